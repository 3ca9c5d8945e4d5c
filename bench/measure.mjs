import { cpuTime, residentMemory } from './cpu-time.mjs';
import { encode, load } from './load.mjs';

/** Code is compiled by how often it ran; what is slow has done its warming long before. */
const WARM_UP = { seconds: 6, most: 4000 };
/** Connections to the database end after ten idle seconds, and code cools down: each turn begins with a little of it. */
const REWARM_S = 0.3;

/**
 * Measures all targets in turn, read by read and round by round, so that whatever else the machine does meets
 * all of them. Returns by read and target the medians of the rounds. A target names its process, and PostgreSQL's where it asks it.
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
        turn.results.push(await takeTurn(turn, seconds));
      }
    }
  }
  const medians = {};
  for (const { read, target, results } of turns) (medians[read] ??= {})[target] = medianOf(results);
  return medians;
}

/** The memory of each target after all. */
export function memoryOf(targets) {
  return Object.fromEntries(Object.entries(targets).map(([name, { pid }]) => [name, residentMemory(pid)]));
}

async function takeTurn({ pid, postgresPid, load: send }, seconds) {
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
  const sorted = values.toSorted((left, right) => left - right);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}
