/** `npm run bench`: the cost of the reads of visitors for the program, beside two limits, in one interleaved run. */
import { Children } from './children.mjs';
import { needCpuTime } from './cpu-time.mjs';
import { openDatabase } from './database.mjs';
import { measureEdits } from './edits.mjs';
import { benchGrowth } from './growth.mjs';
import { runImportBench } from './import.mjs';
import { benchSubscribers } from './live/subscribers.mjs';
import { benchSync } from './live/sync.mjs';
import { measure, memoryOf } from './measure.mjs';
import { readOptions, WrongCall } from './options.mjs';
import { drawPlots } from './plots/draw-plots.mjs';
import { ask, compareAnswers, drawRequests, each, graphql } from './requests.mjs';
import { writeResult } from './results.mjs';
import { benchConsole } from './screens/console.mjs';
import { benchKiosk } from './screens/kiosk.mjs';
import { benchSite } from './screens/site.mjs';
import { benchSearch } from './search/run.mjs';
import { ratiosOf, tableOf } from './table.mjs';

/** The benchmark for `npm run bench -- NAME`. Without a name, it measures the reads. */
const BENCHES = {
  console: benchConsole,
  growth: benchGrowth,
  import: runImportBench,
  kiosk: benchKiosk,
  plot: drawPlots,
  search: benchSearch,
  site: benchSite,
  subscribers: benchSubscribers,
  sync: benchSync,
};
const log = (line) => process.stderr.write(`${line}\n`);

/** Runs the benchmark and returns the exit code. */
export async function runBench(words) {
  try {
    const [name, ...args] = words;
    return await (Object.hasOwn(BENCHES, name ?? '') ? BENCHES[name](args, log) : benchReads(words));
  } catch (error) {
    log(error instanceof WrongCall ? error.message : error.stack);
    return error instanceof WrongCall ? 2 : 1;
  }
}

async function benchReads(words) {
  const options = readOptions(words);
  if (!options) return 0;
  needCpuTime();
  const children = new Children();
  let database;
  let stopPromise;
  // Both a signal and the end of the interrupted work call it.
  const stop = () => (stopPromise ??= children.stop().then(() => database?.close()));
  stopOnSignal(stop);
  try {
    database = await openDatabase(options.size);
    const targets = await startTargets(children, database, options);
    const reads = await measure(targets, options, log);
    const edits = await measureEdits(targets.hot, options, database, log);
    return report({ options, reads, edits, memory: memoryOf(targets), ratios: ratiosOf(reads) });
  } finally {
    await stop();
  }
}

/** Starts the servers, and checks that their responses are equal. */
async function startTargets(children, database, { size, reads, profile }) {
  const event = `sample-${size.toLowerCase()}`;
  const program = await children.program(database.url, { CACHE_MB: '0' }, profile);
  const source = {
    sql: database.sql,
    ask: async (query, variables) =>
      JSON.parse(await ask(program.port, graphql(query, { event, ...variables }))).data,
  };
  const requestsByRead = await drawRequests(reads, event, source);
  const l2 = await children.limit('l2.mjs', each(requestsByRead, 'parameters'), database.url);
  const answers = await compareAnswers(requestsByRead, program, l2);
  const l1 = await children.limit('l1-post.mjs', answers);
  const hot = await children.program(database.url, {}, profile);
  const target = (server, key, postgresPid = database.pid) => ({
    ...server,
    postgresPid,
    requests: each(requestsByRead, key),
  });
  return {
    program: target(program, 'post'),
    hot: target(hot, 'post'),
    l1: target(l1, 'post', null),
    l2: target(l2, 'get'),
  };
}

function report(result) {
  const { options, ratios } = result;
  console.log(tableOf(result));
  writeResult(options.size, result);
  if (options.bar === undefined || ratios.mean.toL2 <= options.bar) return 0;
  log(`The geometric mean is above the bar of ${options.bar} times L2.`);
  return 1;
}

/** Stops all started programs when a signal ends the run. */
function stopOnSignal(stop) {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
}
