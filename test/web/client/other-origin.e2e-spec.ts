import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { photograph, upload } from '../../build/pictures.js';
import { documentIdOf, registered } from '../../build/persisted-queries.js';
import { codeBlocks, documentNamed } from '../../docs/documents.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { describeInChromium, openBrowser } from '../chromium.js';

const SLUG = 'innovation-week-2017';
const QUERY = `{ event(slug: "${SLUG}") { slug } }`;
const SIGN_IN =
  'mutation { signIn(input: { email: "nobody@example.org", password: "correct-horse" }) { errors { code } } }';
const HOSTS = [['127.0.0.1'], ['localhost']] as const;

/** What a page sends. The types of browsers and of Node.js differ in `RequestInit`. */
interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: 'include';
}

describeInChromium('a page on a server of its own', () => {
  let test: TestCatalog;
  let browser: Browser;
  let pages: Server;
  let html: string;
  let sha256: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: SLUG });
    await test.rows.exhibitor(event, { name: { en: 'Acme' } });
    await registered(test.sql, QUERY);
    const headers = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    ({ sha256 } = (await upload(test.url, event, await photograph(), headers)).body);
    await test.settle();
    const [example] = codeBlocks(documentNamed('docs/query-the-catalog.md'));
    html = example!.text.replace('http://127.0.0.1:3000', test.url);
    pages = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((resolve) => pages.listen(0, resolve));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    pages.close();
    await test.close();
  });

  async function open(host: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${String((pages.address() as AddressInfo).port)}`);
    return page;
  }

  /** Sends a request from the page, and returns the beginning of its response, or the name of the error. */
  function send(page: Page, path: string, init: Sent = {}): Promise<string> {
    return page.evaluate(
      async ([address, options]) => {
        try {
          const response = await fetch(address, options);
          const { value } = await response.body!.getReader().read();
          return `${String(response.status)} ${new TextDecoder().decode(value).slice(0, 400)}`;
        } catch (error) {
          return (error as Error).name;
        }
      },
      [test.url + path, init] as const,
    );
  }

  const post = (body: object, headers: Record<string, string> = {}): Sent => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

  it('shows the exhibitors by the example of query-the-catalog.md', async () => {
    const page = await open('127.0.0.1');
    await page.getByText('Acme').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual(['Acme']);
    await page.close();
  });

  it.each(HOSTS)('at %s reads queries, schedules, linked data and copies', async (host) => {
    const page = await open(host);
    const preflighted = { headers: { 'apollo-require-preflight': '1', 'if-none-match': '"old"' } };
    const reads: [path: string, init: Sent, content: string][] = [
      ['/graphql', post({ query: QUERY }), SLUG],
      ['/graphql', post({ query: QUERY }, { 'x-query-cost': '1' }), 'requested'],
      ['/graphql', post({ documentId: documentIdOf(QUERY) }), SLUG],
      [`/graphql?query=${encodeURIComponent(QUERY)}`, preflighted, SLUG],
      [`/graphql?documentId=${documentIdOf(QUERY)}`, preflighted, SLUG],
      [`/events/${SLUG}/jsonld`, {}, 'https://schema.org'],
      [`/events/${SLUG}/jsonld`, preflighted, 'https://schema.org'],
      [`/events/${SLUG}/schedule.ics`, {}, 'BEGIN:VCALENDAR'],
      [`/events/${SLUG}/schedule.json`, {}, 'schedule'],
      [`/events/${SLUG}/schedule.xml`, {}, '<schedule'],
      [`/sync/v1/events/${SLUG}/changes?since=0`, {}, 'revision'],
      [`/sync/v1/events/${SLUG}/stream`, {}, 'revision'],
    ];
    for (const [path, init, content] of reads)
      expect([path, await send(page, path, init)]).toEqual([path, expect.stringContaining(content)]);
    await page.close();
  });

  it.each(HOSTS)('at %s follows changes by an event source', async (host) => {
    const page = await open(host);
    const query = encodeURIComponent(`subscription { catalogChanged(event: "${SLUG}") { revision } }`);
    const received = page.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const source = new EventSource(address);
          source.addEventListener('next', ({ data }) => resolve(data as string));
          source.addEventListener('open', () => document.body.append('is open'));
        }),
      `${test.url}/graphql/stream?query=${query}`,
    );
    await page.getByText('is open').waitFor();
    const { id } = (await test.sql.query<{ id: string }>('select id from event')).rows[0]!;
    await test.rows.exhibitor(id, { name: { en: `Follower at ${host}` } });
    await test.settle();
    expect(await received).toContain('revision');
    await page.close();
  });

  it.each(HOSTS)('at %s shows a picture, and draws it on a canvas that it can read', async (host) => {
    const page = await open(host);
    const address = `${test.url}/media/${sha256}/128.webp`;
    const result = await page.evaluate(async (source) => {
      const plain = new Image();
      plain.src = source;
      await plain.decode();
      // The picture is in the cache of the browser, where requests without and with an origin share it.
      const image = new Image();
      image.crossOrigin = 'anonymous';
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { type } = await (await fetch(source)).blob();
      const [red] = context.getImageData(10, 10, 1, 1).data;
      return { width: image.naturalWidth, isRed: red! > 180, type };
    }, address);
    expect(result).toEqual({ width: 128, isRed: true, type: 'image/webp' });
    await page.close();
  });

  it.each(HOSTS)('at %s writes nothing, and reads nothing with credentials', async (host) => {
    const page = await open(host);
    expect(await send(page, '/graphql', post({ query: SIGN_IN }))).toMatch(/^403 .*CORS_ORIGINS/);
    const refused: [path: string, init: Sent][] = [
      ['/graphql', post({ query: QUERY }, { authorization: 'Bearer nothing' })],
      ['/graphql', { ...post({ query: QUERY }), credentials: 'include' }],
      ['/graphql', post({ query: SIGN_IN }, { 'idempotency-key': 'one' })],
      ['/media?event=x', { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' }],
    ];
    for (const [path, init] of refused)
      expect([path, init, await send(page, path, init)]).toEqual([path, init, 'TypeError']);
    const withoutPreflight = await send(page, `/graphql?query=${encodeURIComponent(QUERY)}`);
    expect(withoutPreflight).toMatch(/^400 /);
    await page.close();
  });
});
