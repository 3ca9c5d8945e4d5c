import { Children } from '../children.mjs';
import { cpuTime, needCpuTime } from '../cpu-time.mjs';
import { openDatabase } from '../database.mjs';
import { ask, SEARCH, SUGGESTIONS, WITH_FACETS } from './ask.mjs';
import { generateQueries } from './generate.mjs';

/** What a visitor's screen asks for, and how many milliseconds one of a hundred may take by size. */
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
 * How long each query of a generated mix takes on a fair, one at a time, and what CPU time it takes from PostgreSQL and
 * from the server. Each screen has a server of its own that has not seen the queries. Returns a row for each screen.
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
  const before = [cpuTime(database.pid), cpuTime(server.pid)];
  const result = await timed(run);
  const spent = [cpuTime(database.pid), cpuTime(server.pid)].map((now, index) => (now - before[index]) / 1e6);
  return { ...result, postgres: spent[0], server: spent[1] };
}

/** A search that is broken off is one that took too long, not the end of the run. */
async function timed(run) {
  const start = performance.now();
  try {
    const { took } = await run();
    return { took, refused: false };
  } catch {
    return { took: performance.now() - start, refused: true };
  }
}

function summary(runs) {
  const of = (key, share) => rounded(percentile(runs, key, share));
  return {
    'p50 ms': of('took', 0.5),
    'p99 ms': of('took', 0.99),
    'PostgreSQL p50': of('postgres', 0.5),
    'PostgreSQL p99': of('postgres', 0.99),
    'server p50': of('server', 0.5),
    'server p99': of('server', 0.99),
    'broken off': runs.filter(({ refused }) => refused).length,
  };
}

function percentile(runs, key, share) {
  const sorted = runs.map((run) => run[key]).sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function slowest(runs) {
  return runs.toSorted((left, right) => right.took - left.took).slice(0, SLOWEST);
}

function timesOf({ took, postgres, server, refused }) {
  const parts = [`${rounded(took)} ms`, `PostgreSQL ${rounded(postgres)}`, `server ${rounded(server)}`];
  return parts.join(', ') + (refused ? ', broken off' : '');
}

function rounded(value) {
  return Math.round(value * 10) / 10;
}
