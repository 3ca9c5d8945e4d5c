/** `npm run bench -- console`: how soon the lists of the organizers' console show their rows. */
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { ADMINISTRATOR } from '../live/staff.mjs';
import { middle } from '../measure.mjs';
import { openBrowser } from './browser.mjs';
import { readScreenOptions } from './options.mjs';
import { reportScreens } from './report.mjs';

/** From the touch to the rows, without a slower processor: staff work at a desk. */
const BAR_MS = 300;
/** From an address to the rows, with all scripts. */
const OPEN_BAR_MS = 1000;
/** Rows in the page at once, however many match. */
const ROWS_BAR = 80;
const SCREEN = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
/** More pages of rows than anybody scrolls through by hand. */
const SCROLLS = 10;

/** The list waits so long for a further key before it searches; it does not count. */
const PAUSE_MS = 250;

/** What is done in the list: a press of a button, or a search text. */
const ACTIONS = {
  'filter by status': { press: '[role=group][aria-label=Status] .tab:nth-child(4)' },
  'filter by category': { press: '[aria-label="Field"] .facet' },
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
  if (!response.ok()) throw new Error(`The sign-in failed: ${await response.text()}`);
  await context.addInitScript(`localStorage.setItem('language', 'en')`);
}

/** Opens the list anew and does everything once, each from the whole list. */
async function measureRound(context, list) {
  const page = await context.newPage();
  const times = { open: await timed(page, () => page.goto(list)) };
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
  // Made of the counts, which follow the rows.
  await page.locator('[aria-label="Country or region"] .facet').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
}

async function timed(page, act) {
  const started = performance.now();
  await act();
  await page.getByRole('row').nth(3).waitFor({ timeout: 60_000 });
  const ms = performance.now() - started;
  return { ms, longest: 0, rows: await page.locator('.grid-rows [role=row]').count() };
}

/** In the page, so that the time of the benchmark's own messages does not count. */
const ACT_AND_WAIT = ({ press, type, pauseMs = 0 }) =>
  new Promise((resolve) => {
    const { document, performance, PerformanceObserver, requestAnimationFrame, Event } = globalThis;
    const place = document.querySelector('.list-rows');
    const firstRow = () => document.querySelector('.grid-rows [role=row]')?.getAttribute('aria-label');
    const before = firstRow();
    let longest = 0;
    const observer = new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    let wasBusy = false;
    const started = performance.now();
    if (press) document.querySelector(press).click();
    else {
      const input = document.querySelector('input[type=search], [role=searchbox]');
      Object.getOwnPropertyDescriptor(globalThis.HTMLInputElement.prototype, 'value').set.call(input, type);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const look = () => {
      const isBusy = place.getAttribute('aria-busy') === 'true';
      wasBusy ||= isBusy;
      if (isBusy || !(wasBusy || firstRow() !== before)) return requestAnimationFrame(look);
      const ms = performance.now() - started - pauseMs;
      // The task that drew the rows is reported after it.
      return requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          observer.disconnect();
          const rows = document.querySelectorAll('.grid-rows [role=row]').length;
          resolve({ ms, longest, rows });
        }),
      );
    };
    look();
  });

/** Scrolls to the end of the loaded rows again and again; the longest wait for further rows. */
const SCROLL = (pages) =>
  new Promise((resolve) => {
    const { document, performance, requestAnimationFrame } = globalThis;
    const grid = document.querySelector('[role=grid]');
    const height = () => document.querySelector('.grid-rows').clientHeight;
    let [done, ms, known, started] = [0, 0, height(), performance.now()];
    const look = () => {
      if (height() > known) {
        ms = Math.max(ms, performance.now() - started);
        done += 1;
        if (done === pages) {
          const rows = document.querySelectorAll('.grid-rows [role=row]').length;
          return resolve({ ms, longest: 0, rows });
        }
        known = height();
        started = performance.now();
      }
      grid.scrollTop = grid.scrollHeight;
      return requestAnimationFrame(look);
    };
    look();
  });
