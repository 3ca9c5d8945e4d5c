/**
 * `npm run bench -- sync`: the cost of the copy of a catalog: the first copy, a change, and a poll without
 * changes.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { Device } from './device.mjs';
import { readLiveOptions } from './options.mjs';
import { median } from './statistics.mjs';

const ENCODINGS = ['br', 'gzip', 'identity'];
const POLLS = 50;
const CHANGES = 5;

/** Copies fairs of the requested sizes, and returns the exit code. */
export async function benchSync(words, log) {
  const options = readLiveOptions(words);
  if (!options) return 0;
  const rows = [];
  for (const size of options.sizes) {
    log(`Copying ${size}`);
    rows.push(await benchSize(size));
  }
  console.log(tableOf(rows));
  return 0;
}

async function benchSize(size) {
  const children = new Children();
  const database = await openDatabase(size);
  try {
    const { port } = await children.program(database.url, {});
    const event = `sample-${size.toLowerCase()}`;
    const devices = Object.fromEntries(
      ENCODINGS.map((encoding) => [encoding, new Device(port, event, encoding)]),
    );
    await untilPacked(devices.br, database, event);
    const measurements = await measure(devices, database, event);
    for (const device of Object.values(devices)) device.close();
    return { size, ...measurements };
  } finally {
    await children.stop();
    await database.close();
  }
}

async function measure(devices, database, event) {
  const firstCopies = {};
  for (const [encoding, device] of Object.entries(devices)) firstCopies[encoding] = await device.copy();
  const { manifest } = firstCopies.br;
  const largest = Math.max(...manifest.buckets.map(({ pack }) => pack?.brBytes ?? 0));
  const poll = await pollUnchanged(devices.br);
  const change = await changeExhibitors(devices, database, event, manifest);
  return { first: firstCopies, buckets: manifest.buckets.length, largest, poll, change };
}

async function pollUnchanged(device) {
  const { etag } = await device.manifest();
  const polls = [];
  for (let count = 0; count < POLLS; count += 1) polls.push(await device.manifest(etag));
  if (polls.some(({ status }) => status !== 304)) throw new Error('Something changed meanwhile.');
  return {
    bytes: median(polls.map(({ bytes }) => bytes)),
    milliseconds: median(polls.map(({ milliseconds }) => milliseconds)),
  };
}

/** Changes one exhibitor at a time and reverts it, so that the fair stays the same. */
async function changeExhibitors(devices, database, event, manifest) {
  const exhibitors = await database.sql(
    `select exhibitor.id, exhibitor.city from exhibitor join event on event.id = exhibitor.event_id
     where event.slug = $1 and exhibitor.published order by exhibitor.id limit $2`,
    [event, CHANGES],
  );
  const runs = [];
  let lastState = manifest;
  for (const { id, city } of exhibitors) {
    const change = await follow(devices, lastState, () =>
      database.sql(`update exhibitor set city = '{"en": "Elsewhere"}' where id = $1`, [id]),
    );
    runs.push(change);
    const revertedChange = await follow(devices, change, () =>
      database.sql('update exhibitor set city = $2 where id = $1', [id, city]),
    );
    lastState = revertedChange;
  }
  return {
    bytes: Object.fromEntries(
      ENCODINGS.map((encoding) => [encoding, median(runs.map(({ bytes }) => bytes[encoding]))]),
    ),
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
  };
}

/** Makes one change and polls until it is returned. Returns the time, and the bytes of the change. */
async function follow(devices, { epoch, revision }, change) {
  await change();
  const started = performance.now();
  let answer;
  do {
    await delay(5);
    answer = await devices.br.changes({ epoch, revision });
  } while (answer.page.changes.length === 0);
  const milliseconds = performance.now() - started;
  const bytes = {};
  for (const [encoding, device] of Object.entries(devices)) {
    bytes[encoding] = (await device.changes({ epoch, revision })).bytes;
  }
  return { epoch, revision: answer.page.revision, bytes, milliseconds };
}

/** Waits until the packs contain the newest revision. */
async function untilPacked(device, database, event) {
  for (;;) {
    const answer = await device.manifest().catch(() => undefined);
    const [row] = await database.sql(
      `select revision from catalog_revision join event on event.id = event_id where event.slug = $1`,
      [event],
    );
    if (answer?.manifest.revision === row.revision) return;
    await delay(500);
  }
}

function tableOf(rows) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
  const lines = rows.map(({ size, first, buckets, largest, poll, change }) =>
    [
      size,
      first.br.objects,
      buckets,
      ...ENCODINGS.map((encoding) => kilobytes(first[encoding].bytes)),
      kilobytes(largest),
      (first.br.milliseconds / 1000).toFixed(2),
      ...['br', 'gzip'].map((encoding) => kilobytes(change.bytes[encoding])),
      change.milliseconds.toFixed(0),
      poll.bytes,
      poll.milliseconds.toFixed(1),
    ].join(' | '),
  );
  const head = [
    'size',
    'objects',
    'packs',
    'first kB br',
    'gzip',
    'plain',
    'largest pack kB br',
    's',
    'change kB br',
    'gzip',
    'ms after commit',
    'poll bytes',
    'ms',
  ];
  return [
    `| ${head.join(' | ')} |`,
    `|${' ---: |'.repeat(head.length)}`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
