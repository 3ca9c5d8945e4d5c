import { startTestApp, type TestApp } from '../../setup/app.js';
import { ask, PLAIN, read, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const KIOSK = 'https://kiosk.example';
const STRANGERS = [
  'https://evil.example',
  'https://kiosk.example.evil.example',
  'http://kiosk.example',
  'null',
];

function corsHeaders(headers: Headers): string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'));
}

describe('pages of other origins', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ environment: { CORS_ORIGINS: `${KIOSK},http://localhost:5173` } });
  });

  afterAll(async () => {
    await test.close();
  });

  async function preflight(origin: string, names = 'content-type') {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': names,
    };
    return read(await fetch(`${test.url}/graphql`, { method: 'OPTIONS', headers }));
  }

  it.each([KIOSK, 'http://localhost:5173'])(
    'receive a preflight response if they are configured: %s',
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect(status).toBe(204);
      expect(Object.fromEntries(headers)).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'content-type',
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-max-age': '600',
      });
    },
  );

  it.each(STRANGERS)(
    'receive no CORS headers for a preflight with credentials if they are not configured: %s',
    async (origin) => {
      const { status, headers } = await preflight(origin, 'authorization,content-type');
      expect(status).toBe(403);
      expect(corsHeaders(headers)).toEqual([]);
    },
  );

  describe.each([
    ['a plain query', PLAIN],
    ['a query through Apollo Server', THROUGH_APOLLO],
  ])('with %s', (_way, headers) => {
    it('can read the response and the exposed headers if they are configured', async () => {
      const answer = await ask(test.url, { query: '{ __typename }' }, { ...headers, origin: KIOSK });
      expect(answer.headers.get('access-control-allow-origin')).toBe(KIOSK);
      expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
      expect(answer.headers.get('access-control-expose-headers')).toBe(
        'etag, retry-after, warning, x-request-id',
      );
    });

    it('have separate cached responses by `Vary: Origin`', async () => {
      const answer = await ask(test.url, { query: '{ __typename }' }, { ...headers, origin: KIOSK });
      expect(answer.headers.get('vary')?.toLowerCase().split(/, */)).toContain('origin');
    });
  });

  it.each(STRANGERS)(
    'cannot read a response with a cookie if they are not configured: %s',
    async (origin) => {
      const answer = await ask(test.url, { query: '{ __typename }' }, { ...THROUGH_APOLLO, origin });
      expect(corsHeaders(answer.headers)).toEqual([]);
    },
  );

  it.each(STRANGERS)(
    'receive no permission for credentials if they are not configured: %s',
    async (origin) => {
      const { headers } = await ask(test.url, { query: '{ __typename }' }, { ...PLAIN, origin });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    },
  );

  it('can read an error response', async () => {
    const headers = { origin: KIOSK, 'content-type': 'application/json' };
    const answer = await fetch(`${test.url}/graphql`, { method: 'POST', headers, body: '{' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, KIOSK]);
  });
});
