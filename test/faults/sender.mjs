/**
 * A process that sends requests to a server. The test forks it, sends one order at a time, and receives the
 * results. It measures the delay of its own event loop, which every measured response time contains.
 */
import http from 'node:http';
import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

const RESOLUTION_MS = 5;
const MAX_CONNECTIONS = 400;
const agents = new Map();
let sent = 0;

/** Lower than the server's priority: in production, the callers run on other machines. */
const BULK_PRIORITY = 10;

process.on('message', ({ url, durationMs, streams, isBulk }) => {
  if (isBulk) os.setPriority(BULK_PRIORITY);
  void send(url, durationMs, streams).then((result) => process.send(result));
});
process.on('disconnect', () => process.exit());

async function send(url, durationMs, streams) {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  const outcomes = await Promise.all(
    streams.map((stream) =>
      stream.callers === undefined ? openLoop(url, durationMs, stream) : closedLoop(url, durationMs, stream),
    ),
  );
  loop.disable();
  return { outcomes, loopDelayMs: Math.max(0, loop.percentile(99) / 1e6 - RESOLUTION_MS) };
}

/** A few callers that each send the next request after the previous response. */
async function closedLoop(url, durationMs, { callers, request }) {
  const end = performance.now() + durationMs;
  const outcomes = [];
  const call = async () => {
    while (performance.now() < end) outcomes.push(await ask(url, request));
  };
  await Promise.all(Array.from({ length: callers }, call));
  return outcomes;
}

/** Requests at a rate per second, regardless of previous responses. */
async function openLoop(url, durationMs, { rate, request }) {
  const start = performance.now();
  const outcomes = [];
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed > durationMs) break;
    while (outcomes.length < (elapsed / 1000) * rate) outcomes.push(ask(url, request));
    await delay(5);
  }
  return Promise.all(outcomes);
}

/** The status, whether the response has Retry-After, and its duration in milliseconds. */
function ask(url, { query, isDistinct }) {
  sent += 1;
  const variables = isDistinct ? { slug: `no-${process.pid}-${sent}` } : undefined;
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const end = (status, retryAfter) => {
      resolve([status, retryAfter !== undefined, performance.now() - startedAt]);
    };
    http
      .request(`${url}/graphql`, { method: 'POST', agent: agentOf(url), headers }, (response) => {
        response.resume().once('end', () => end(response.statusCode, response.headers['retry-after']));
      })
      .once('error', () => end(0))
      .end(body);
  });
}

/** Connections stay open, as those of a load balancer: Node accepts one new connection per turn of its loop. */
function agentOf(url) {
  const agent =
    agents.get(url) ??
    new http.Agent({ keepAlive: true, maxSockets: MAX_CONNECTIONS, maxFreeSockets: MAX_CONNECTIONS });
  agents.set(url, agent);
  return agent;
}
