import { setTimeout as delay } from 'node:timers/promises';

const QUERY = `query ($event: String!, $search: String) { event(slug: $event) { revision
  exhibitors(first: 20, filter: { search: $search }) { totalCount nodes { name booths { code hall { code } } } } } }`;

/** Waits until the server returns the event, which SQL has inserted. */
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
 * Requests the exhibitors of an event from a server, `perSecond` times a second. `stop` ends that and returns the
 * latencies. The first failed read ends it, too, and rejects `failed`.
 */
export function readMeanwhile({ port, event, perSecond }) {
  const latencies = [];
  let isRunning = true;
  const ask = async (index) => {
    // Each third request is a search by another word, so that no cached response is used.
    const search = index % 3 === 0 ? `Exhibitor ${index}` : null;
    const startTime = performance.now();
    const { data, errors } = await post(port, { event, search });
    if (!data?.event) throw new Error(`The event was not served: ${JSON.stringify(errors)}`);
    latencies.push(performance.now() - startTime);
  };
  let reject;
  const failed = new Promise((_, rejectFailed) => (reject = rejectFailed));
  // The callers of `failed` and `stop` receive the error.
  failed.catch(() => undefined);
  const fail = (error) => {
    isRunning = false;
    reject(error);
  };
  const run = async () => {
    const requests = [];
    for (let index = 0; isRunning; index += 1) {
      requests.push(ask(index).catch(fail));
      await delay(1000 / perSecond);
    }
    await Promise.all(requests);
  };
  const runPromise = run();
  return {
    failed,
    stop: async () => {
      isRunning = false;
      await Promise.race([runPromise, failed]);
      const sortedLatencies = latencies.toSorted((one, other) => one - other);
      return {
        requests: sortedLatencies.length,
        p99: sortedLatencies[Math.floor(sortedLatencies.length * 0.99)],
      };
    },
  };
}
