import { middle } from '../measure.mjs';
import { openBrowser, openSlowPage, recordsOf } from './browser.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** The pause after the load, until the largest picture is painted. */
const SETTLE_MS = 700;

/** The medians of several loads of each page, each in a browser with empty caches. */
export async function loadPages(port, pages, { loads }, log) {
  const browser = await openBrowser();
  const results = {};
  for (const [name, { path }] of Object.entries(pages)) {
    log(`${name}: ${loads} loads in the browser`);
    const loadResults = [];
    for (let load = 0; load < loads; load += 1) {
      loadResults.push(await loadOnce(browser, `http://127.0.0.1:${port}${path}`));
    }
    const [{ script, foreign }] = loadResults;
    results[name] = {
      lcp: middle(loadResults.map(({ lcp }) => lcp)),
      cls: middle(loadResults.map(({ cls }) => cls)),
      script,
      foreign,
    };
  }
  await browser.close();
  return results;
}

async function loadOnce(browser, address) {
  const context = await browser.newContext(PHONE);
  const { page, slowDown } = await openSlowPage(context, { isPhone: true });
  const { origin } = new URL(address);
  const requests = [];
  page.on('requestfinished', (request) => requests.push(request));
  await slowDown();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const { lcp, cls } = await recordsOf(page);
  const scripts = requests.filter((request) => request.resourceType() === 'script');
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  const foreign = requests.filter((request) => new URL(request.url()).origin !== origin).length;
  await context.close();
  return {
    lcp,
    cls,
    foreign,
    script: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
  };
}
