/** `npm run bench -- growth`: the cost of the same reads at two sizes of the fair, in one interleaved run. */
import { Children } from './children.mjs';
import { needCpuTime } from './cpu-time.mjs';
import { openDatabase } from './database.mjs';
import { measure } from './measure.mjs';
import { readGrowthOptions } from './options.mjs';
import { ask, drawRequests, each, graphql } from './requests.mjs';
import { geometricMean } from './table.mjs';

/** Measures the growth without the response cache, prints it, and returns the exit code. */
export async function benchGrowth(words, log) {
  const options = readGrowthOptions(words);
  if (!options) return 0;
  needCpuTime();
  const children = new Children();
  const databases = [];
  try {
    const targets = {};
    for (const size of [options.from, options.to]) {
      databases.push(await openDatabase(size));
      targets[size] = await startTarget(children, databases.at(-1), size, options.reads);
    }
    return report(await measure(targets, options, log), options, log);
  } finally {
    await children.stop();
    for (const database of databases) await database.close();
  }
}

async function startTarget(children, database, size, reads) {
  const event = `sample-${size.toLowerCase()}`;
  const program = await children.program(database.url, { CACHE_MB: '0' });
  const requestsByRead = await drawRequests(reads, event, {
    sql: database.sql,
    ask: async (query, variables) =>
      JSON.parse(await ask(program.port, graphql(query, { event, ...variables }))).data,
  });
  return { ...program, postgresPid: database.pid, requests: each(requestsByRead, 'post') };
}

function report(reads, { from, to, bar }, log) {
  const rows = Object.entries(reads).map(([read, results]) => ({
    read,
    [from]: Math.round(results[from].sum),
    [to]: Math.round(results[to].sum),
    growth: Number((results[to].sum / results[from].sum).toFixed(2)),
  }));
  const mean = geometricMean(rows.map(({ growth }) => growth));
  console.table(rows);
  console.log(
    `CPU time in µs a request, server and PostgreSQL; geometric mean of the growth: ${mean.toFixed(2)}`,
  );
  if (bar === undefined || mean <= bar) return 0;
  log(`The growth is above the bar of ${bar}.`);
  return 1;
}
