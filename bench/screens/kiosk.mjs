/** `npm run bench -- kiosk`: the application of the touch screens on a computer that is four times slower. */
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { middle } from '../measure.mjs';
import { heapOf, openBrowser, openSlowPage, recordsOf } from './browser.mjs';
import { pairAtOnce } from './paired-kiosk.mjs';
import { readScreenOptions } from './options.mjs';
import { reportScreens } from './report.mjs';

/**
 * In milliseconds. `touch`: from a finger on the panel to the first frame that shows the pressed state. `opened`:
 * from the end of the touch to the first frame of the opened screen. `search`: from the last key to the frame
 * with its hits. `start task`: the longest task after the first screen, while the copy is read and the index is
 * built. `visit task`: the longest task of the later touches and keys.
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
/** The time from the first screen to the end of the background work, also in a fair of size E. */
const IDLE_MS = 12_000;
/**
 * The time that a visitor looks at a screen before the next touch. It is fixed: to wait for an element, the
 * driver measures boxes in the task of the touch, and these layouts would count.
 */
const SCREEN_MS = 1000;
/** The duration of a touch. Without it, a page can never show the pressed state before the touch ends. */
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
    const copyResult = await firstCopy(context, port);
    log(`${size}: starts and touches`);
    return { size, ...copyResult, ...(await measureVisits(context, port, rounds)) };
  } finally {
    await browser.close();
    await children.stop();
    await database.close();
  }
}

async function firstCopy(context, port) {
  const { page } = await openSlowPage(context);
  const startTime = performance.now();
  await page.goto(`http://127.0.0.1:${port}/kiosk`);
  await page.getByRole('navigation', { name: '工具栏' }).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - startTime) / 1000;
  // A kiosk runs for hours, so the data that it stores while idle for its next start is present.
  await page.waitForTimeout(IDLE_MS);
  await page.close();
  return { 'first copy s': Number(seconds.toFixed(1)) };
}

/** Starts with the stored copy, and then measures the touches of a visitor. */
async function measureVisits(context, port, rounds) {
  const visits = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, session, slowDown } = await openSlowPage(context);
    await slowDown();
    await page.goto(`http://127.0.0.1:${port}/kiosk`);
    await page.getByRole('navigation', { name: '工具栏' }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(IDLE_MS);
    const { lcp, tasks } = await recordsOf(page);
    await page.evaluate('seen.tasks = []; seen.touches = []');
    const visit = { page, session };
    const list = await touchList(visit);
    const searches = await search(visit);
    await page.waitForTimeout(500);
    const { touches, tasks: laterTasks } = await recordsOf(page);
    visits.push({
      lcp,
      list,
      search: Math.max(...searches),
      touch: longestOf(touches.filter(({ name }) => name === 'pointerdown')),
      opened: longestOf(touches.filter(({ name }) => name === 'click')),
      // Earlier tasks are part of the time of the first screen.
      start: longestOf(tasks.filter(({ startTime }) => startTime >= lcp)),
      visit: longestOf(laterTasks),
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
 * Opens the list, an exhibitor, the plan and a booth. Returns the milliseconds until the list has rows. It uses
 * selectors, because a search by role reads the names of all booths and takes longer than the measured work.
 */
async function touchList(visit) {
  const { page } = visit;
  await page.evaluate(WATCH_ROWS);
  const startTime = await touch(visit, page.locator('.quick button', { hasText: '展商' }));
  await page.waitForTimeout(SCREEN_MS);
  const list = (await page.evaluate('seen.rows')) - startTime;
  await touch(visit, page.locator('.lettered .row').nth(3));
  await page.waitForTimeout(SCREEN_MS);
  await touchTool(visit, '平面图');
  await page.waitForTimeout(SCREEN_MS);
  await touch(visit, page.locator('.hall-exhibitors button').nth(5));
  await page.waitForTimeout(SCREEN_MS);
  return list;
}

/** Records the time at which the list has rows, in a task after their frame. */
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

/** Touches the middle of a control as a finger does. Returns the time in the page at which the finger leaves it. */
async function touch({ page, session }, control) {
  const { x, y, width, height } = await control.boundingBox();
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(FINGER_MS);
  const endTime = await page.evaluate('performance.now()');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return endTime;
}

/** Types queries by the keys. Returns the milliseconds from the last key to its rows. */
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

/** Runs in the page, so that the messages of the benchmark do not count. */
const TYPE_AND_WAIT = (query) =>
  new Promise((resolve, reject) => {
    const { document, MutationObserver, requestAnimationFrame, setTimeout } = globalThis;
    const search = document.querySelector('.search');
    const startTime = performance.now();
    const observer = new MutationObserver(() => {
      // Until the hits of this query arrive, the hits of the previous query stay.
      const isBusy = search.querySelector('.search-answers').ariaBusy === 'true';
      const text = search.querySelector('.search-value').textContent;
      if (isBusy || text !== query.toLowerCase()) return;
      observer.disconnect();
      // Resolves in a task after the frame, because a visitor sees hits when they are painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startTime)));
    });
    observer.observe(search, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`No hits for ${query} after 30 s.`)), 30_000);
    const key = query.at(-1).toUpperCase();
    [...document.querySelectorAll('.keyboard button')].find((button) => button.textContent === key).click();
  });
