/**
 * `node bench/client-search.mjs [exhibitors…]` measures the search of the client in Chromium, with a main thread
 * that is four times slower. Chromium does not slow workers down.
 */
import { chromium } from 'playwright-core';
import { serveSearchPage } from '../web/client/tools/search-page.mjs';

const QUERIES = [
  'cqca',
  'chongqing',
  '重庆',
  'N1-A23',
  'siemens',
  'jqr',
  'guangzhou',
  'shenzhen lighting',
  'a',
  '灯',
  'zzzzzz',
];
const SLOWDOWN = 4;
const counts = process.argv.slice(2).map(Number);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
for (const workers of ["'self'", "'none'"]) {
  const site = await serveSearchPage({ workers });
  for (const count of counts.length > 0 ? counts : [5000, 30_000]) await measure(site, workers, count);
  await site.close();
}
await browser.close();

async function measure({ port }, workers, count) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate((exhibitors) => globalThis.search.create(exhibitors), count);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.waitForTimeout(1000);
  await page.evaluate(() => (globalThis.search.longTasks.length = 0));
  const { ms, turns } = await page.evaluate(() => globalThis.search.prepare());
  const building = await longTasks(page);
  const times = [];
  for (const query of QUERIES) {
    const result = await page.evaluate((text) => globalThis.search.find(text), query);
    times.push(`${query} ${result.ms.toFixed(1)} (${result.ids.length})`);
  }
  const place = workers === "'none'" ? 'in the page' : 'in a worker';
  console.log(`${count} exhibitors, ${place}: index ${Math.round(ms)} ms, ${turns} turns`);
  console.log(`  main thread tasks over 50 ms: building [${building}], searching [${await longTasks(page)}]`);
  console.log(`  ms by query (hits): ${times.join(', ')}`);
  await page.close();
}

async function longTasks(page) {
  await page.waitForTimeout(200);
  return page.evaluate(() => globalThis.search.longTasks.splice(0));
}
