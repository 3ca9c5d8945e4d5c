import { cpuTime, residentMemory } from './cpu-time.mjs';
import { encode, load } from './load.mjs';

/** V8 compiles code by the number of its runs. A warm-up ends after `most` responses, or for slow reads by time. */
const WARM_UP = { seconds: 6, most: 4000 };
/**
 * Connections to the database end after ten idle seconds, and caches cool down. So each turn begins with a short
 * warm-up.
 */
const REWARM_S = 0.3;

/**
 * Measures all targets in turn, read by read and round by round, so that other load of the machine affects all of
 * them. Returns the medians of the rounds by read and target. A target names its process, and that of PostgreSQL
 * if it sends statements.
 */
export async function measure(targets, { reads, rounds, seconds, connections }, log) {
  const turns = reads.flatMap((read) =>
    Object.entries(targets).map(([target, { port, pid, postgresPid, requests }]) => ({
      read,
      target,
      pid,
      postgresPid,
      load: (length) => load({ port, connections, ...length, requests: requests[read].map(encode) }),
      results: [],
    })),
  );
  for (const turn of turns) await turn.load(WARM_UP);
  for (const read of reads) {
    for (let round = 1; round <= rounds; round += 1) {
      log(`${read}: round ${round} of ${rounds}`);
      for (const turn of turns.filter((each) => each.read === read)) {
        turn.results.push(await runTurn(turn, seconds));
      }
    }
  }
  const medians = {};
  for (const { read, target, results } of turns) (medians[read] ??= {})[target] = medianOf(results);
  return medians;
}

/** The memory of each target at the end. */
export function memoryOf(targets) {
  return Object.fromEntries(Object.entries(targets).map(([name, { pid }]) => [name, residentMemory(pid)]));
}

async function runTurn({ pid, postgresPid, load: send }, seconds) {
  await send({ seconds: REWARM_S });
  const server = cpuTime(pid);
  const postgres = postgresPid ? cpuTime(postgresPid) : 0;
  const result = await send({ seconds });
  const perRequest = (before, now) => (now - before) / 1000 / result.requests;
  return {
    ...result,
    server: perRequest(server, cpuTime(pid)),
    postgres: postgresPid ? perRequest(postgres, cpuTime(postgresPid)) : 0,
  };
}

function medianOf(results) {
  const keys = Object.keys(results[0]);
  const median = Object.fromEntries(keys.map((key) => [key, middle(results.map((result) => result[key]))]));
  return { ...median, sum: median.server + median.postgres };
}

/** The median. */
export function middle(values) {
  const sortedValues = values.toSorted((left, right) => left - right);
  const half = sortedValues.length / 2;
  return sortedValues.length % 2 === 1
    ? sortedValues[Math.floor(half)]
    : (sortedValues[half - 1] + sortedValues[half]) / 2;
}
