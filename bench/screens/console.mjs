/** `npm run bench -- console`: the time until the lists of the organizers' console show their rows. */
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { ADMINISTRATOR } from '../live/staff.mjs';
import { middle } from '../measure.mjs';
import { openBrowser } from './browser.mjs';
import { readScreenOptions } from './options.mjs';
import { reportScreens } from './report.mjs';

/** From the touch to the rows, without a slower processor, because staff work at desk computers. */
const BAR_MS = 300;
/** From the navigation to the rows, with all scripts. */
const OPEN_BAR_MS = 1000;
/** The maximum number of rows in the page, for any number of matches. */
const ROWS_BAR = 80;
const SCREEN = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
/** More pages of rows than a person scrolls through. */
const SCROLLS = 10;

/** The pause of the list after a key before it searches. It is subtracted. */
const PAUSE_MS = 250;

/** The actions in the list: a press of a button, or a search text. */
const ACTIONS = {
  'filter by status': { press: '[role=group][aria-label=Status] .tab:nth-child(4)' },
  'filter by category': { press: '[aria-label="Category"] .facet' },
  'filter by country': { press: '[aria-label="Country or region"] .facet' },
  'missing logo': { press: '[aria-label="Missing"] .facet:nth-of-type(5)' },
  'sort by name': { press: '[role=columnheader] button' },
  'search a word': { type: '机器人', pauseMs: PAUSE_MS },
  'search pinyin': { type: 'jiqiren', pauseMs: PAUSE_MS },
};

/** Measures the list of exhibitors with a fair of each size, and returns the exit code. */
export async function benchConsole(words, log) {
  const options = readScreenOptions(words, 'E');
  if (!options) return 0;
  const rows = [];
  for (const size of options.sizes) rows.push(...(await measureSize(size, options, log)));
  const missed = rows.flatMap((row) => [
    ...(row['rows ms'] > row['bar ms']
      ? [`${row.size}, ${row.action}: ${row['rows ms']} ms, not ${row['bar ms']}`]
      : []),
    ...(row['rows in the page'] > ROWS_BAR ? [`${row.action}: ${row['rows in the page']} rows`] : []),
  ]);
  const summary = `From the touch to the rows; medians of ${options.rounds}. Counts follow later.`;
  return reportScreens('console', { options, rows }, { rows, summary, missed });
}

async function measureSize(size, { rounds }, log) {
  const children = new Children();
  const database = await openDatabase(size);
  const browser = await openBrowser();
  try {
    const { port } = await children.program(database.url, ADMINISTRATOR);
    const context = await browser.newContext(SCREEN);
    await signIn(context, port);
    const list = `http://127.0.0.1:${port}/console/sample-${size.toLowerCase()}/exhibitors`;
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      log(`${size}: round ${round + 1} of ${rounds}`);
      times.push(await measureRound(context, list));
    }
    return Object.keys(times[0]).map((action) => ({
      size,
      action,
      'rows ms': Math.round(middle(times.map((time) => time[action].ms))),
      'bar ms': action === 'open' ? OPEN_BAR_MS : BAR_MS,
      'longest task ms': Math.round(middle(times.map((time) => time[action].longest))),
      'rows in the page': Math.max(...times.map((time) => time[action].rows)),
    }));
  } finally {
    await browser.close();
    await children.stop();
    await database.close();
  }
}

async function signIn(context, port) {
  const input = { email: ADMINISTRATOR.ADMIN_EMAIL, password: ADMINISTRATOR.ADMIN_PASSWORD };
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }';
  const data = { query, variables: { input } };
  const response = await context.request.post(`http://127.0.0.1:${port}/graphql`, { data });
  const text = await response.text();
  if (!response.ok() || JSON.parse(text).data.signIn.errors.length > 0)
    throw new Error(`The sign-in failed: ${text}`);
  await context.addInitScript(`localStorage.setItem('language', 'en')`);
}

/** Opens the list again and runs each action once, each from the complete list. */
async function measureRound(context, list) {
  const page = await context.newPage();
  const times = { open: await timeUntilRows(page, () => page.goto(list)) };
  for (const [name, action] of Object.entries(ACTIONS)) {
    await open(page, list);
    times[name] = await page.evaluate(ACT_AND_WAIT, action);
  }
  await open(page, list);
  times[`scroll ${SCROLLS} pages`] = await page.evaluate(SCROLL, SCROLLS);
  await page.close();
  return times;
}

async function open(page, list) {
  await page.goto(list);
  await page.getByRole('row').nth(3).waitFor({ timeout: 60_000 });
  // The facets come from the counts, which arrive after the rows.
  await page.locator('[aria-label="Country or region"] .facet').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
}

async function timeUntilRows(page, act) {
  const startTime = performance.now();
  await act();
  await page.getByRole('row').nth(3).waitFor({ timeout: 60_000 });
  const ms = performance.now() - startTime;
  return { ms, longest: 0, rows: await page.locator('.grid-rows [role=row]').count() };
}

/** Runs in the page, so that the messages of the benchmark do not count. */
const ACT_AND_WAIT = ({ press, type, pauseMs = 0 }) =>
  new Promise((resolve) => {
    const { document, performance, PerformanceObserver, requestAnimationFrame, Event } = globalThis;
    const place = document.querySelector('.list-rows');
    const firstRow = () => document.querySelector('.grid-rows [role=row]')?.getAttribute('aria-label');
    const firstRowBefore = firstRow();
    let longest = 0;
    const observer = new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    let wasBusy = false;
    const startTime = performance.now();
    if (press) document.querySelector(press).click();
    else {
      const input = document.querySelector('input[type=search], [role=searchbox]');
      Object.getOwnPropertyDescriptor(globalThis.HTMLInputElement.prototype, 'value').set.call(input, type);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const poll = () => {
      const isBusy = place.getAttribute('aria-busy') === 'true';
      wasBusy ||= isBusy;
      if (isBusy || !(wasBusy || firstRow() !== firstRowBefore)) return requestAnimationFrame(poll);
      const ms = performance.now() - startTime - pauseMs;
      // The browser reports the task that drew the rows after its end.
      return requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          observer.disconnect();
          const rows = document.querySelectorAll('.grid-rows [role=row]').length;
          resolve({ ms, longest, rows });
        }),
      );
    };
    poll();
  });

/** Scrolls to the end of the loaded rows repeatedly. Returns the longest wait for further rows. */
const SCROLL = (pages) =>
  new Promise((resolve) => {
    const { document, performance, requestAnimationFrame } = globalThis;
    const grid = document.querySelector('[role=grid]');
    const height = () => document.querySelector('.grid-rows').clientHeight;
    let [pageCount, ms, lastHeight, startTime] = [0, 0, height(), performance.now()];
    const poll = () => {
      if (height() > lastHeight) {
        ms = Math.max(ms, performance.now() - startTime);
        pageCount += 1;
        if (pageCount === pages) {
          const rows = document.querySelectorAll('.grid-rows [role=row]').length;
          return resolve({ ms, longest: 0, rows });
        }
        lastHeight = height();
        startTime = performance.now();
      }
      grid.scrollTop = grid.scrollHeight;
      return requestAnimationFrame(poll);
    };
    poll();
  });
