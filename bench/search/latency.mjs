import { Children } from '../children.mjs';
import { cpuTime, needCpuTime } from '../cpu-time.mjs';
import { openDatabase } from '../database.mjs';
import { ask, SEARCH, SUGGESTIONS, WITH_FACETS } from './ask.mjs';
import { generateQueries } from './generate.mjs';

/** The requests of a visitor's screens, and the bars of the 99th percentile in milliseconds, by size of the fair. */
const SCREENS = [
  { label: 'hits', document: SEARCH, bars: { S: 25, M: 25, L: 50 }, queries: 'searches' },
  {
    label: 'hits, length, facets',
    document: WITH_FACETS,
    bars: { S: 25, M: 25, L: 50 },
    queries: 'searches',
  },
  { label: 'suggestions', document: SUGGESTIONS, bars: { S: 20, M: 20, L: 20 }, queries: 'beginnings' },
];
const PAGE = 20;
const SLOWEST = 5;

/**
 * Measures each query of a generated mix on a fair, one at a time. It measures the duration, and the CPU time of
 * PostgreSQL and the server. Each screen has a separate server that has not received the queries before. Returns
 * a row for each screen.
 */
export async function timeSearches(size, log) {
  needCpuTime();
  const database = await openDatabase(size);
  const rows = [];
  try {
    const event = `sample-${size.toLowerCase()}`;
    const queries = await generateQueries(database.sql, event);
    for (const { label, document, bars, queries: mix } of SCREENS) {
      const runs = await runsOf(database, document, event, queries[mix]);
      rows.push({ size, screen: label, ...summary(runs), 'bar p99': bars[size] });
      for (const run of slowest(runs)) log(`${label}: ${run.kind} "${run.query}" ${timesOf(run)}`);
    }
    console.log(
      `sample-${size.toLowerCase()}: ${queries.searches.measured.length} queries; CPU in ms a query`,
    );
    console.table(rows);
  } finally {
    await database.close();
  }
  return rows;
}

async function runsOf(database, document, event, { warming, measured }) {
  const children = new Children();
  try {
    const { port, pid } = await children.program(database.url, { CACHE_MB: '0' });
    const run = ({ query }) => ask(port, document, { event, query, first: PAGE });
    for (const each of warming) await run(each).catch(() => undefined);
    const runs = [];
    for (const each of measured)
      runs.push({ ...each, ...(await measure(() => run(each), database, { pid })) });
    return runs;
  } finally {
    await children.stop();
  }
}

async function measure(run, database, server) {
  const cpuBefore = [cpuTime(database.pid), cpuTime(server.pid)];
  const result = await timeRun(run);
  const cpuTimes = [cpuTime(database.pid), cpuTime(server.pid)].map(
    (now, index) => (now - cpuBefore[index]) / 1e6,
  );
  return { ...result, postgres: cpuTimes[0], server: cpuTimes[1] };
}

/** A cancelled search counts as slow. It does not end the run. */
async function timeRun(run) {
  const start = performance.now();
  try {
    const { took } = await run();
    return { took, refused: false };
  } catch {
    return { took: performance.now() - start, refused: true };
  }
}

function summary(runs) {
  const value = (key, share) => round(percentile(runs, key, share));
  return {
    'p50 ms': value('took', 0.5),
    'p99 ms': value('took', 0.99),
    'PostgreSQL p50': value('postgres', 0.5),
    'PostgreSQL p99': value('postgres', 0.99),
    'server p50': value('server', 0.5),
    'server p99': value('server', 0.99),
    'broken off': runs.filter(({ refused }) => refused).length,
  };
}

function percentile(runs, key, share) {
  const values = runs.map((run) => run[key]).sort((left, right) => left - right);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))];
}

function slowest(runs) {
  return runs.toSorted((left, right) => right.took - left.took).slice(0, SLOWEST);
}

function timesOf({ took, postgres, server, refused }) {
  const parts = [`${round(took)} ms`, `PostgreSQL ${round(postgres)}`, `server ${round(server)}`];
  return parts.join(', ') + (refused ? ', broken off' : '');
}

function round(value) {
  return Math.round(value * 10) / 10;
}
