/**
 * `npm run bench -- subscribers`: the cost of many subscribers of one event for one process, and the delay of
 * changes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Children } from '../children.mjs';
import { cpuTime, needCpuTime, residentMemory } from '../cpu-time.mjs';
import { openDatabase } from '../database.mjs';
import { readLiveOptions } from './options.mjs';
import { ADMINISTRATOR, Staff } from './staff.mjs';
import { median, quantile } from './statistics.mjs';

const CROWD = path.join(import.meta.dirname, 'crowd.mjs');
const EVENT = 'sample-s';
const WAYS = { socket: 'WebSocket', stream: 'server-sent events' };
/** Longer than any correct delivery. Only a lost change reaches this limit. */
const LIMIT_MS = 60_000;
/** The pause after which memory that is only used for opening is free again. */
const PAUSE_MS = 5000;

/** Subscribes in both ways. Returns 1 if any subscriber missed a change or received it twice. */
export async function benchSubscribers(words, log) {
  const options = readLiveOptions(words);
  if (!options) return 0;
  needCpuTime();
  const database = await openDatabase('S');
  try {
    const rows = [];
    for (const way of Object.keys(WAYS)) {
      log(`${options.count} subscribers by ${WAYS[way]}`);
      rows.push({ way, ...(await benchWay(way, options, database)) });
    }
    console.log(tableOf(rows, options));
    return rows.every(({ wrong }) => wrong === 0) ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function benchWay(way, { count, changes }, database) {
  const children = new Children();
  const limits = { LIVE_CONNECTIONS: '20000', LIVE_CONNECTIONS_PER_ADDRESS: '20000' };
  const server = await children.program(database.url, { ...ADMINISTRATOR, ...limits });
  const crowd = fork(CROWD);
  try {
    const staff = await Staff.signIn(server.port, EVENT);
    await staff.change(cityOf(0));
    const since = await staff.revision();
    await delay(PAUSE_MS);
    const memoryBefore = residentMemory(server.pid);
    await instructCrowd(crowd, { open: { way, count, port: server.port, event: EVENT, since } });
    await delay(PAUSE_MS);
    const memoryAfter = residentMemory(server.pid);
    const results = await deliver({ crowd, staff, server, count, changes, since });
    return { ...results, kilobytes: (memoryAfter - memoryBefore) / 1024 / count };
  } finally {
    crowd.kill();
    await children.stop();
  }
}

function cityOf(number) {
  return { city: [{ locale: 'en', text: `City ${Date.now()} ${number}` }] };
}

/** Makes changes one after the other. Each follows when all subscribers have received the previous one. */
async function deliver({ crowd, staff, server, count, changes, since }) {
  const latencies = [];
  const mutationTimes = [];
  const cpu = [];
  for (let change = 1; change <= changes; change += 1) {
    const cpuBefore = cpuTime(server.pid);
    const startTime = performance.timeOrigin + performance.now();
    await staff.change(cityOf(change));
    mutationTimes.push(performance.timeOrigin + performance.now() - startTime);
    const { deliveries } = await gather(crowd, count);
    cpu.push((cpuTime(server.pid) - cpuBefore) / 1e6);
    latencies.push(...deliveries.map(({ at }) => at - startTime));
  }
  const { received } = await ask(crowd);
  const expected = Array.from({ length: changes }, (_, index) => since + 1 + index).join(' ');
  const wrongCount = received.filter((revisions) => revisions.join(' ') !== expected).length;
  return { latencies, answered: median(mutationTimes), cpu: median(cpu), wrong: wrongCount };
}

async function gather(crowd, count) {
  const deliveries = [];
  const limit = performance.now() + LIMIT_MS;
  while (deliveries.length < count && performance.now() < limit) {
    await delay(100);
    deliveries.push(...(await ask(crowd)).deliveries);
  }
  return { deliveries };
}

async function ask(crowd) {
  return instructCrowd(crowd, { deliver: true });
}

/** Sends a message and returns the response. If a subscriber fails, the crowd reports the reason and ends. */
async function instructCrowd(crowd, message) {
  crowd.send(message);
  const exit = once(crowd, 'exit').then(() => {
    throw new Error('The subscribers have ended.');
  });
  const [answer] = await Promise.race([once(crowd, 'message'), exit]);
  return answer;
}

function tableOf(rows, { count, changes }) {
  const lines = rows.map(({ way, kilobytes, latencies, answered, cpu, wrong }) =>
    [
      WAYS[way],
      kilobytes.toFixed(1),
      ...[0.5, 0.99, 1].map((share) => quantile(latencies, share).toFixed(0)),
      answered.toFixed(0),
      cpu.toFixed(0),
      wrong,
    ].join(' | '),
  );
  const head = [
    `${count} subscribers, ${changes} changes`,
    'kB a subscriber',
    'ms p50',
    'p99',
    'max',
    'mutation answered',
    'CPU ms of the server a change',
    'who did not get each exactly once',
  ];
  return [
    `| ${head.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(head.length - 1)}`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
