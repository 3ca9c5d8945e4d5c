import { setTimeout as delay } from 'node:timers/promises';

const QUERY = `query ($event: String!, $search: String) { event(slug: $event) { revision
  exhibitors(first: 20, filter: { search: $search }) { totalCount nodes { name booths { code hall { code } } } } } }`;

/** Waits until the server has the event, which was inserted by SQL. */
export async function untilServed({ port, event }) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { data } = await post(port, { event, search: null });
    if (data?.event) return;
    await delay(100);
  }
  throw new Error(`The server does not have the event ${event}.`);
}

async function post(port, variables) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  return response.json();
}

/**
 * Asks a server for an event's exhibitors, so many times a second, until `stop`, which returns how long the
 * answers took. The first read that fails ends it and rejects `failed`.
 */
export function readMeanwhile({ port, event, perSecond }) {
  const latencies = [];
  let going = true;
  const ask = async (index) => {
    // Each third is a search, each by another word, so that no memory for answers helps.
    const search = index % 3 === 0 ? `Exhibitor ${index}` : null;
    const began = performance.now();
    const { data, errors } = await post(port, { event, search });
    if (!data?.event) throw new Error(`The event was not served: ${JSON.stringify(errors)}`);
    latencies.push(performance.now() - began);
  };
  let reject;
  const failed = new Promise((_, rejectFailed) => (reject = rejectFailed));
  // The callers of `failed` and `stop` receive the error.
  failed.catch(() => undefined);
  const fail = (error) => {
    going = false;
    reject(error);
  };
  const run = async () => {
    const requests = [];
    for (let index = 0; going; index += 1) {
      requests.push(ask(index).catch(fail));
      await delay(1000 / perSecond);
    }
    await Promise.all(requests);
  };
  const running = run();
  return {
    failed,
    stop: async () => {
      going = false;
      await Promise.race([running, failed]);
      const sorted = latencies.toSorted((one, other) => one - other);
      return { requests: sorted.length, p99: sorted[Math.floor(sorted.length * 0.99)] };
    },
  };
}
