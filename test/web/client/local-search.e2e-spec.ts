import type { Browser, Page } from 'playwright-core';
import { serveSearchPage } from '../../../web/client/tools/search-page.mjs';
import { describeInChromium, openBrowser } from '../chromium.js';

/** Makes workers of the page load a missing file. */
const MISSING = `
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker { constructor(_, options) { super('/missing.js', options); } };`;

describeInChromium('the search in a copy in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSearchPage>>;

  beforeAll(async () => {
    // By plain http and another name than localhost, so that the page is no secure context.
    browser = await openBrowser('--host-resolver-rules=MAP kiosk.test 127.0.0.1');
  });

  afterEach(() => site.close());
  afterAll(() => browser.close());

  /** A page with a catalog; `workers` is the worker-src of its content security policy. */
  async function open(exhibitors: number, workers = "'self'", script = ''): Promise<Page> {
    site = await serveSearchPage({ workers });
    const opened = await browser.newPage();
    await opened.addInitScript(script);
    await opened.goto(`http://kiosk.test:${site.port}/`);
    await opened.evaluate(`search.create(${exhibitors})`);
    return opened;
  }

  const firstHit = async (opened: Page, query: string): Promise<string | undefined> =>
    (await opened.evaluate<{ ids: string[] }>(`search.find(${JSON.stringify(query)})`)).ids[0];

  const HITS = [
    ['cqca', 'changan'],
    ['chongqing', 'changan'],
    ['重庆', 'changan'],
    ['N1-A23', 'changan'],
    ['siemens', 'siemens'],
    ['ximenzi', 'siemens'],
    ['nothing', undefined],
  ] as const;

  it('runs in a worker by plain http, under a policy without blob URLs', async () => {
    const opened = await open(100);
    expect(await opened.evaluate(() => isSecureContext)).toBe(false);
    for (const [query, expected] of HITS)
      expect([query, await firstHit(opened, query)]).toEqual([query, expected]);
    expect(opened.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/search-worker.js']);
  });

  it.each([
    ['the policy forbids workers', "'none'", ''],
    ['the browser has no workers', "'self'", 'delete globalThis.Worker'],
    ['the file of the worker is missing', "'self'", MISSING],
  ])('runs in the page if %s', async (_, workers, script) => {
    const opened = await open(100, workers, script);
    for (const [query, expected] of HITS)
      expect([query, await firstHit(opened, query)]).toEqual([query, expected]);
    expect(opened.workers()).toEqual([]);
  });

  it.each([
    ['in a worker', "'self'"],
    ['in the page', "'none'"],
  ])('leaves the page event loop turns while the index is built %s', async (_, workers) => {
    const opened = await open(5000, workers);
    const session = await opened.context().newCDPSession(opened);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // A build in one task leaves the one before it and the one after it.
    expect((await opened.evaluate<{ turns: number }>('search.prepare()')).turns).toBeGreaterThan(2);
  });
});
