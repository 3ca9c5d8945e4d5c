/** `npm run bench -- sync`: what a screen's copy of the catalog costs, at first, at a change and while nothing changes. */
import { setTimeout as delay } from 'node:timers/promises';
import { Children } from '../children.mjs';
import { openDatabase } from '../database.mjs';
import { Device } from './device.mjs';
import { readLiveOptions } from './options.mjs';
import { median } from './statistics.mjs';

const ENCODINGS = ['br', 'gzip', 'identity'];
const POLLS = 50;
const CHANGES = 5;

/** Copies fairs of the sizes asked for, and returns the exit code. */
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
    await packed(devices.br, database, event);
    const measured = await measure(devices, database, event);
    for (const device of Object.values(devices)) device.close();
    return { size, ...measured };
  } finally {
    await children.stop();
    await database.close();
  }
}

async function measure(devices, database, event) {
  const first = {};
  for (const [encoding, device] of Object.entries(devices)) first[encoding] = await device.copy();
  const { manifest } = first.br;
  const largest = Math.max(...manifest.buckets.map(({ pack }) => pack?.brBytes ?? 0));
  const poll = await pollUnchanged(devices.br);
  const change = await changeExhibitors(devices, database, event, manifest);
  return { first, buckets: manifest.buckets.length, largest, poll, change };
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

/** One exhibitor at a time, and each as it was again, so that the fair stays the same. */
async function changeExhibitors(devices, database, event, manifest) {
  const exhibitors = await database.sql(
    `select exhibitor.id, exhibitor.city from exhibitor join event on event.id = exhibitor.event_id
     where event.slug = $1 and exhibitor.published order by exhibitor.id limit $2`,
    [event, CHANGES],
  );
  const runs = [];
  let known = manifest;
  for (const { id, city } of exhibitors) {
    const change = await follow(devices, known, () =>
      database.sql(`update exhibitor set city = '{"en": "Elsewhere"}' where id = $1`, [id]),
    );
    runs.push(change);
    const undone = await follow(devices, change, () =>
      database.sql('update exhibitor set city = $2 where id = $1', [id, city]),
    );
    known = undone;
  }
  return {
    bytes: Object.fromEntries(
      ENCODINGS.map((encoding) => [encoding, median(runs.map(({ bytes }) => bytes[encoding]))]),
    ),
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
  };
}

/** Makes one change, asks for it until it is told, and how many bytes tell it. */
async function follow(devices, { epoch, revision }, make) {
  await make();
  const started = performance.now();
  let changed;
  do {
    await delay(5);
    changed = await devices.br.changes({ epoch, revision });
  } while (changed.page.changes.length === 0);
  const milliseconds = performance.now() - started;
  const bytes = {};
  for (const [encoding, device] of Object.entries(devices)) {
    bytes[encoding] = (await device.changes({ epoch, revision })).bytes;
  }
  return { epoch, revision: changed.page.revision, bytes, milliseconds };
}

/** Waits until the packs are of the newest revision. */
async function packed(device, database, event) {
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
