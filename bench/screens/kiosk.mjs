/** `npm run bench -- kiosk`: the application of the touch screens on a computer that is four times slower. */
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { middle } from '../measure.mjs';
import { heapOf, openBrowser, openSlowPage, seenOn } from './browser.mjs';
import { pairAtOnce } from './paired-kiosk.mjs';
import { readScreenOptions } from './options.mjs';
import { reportScreens } from './report.mjs';

/**
 * Milliseconds. `touch`: from a finger on the panel to the first frame that shows it as pressed. `opened`: from the
 * end of the touch to the first frame of what it opens. `search`: from the last key to the frame with its hits.
 * `start task`: the longest task from the first screen on, while the copy is read and the index is made. `visit task`:
 * the longest one of the touches and keys after that.
 */
const BARS = {
  'first screen ms': 2000,
  'touch ms': 100,
  'opened ms': 100,
  'search ms': 100,
  'start task ms': 100,
  'visit task ms': 100,
};
const PANEL = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const QUERIES = ['cqca', 'jqr', 'siemens', 'N1', 'a'];
/** From the first screen to the end of what is made without a visitor who waits, also in a fair of size E. */
const IDLE_MS = 12_000;
/**
 * How long a visitor looks at a screen before the next touch. A fixed time: to wait for an element, the driver measures
 * boxes in the task of the touch, and these layouts would count.
 */
const SCREEN_MS = 1000;
/** How long a finger stays. Without this time, a page can never show the touch before it ends. */
const FINGER_MS = 80;
const MIB = 1024 * 1024;

/** Measures a kiosk with a fair of each size, and returns the exit code. */
export async function benchKiosk(words, log) {
  const options = readScreenOptions(words, 'M,E');
  if (!options) return 0;
  const rows = [];
  for (const size of options.sizes) rows.push(await measureSize(size, options, log));
  const missed = rows.flatMap((row) =>
    Object.entries(BARS)
      .filter(([name, bar]) => row[name] > bar)
      .map(([name, bar]) => `${row.size}: ${name} is ${row[name]}, not ${bar}`),
  );
  const summary = `Touches, searches and tasks on a main thread that is four times slower; medians of ${options.rounds}.`;
  return reportScreens('kiosk', { options, rows }, { rows, summary, missed });
}

async function measureSize(size, { rounds }, log) {
  const children = new Children();
  const database = await openDatabase(size);
  const browser = await openBrowser();
  try {
    const { port } = await children.program(database.url, {});
    const context = await browser.newContext(PANEL);
    await pairAtOnce(context, { port, database, event: `sample-${size.toLowerCase()}` });
    log(`${size}: the first copy`);
    const copied = await firstCopy(context, port);
    log(`${size}: starts and touches`);
    return { size, ...copied, ...(await measureVisits(context, port, rounds)) };
  } finally {
    await browser.close();
    await children.stop();
    await database.close();
  }
}

async function firstCopy(context, port) {
  const { page } = await openSlowPage(context);
  const started = performance.now();
  await page.goto(`http://127.0.0.1:${port}/kiosk`);
  await page.getByRole('navigation', { name: '工具栏' }).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - started) / 1000;
  // A kiosk runs for hours: what it stores while idle for its next start is there.
  await page.waitForTimeout(IDLE_MS);
  await page.close();
  return { 'first copy s': Number(seconds.toFixed(1)) };
}

