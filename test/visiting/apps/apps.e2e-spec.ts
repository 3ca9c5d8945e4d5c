import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../../setup/app.js';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the web apps of the server', () => {
  let test: TestApp;
  let page: string;

  beforeAll(async () => {
    test = await startTestApp();
    page = (await get('/kiosk')).body.toString();
  });

  afterAll(() => test.close());

  /** Sends the request without the headers and the decompression of `fetch`. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(`${test.url}${path}`, { headers, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  const script = (): string => /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';

  it('have a page that loads a script and a style sheet', () => {
    expect(page).toMatch(/<script type="module" src="\/kiosk\/assets\/kiosk-\w+\.js">/);
    expect(page).toMatch(/<link rel="stylesheet" href="\/kiosk\/assets\/styles-\w+\.css"/);
  });

  it.each(['/kiosk/', '/kiosk/home', '/kiosk/a/b'])('respond with the page at %s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([200, page]);
  });

  it.each(['/console/assets', '/console/assets/exhibitors'])(
    'respond with a page that is not cached for an event with the slug "assets": %s',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    },
  );

  it.each(['/kiosks', '/kiosks/', '/kiosks/home', '/kiosks/assets/kiosk.js', '/kioskx'])(
    'respond with 404 at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it.each(['/kiosk/assets/kiosk-00000000.js', '/kiosk/favicon.ico', '/kiosk/..%2Fpackage.json'])(
    'respond with an empty 404 instead of the page for the missing file %s',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, body.length]).toEqual([404, 0]);
    },
  );

  it('allow scripts, styles, fonts and requests of their own origin only', async () => {
    const { headers } = await get('/kiosk');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('require revalidation of the page at each visit, and cache files with a hash for a year', async () => {
    expect((await get('/kiosk')).headers['cache-control']).toBe('no-cache');
    expect((await get('/kiosk/service-worker.js')).headers['cache-control']).toBe('no-cache');
    expect((await get(script())).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('respond with 304 to a client that has the current page', async () => {
    const { headers } = await get('/kiosk');
    const again = await get('/kiosk', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('serve scripts encoded as %s', async (encoding, decode) => {
    const plain = await get(script());
    const { headers, body } = await get(script(), { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(decode(body).equals(plain.body)).toBe(true);
    expect(body.length).toBeLessThan(plain.body.length / 2);
  });

  it('serve files without encoding to a client that accepts no encoding', async () => {
    const { headers } = await get(script(), { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('contain no URL of another origin', async () => {
    const style = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
    const texts = await Promise.all([script(), style, '/kiosk/service-worker.js'].map((path) => get(path)));
    const addresses = texts.flatMap(({ body }) => body.toString().match(/https?:\/\/[\w.-]+/g) ?? []);
    // The XML namespaces of elements.
    expect(addresses.filter((address) => address !== 'http://www.w3.org')).toEqual([]);
  });

  it('allow the service worker to control the address without a slash', async () => {
    expect((await get('/kiosk/service-worker.js')).headers['service-worker-allowed']).toBe('/kiosk');
  });

  it('redirect from the address in earlier mails to the portal', async () => {
    const { status, headers } = await get('/registration');
    expect([status, headers.location]).toEqual([301, '/portal']);
  });

  it('respond to HEAD without a body', async () => {
    const { status, headers, body } = await get('/kiosk', {}, 'HEAD');
    expect([status, headers['content-type'], body.length]).toEqual([200, 'text/html; charset=utf-8', 0]);
  });
});
