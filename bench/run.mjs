/** `npm run bench`: what the reads of visitors cost the program, beside two limits, in one interleaved run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Children } from './children.mjs';
import { canMeasure } from './cpu-time.mjs';
import { openDatabase } from './database.mjs';
import { runImportBench } from './import.mjs';
import { benchSubscribers } from './live/subscribers.mjs';
import { benchSync } from './live/sync.mjs';
import { measure, memoryOf } from './measure.mjs';
import { readOptions, WrongCall } from './options.mjs';
import { ask, compareAnswers, drawRequests, graphql } from './requests.mjs';
import { benchSearch } from './search/run.mjs';
import { ratiosOf, tableOf } from './table.mjs';

const RESULTS = path.resolve(import.meta.dirname, 'results');
const tell = (line) => process.stderr.write(`${line}\n`);

/** Runs the benchmark and returns the exit code. */
export async function runBench(words) {
  try {
    if (words[0] === 'import') return await runImportBench(words.slice(1), tell);
    if (words[0] === 'search') return await benchSearch(words.slice(1), tell);
    if (words[0] === 'sync') return await benchSync(words.slice(1), tell);
    if (words[0] === 'subscribers') return await benchSubscribers(words.slice(1), tell);
    const options = readOptions(words);
    if (!options) return 0;
    if (!canMeasure())
      throw new WrongCall('CPU time is read from /proc/<pid>/schedstat, which only Linux has.');
    return await bench(options);
  } catch (error) {
    tell(error instanceof WrongCall ? error.message : error.stack);
    return error instanceof WrongCall ? 2 : 1;
  }
}

async function bench(options) {
  const children = new Children();
  let database;
  let stopping;
  // A signal and the end of what it broke off both ask for it.
  const stop = () => (stopping ??= children.stop().then(() => database?.close()));
  stopOnSignal(stop);
  try {
    database = await openDatabase(options.size);
    const targets = await startTargets(children, database, options);
    const reads = await measure(targets, options, database, tell);
    return report({ options, reads, memory: memoryOf(targets), ratios: ratiosOf(reads) });
  } finally {
    await stop();
  }
}

/** The servers, which have been found to answer alike. */
async function startTargets(children, database, { size, reads, profile }) {
  const event = `sample-${size.toLowerCase()}`;
  const program = await children.program(database.url, { CACHE_MB: '0' }, profile);
  const source = {
    sql: database.sql,
    ask: async (query, variables) =>
      JSON.parse(await ask(program.port, graphql(query, { event, ...variables }))).data,
  };
  const drawn = await drawRequests(reads, event, source);
  const l2 = await children.limit('l2.mjs', each(drawn, 'parameters'), database.url);
  const answers = await compareAnswers(drawn, program, l2);
  const l1 = await children.limit('l1-post.mjs', answers);
  const hot = await children.program(database.url, {}, profile);
  return {
    program: { ...program, requests: each(drawn, 'post') },
    hot: { ...hot, requests: each(drawn, 'post') },
    l1: { ...l1, requests: each(drawn, 'post') },
    l2: { ...l2, requests: each(drawn, 'get') },
  };
}

function each(drawn, key) {
  return Object.fromEntries(
    Object.entries(drawn).map(([read, cases]) => [read, cases.map((one) => one[key])]),
  );
}

function report(result) {
  const { options, ratios } = result;
  const date = new Date().toISOString();
  const file = path.join(RESULTS, `${options.size}-${date.replaceAll(':', '')}.json`);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date, node: process.version, ...result }, null, 2)}\n`);
  console.log(`${tableOf(result)}\nWritten to ${path.relative(process.cwd(), file)}`);
  if (options.bar === undefined || ratios.mean.toL2 <= options.bar) return 0;
  tell(`The geometric mean is above the bar of ${options.bar} times L2.`);
  return 1;
}

/** Nothing that was started outlives the run. */
function stopOnSignal(stop) {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
}
