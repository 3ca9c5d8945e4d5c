import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { encode, load } from './load.mjs';
import { middle } from './measure.mjs';

const EDIT_EACH_MS = 1000;

/**
 * Measures the cost of edits for visitors. It sends the requests of all reads in turn, which the memory answers
 * if its responses are current. Rounds without edits alternate with rounds with one edit a second to the same
 * event. Returns the medians of the requests per second, and their ratio.
 */
export async function measureEdits(target, { rounds, seconds, connections }, database, log) {
  const requests = mix(Object.values(target.requests).flat()).map(encode);
  const send = (length) => load({ port: target.port, connections, requests, seconds: length });
  const quietRates = [];
  const editedRates = [];
  await send(seconds);
  for (let round = 1; round <= rounds; round += 1) {
    log(`edits: round ${round} of ${rounds}`);
    quietRates.push((await send(seconds)).perSecond);
    editedRates.push((await whileEditing(database, () => send(seconds))).perSecond);
  }
  const perSecond = { quiet: middle(quietRates), edited: middle(editedRates) };
  return { ...perSecond, share: perSecond.edited / perSecond.quiet };
}

/** Mixes the requests of all reads, in the same order in each run. */
function mix(requests) {
  const keyOf = ({ body }) => createHash('sha256').update(body).digest('hex');
  return requests.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

async function whileEditing(database, work) {
  const end = new AbortController();
  const edits = edit(database, end.signal);
  try {
    return await work();
  } finally {
    end.abort();
    await edits;
  }
}

/** Changes the website of one published exhibitor after another. */
async function edit({ sql }, signal) {
  for (let number = 0; !signal.aborted; number += 1) {
    await sql(
      `update exhibitor set website = $1 where id = (
        select id from exhibitor where published order by id offset $2 limit 1)`,
      [`https://www.example.com/${Date.now()}`, number],
    );
    await delay(EDIT_EACH_MS, undefined, { signal }).catch(() => undefined);
  }
}
