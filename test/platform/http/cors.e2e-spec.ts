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

  async function preflight(origin: string) {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
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
    'receive no CORS headers for a preflight if they are not configured: %s',
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect(status).toBeGreaterThanOrEqual(400);
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

    it.each(STRANGERS)('cannot read the response if they are not configured: %s', async (origin) => {
      const answer = await ask(test.url, { query: '{ __typename }' }, { ...headers, origin });
      expect(corsHeaders(answer.headers)).toEqual([]);
    });

    it('have separate cached responses by `Vary: Origin`', async () => {
      const answer = await ask(test.url, { query: '{ __typename }' }, { ...headers, origin: KIOSK });
      expect(answer.headers.get('vary')?.toLowerCase().split(/, */)).toContain('origin');
    });
  });

  it('can read an error response', async () => {
    const headers = { origin: KIOSK, 'content-type': 'application/json' };
    const answer = await fetch(`${test.url}/graphql`, { method: 'POST', headers, body: '{' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, KIOSK]);
  });
});

describe('pages of other origins without configuration', () => {
  it('receive no CORS headers', async () => {
    const test = await startTestApp();
    const answer = await ask(test.url, { query: '{ __typename }' }, { origin: KIOSK });
    await test.close();
    expect(corsHeaders(answer.headers)).toEqual([]);
  });
});
