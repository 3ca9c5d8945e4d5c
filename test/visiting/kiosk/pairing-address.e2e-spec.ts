import { send } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the address on the screen of a waiting kiosk', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  /** The status and the target of the redirect. */
  async function follow(path: string): Promise<[number, string | null]> {
    const response = await fetch(`${test.url}${path}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  }

  it('leads to the console, with or without the code', async () => {
    const { verificationUri, verificationUriComplete, userCode } = (await send(test.url, '/kiosks/pair', {}))
      .body;
    expect(await follow(new URL(verificationUri).pathname)).toEqual([303, '/console/kiosks/pair']);
    const { pathname, search } = new URL(verificationUriComplete);
    expect(await follow(pathname + search)).toEqual([303, `/console/kiosks/pair?code=${userCode}`]);
  });

  it('leads to a page of the server', async () => {
    const response = await fetch(`${test.url}/kiosks/pair?code=BCDF-GHJK`);
    expect([response.status, new URL(response.url).pathname]).toEqual([200, '/console/kiosks/pair']);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it.each(['bcdfghjk', 'BCDF%20GHJK', 'bcdf-ghjk&locale=en'])(
    'passes on the code as the screen shows it: %s',
    async (code) => {
      expect(await follow(`/kiosks/pair?code=${code}`)).toEqual([303, '/console/kiosks/pair?code=BCDF-GHJK']);
    },
  );

  it.each([
    ['an empty text', 'code='],
    ['a word', 'code=AEIO-UAEI'],
    ['two codes', 'code=BCDF-GHJK&code=BCDF-GHJK'],
    ['a line break', 'code=BCDF-GHJK%0d%0aset-cookie:a=b'],
    ['another server', 'code=//elsewhere.example'],
    ['10,000 characters', `code=${'B'.repeat(10_000)}`],
  ])('drops what is not a code: %s', async (_what, query) => {
    expect(await follow(`/kiosks/pair?${query}`)).toEqual([303, '/console/kiosks/pair']);
  });
});
