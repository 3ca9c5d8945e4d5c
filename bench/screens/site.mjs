/**
 * `npm run bench -- site`: the cost of pages from memory for the server, and the time until a slow phone shows
 * them.
 */
import { Children } from '../children.mjs';
import { needCpuTime } from '../cpu-time.mjs';
import { openDatabase } from '../database.mjs';
import { ADMINISTRATOR } from '../live/staff.mjs';
import { measure } from '../measure.mjs';
import { loadPages } from './load-pages.mjs';
import { readScreenOptions } from './options.mjs';
import { ENCODED, pagesOf } from './pages.mjs';
import { reportScreens } from './report.mjs';
import { measureStaleness } from './staleness.mjs';

/** The bars of a page from memory on one core, and of a load on a slow phone. Units: bytes, ms and µs. */
const BARS = {
  'CPU µs': 100,
  'p99 ms': 20,
  'HTML br': 20_000,
  'LCP ms': 1000,
  CLS: 0.02,
  'requests elsewhere': 0,
};
/** By page: the plan has an additional script. */
const SCRIPT_BAR = { map: 12_000, others: 4000 };
const STALE_BAR_MS = 1000;

/** Measures the pages and returns the exit code. */
export async function benchSite(words, log) {
  const options = readScreenOptions(words, 'M');
  if (!options) return 0;
  needCpuTime();
  const [size] = options.sizes;
  const event = `sample-${size.toLowerCase()}`;
  const children = new Children();
  const database = await openDatabase(size);
  try {
    const hot = await children.program(database.url, ADMINISTRATOR);
    const pages = await pagesOf(hot.port, event);
    const cpu = await measureCpu(children, { hot, pages, database, options }, log);
    const stale = await measureStaleness({ port: hot.port, event, connections: options.connections }, log);
    const loads = await loadPages(hot.port, pages, options, log);
    return report({ options: { ...options, size }, pages, cpu, stale, loads });
  } finally {
    await children.stop();
    await database.close();
  }
}

/** The CPU time of the same pages from memory, rendered for each request, and from a minimal server. */
async function measureCpu(children, { hot, pages, database, options }, log) {
  const cold = await children.program(database.url, { CACHE_MB: '0' });
  const pairs = Object.values(pages).map(({ path, headers, body }) => {
    return [path, { headers, body: body.toString('base64') }];
  });
  const l1 = await children.limit('l1-get.mjs', pairs);
  const requests = Object.fromEntries(
    Object.entries(pages).map(([name, { path }]) => [name, [{ method: 'GET', path, headers: ENCODED }]]),
  );
  const targets = {
    hot: { ...hot, postgresPid: null, requests },
    cold: { ...cold, postgresPid: database.pid, requests },
    l1: { ...l1, postgresPid: null, requests },
  };
  return measure(targets, { ...options, reads: Object.keys(pages) }, log);
}

function report({ options, pages, cpu, stale, loads }) {
  const rows = Object.keys(pages).map((page) => rowOf(page, { pages, cpu, loads }));
  const missed = rows.flatMap(missedBars);
  if (stale.most > STALE_BAR_MS) missed.push(`an edit was shown after ${stale.most} ms`);
  const summary =
    `With one edit a second and all connections busy, a page shows an edit after ${stale.median} ms ` +
    `in the median and ${stale.most} ms at most, of ${stale.edits}.`;
  return reportScreens('site', { options, bars: BARS, rows, stale, cpu }, { rows, summary, missed });
}

function rowOf(page, { pages, cpu, loads }) {
  const { hot, cold, l1 } = cpu[page];
  const { lcp, cls, script, foreign } = loads[page];
  return {
    page,
    'CPU µs': Math.round(hot.server),
    'to L1': round(hot.server / l1.server, 2),
    'pages/s a core': Math.round(1_000_000 / hot.server),
    'p99 ms': round(hot.p99, 2),
    'rendered anew, CPU µs': Math.round(cold.sum),
    'HTML br': pages[page].body.length,
    'scripts br': script,
    'LCP ms': Math.round(lcp),
    CLS: round(cls, 3),
    'requests elsewhere': foreign,
  };
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}

function missedBars(row) {
  const bars = { ...BARS, 'scripts br': SCRIPT_BAR[row.page] ?? SCRIPT_BAR.others };
  return Object.entries(bars)
    .filter(([name, bar]) => row[name] > bar)
    .map(([name, bar]) => `${row.page}: ${name} is ${row[name]}, not ${bar}`);
}