/** Starts with the stored copy, and what a visitor touches then. */
async function measureVisits(context, port, rounds) {
  const visits = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, session, slowDown } = await openSlowPage(context);
    await slowDown();
    await page.goto(`http://127.0.0.1:${port}/kiosk`);
    await page.getByRole('navigation', { name: '工具栏' }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(IDLE_MS);
    const { lcp, tasks } = await seenOn(page);
    await page.evaluate('seen.tasks = []; seen.touches = []');
    const visit = { page, session };
    const list = await touchList(visit);
    const searches = await search(visit);
    await page.waitForTimeout(500);
    const { touches, tasks: later } = await seenOn(page);
    visits.push({
      lcp,
      list,
      search: Math.max(...searches),
      touch: longestOf(touches.filter(({ name }) => name === 'pointerdown')),
      opened: longestOf(touches.filter(({ name }) => name === 'click')),
      // Those before it are part of the time of the first screen.
      start: longestOf(tasks.filter(({ startTime }) => startTime >= lcp)),
      visit: longestOf(later),
      heap: await heapOf(session),
    });
    await page.close();
  }
  const median = (key) => Math.round(middle(visits.map((visit) => visit[key])));
  return {
    'first screen ms': median('lcp'),
    'list ms': median('list'),
    'touch ms': median('touch'),
    'opened ms': median('opened'),
    'search ms': median('search'),
    'start task ms': median('start'),
    'visit task ms': median('visit'),
    'heap MiB': Math.round(middle(visits.map(({ heap }) => heap)) / MIB),
  };
}

function longestOf(entries) {
  return Math.max(0, ...entries.map(({ duration }) => duration));
}

/**
 * Opens the list, an exhibitor, the plan and a booth; the milliseconds until the list has rows. By selectors: a search
 * by role reads the names of all booths, which takes longer than what is measured.
 */
async function touchList(visit) {
  const { page } = visit;
  await page.evaluate(WATCH_ROWS);
  const started = await touch(visit, page.locator('.quick button', { hasText: '展商' }));
  await page.waitForTimeout(SCREEN_MS);
  const list = (await page.evaluate('seen.rows')) - started;
  await touch(visit, page.locator('.lettered .row').nth(3));
  await page.waitForTimeout(SCREEN_MS);
  await touchTool(visit, '平面图');
  await page.waitForTimeout(SCREEN_MS);
  await touch(visit, page.locator('.hall-exhibitors button').nth(5));
  await page.waitForTimeout(SCREEN_MS);
  return list;
}

/** Notes when the list has rows: in a task after their frame. */
const WATCH_ROWS = () => {
  const { document, MutationObserver, requestAnimationFrame, seen, setTimeout } = globalThis;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.lettered .row')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (seen.rows = performance.now())));
  });
  observer.observe(document.body, { subtree: true, childList: true });
};

function touchTool(visit, name) {
  return touch(visit, visit.page.locator('.dock button', { hasText: name }));
}

/** Touches the middle of a control as a finger does; the time of the page at which the finger leaves it. */
async function touch({ page, session }, control) {
  const { x, y, width, height } = await control.boundingBox();
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(FINGER_MS);
  const ended = await page.evaluate('performance.now()');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return ended;
}

/** Types queries by the keys; the milliseconds from the last key to its rows. */
async function search(visit) {
  const { page } = visit;
  await touchTool(visit, '搜索');
  const times = [];
  for (const query of QUERIES) {
    for (const key of query.slice(0, -1)) await press(visit, key);
    times.push(await page.evaluate(TYPE_AND_WAIT, query));
    await touch(visit, page.locator('.search-field button'));
    await page.locator('.search-hint').filter({ hasText: /./ }).waitFor();
  }
  return times;
}

function press(visit, key) {
  return touch(visit, visit.page.locator(`.keyboard button:text-is("${key.toUpperCase()}")`));
}

/** In the page, so that the time of the test's own messages does not count. */
const TYPE_AND_WAIT = (query) =>
  new Promise((resolve, reject) => {
    const { document, MutationObserver, requestAnimationFrame, setTimeout } = globalThis;
    const search = document.querySelector('.search');
    const started = performance.now();
    const observer = new MutationObserver(() => {
      // Until the hits of this query arrive, those of the query before stay.
      const isBusy = search.querySelector('.search-answers').ariaBusy === 'true';
      const shown = search.querySelector('.search-value').textContent;
      if (isBusy || shown !== query.toLowerCase()) return;
      observer.disconnect();
      // A task after the frame: a visitor sees hits when they are painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    observer.observe(search, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`No hits for ${query} after 30 s.`)), 30_000);
    const key = query.at(-1).toUpperCase();
    [...document.querySelectorAll('.keyboard button')].find((button) => button.textContent === key).click();
  });
