/** `npm run bench -- import`: the time and cost of an import of exhibitors with booths and categories. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Children } from './children.mjs';
import { cpuTime } from './cpu-time.mjs';
import { postmaster } from './database.mjs';
import { readImportOptions } from './options.mjs';
import { writeResult } from './results.mjs';
import { readMeanwhile, untilServed } from './served.mjs';

const HEADER =
  'externalId,name.en,description.en,country,website,contactEmail,categories,booths,status,published';
const COUNTRIES = ['DE', 'CN', 'US', 'FR', 'JP'];
const CATEGORIES = 60;
const HALLS = 10;
/** The line of output at the end of each stage, in the order of the stages. */
const STAGES = [
  ['read and plan', /\d+ new, \d+ changed/],
  ['write', /exhibitors: (\d+) of \1\n/],
  ['project', /catalog: (\d+) of \1\n/],
];

/** Imports files of the requested sizes, each into a separate event, and returns the exit code. */
export async function runImportBench(words, log) {
  const options = readImportOptions(words);
  if (!options) return 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-bench-'));
  const { startEmbeddedPostgres } =
    await import('../dist/src/platform/database/embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir: folder, log });
  const children = new Children();
  try {
    await children.command(['migrate'], server.url).ended;
    const port = options.reads > 0 ? await serve(children, server.url, folder) : undefined;
    const runs = [];
    for (const rows of options.rows)
      runs.push(await importRows(rows, folder, server, { ...options, children, port }));
    console.log(tableOf(runs));
    writeResult('import', { options, runs });
    const faults = [
      ...(runs.some(({ seconds }) => seconds > options.bar) ? [`took longer than ${options.bar} s`] : []),
      ...(runs.some(({ megabytes }) => megabytes > options.memory)
        ? [`held more than ${options.memory} MB`]
        : []),
    ];
    for (const fault of faults) log(`An import ${fault}.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await children.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the program, which serves the event during its import. */
async function serve(children, url, folder) {
  const { port } = await children.program(url, { DATA_DIR: path.join(folder, 'served') });
  return port;
}

async function importRows(rows, folder, server, { children, port, reads }) {
  const file = path.join(folder, `rows-${rows}.csv`);
  writeFileSync(
    file,
    `${[HEADER, ...Array.from({ length: rows }, (_, index) => rowOf(index))].join('\n')}\n`,
  );
  await makeEvent(server.url, `rows-${rows}`);
  const event = `rows-${rows}`;
  if (port !== undefined) await untilServed({ port, event });
  const reader = port === undefined ? undefined : readMeanwhile({ port, event, perSecond: reads });
  const startTime = performance.now();
  const words = ['import', 'exhibitors', file, '--event', `rows-${rows}`, '--yes'];
  const run = children.command([...words, '--create-categories', '--create-booths'], server.url);
  const observation = watch(run, postmaster(server.dataDirectory), startTime);
  // If the program does not serve the event, the time of the command is no result.
  const usage = await Promise.race([observation, ...(reader ? [reader.failed] : [])]);
  const seconds = (performance.now() - startTime) / 1000;
  return { rows, seconds, ...usage, served: await reader?.stop() };
}

/** Observes the command until it ends: its memory, its CPU time, and the times at which stages end. */
async function watch({ child, ended, output }, database, startTime) {
  const usage = { megabytes: 0, program: 0, database: 0 };
  const cpuBefore = cpuTime(database);
  const stages = {};
  const readUsage = () => {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      usage.megabytes = Number(kilobytes) / 1024;
      usage.program = cpuTime(child.pid) / 1e9;
      // The backend of the command ends with it and leaves the sum, so the maximum counts.
      usage.database = Math.max(usage.database, (cpuTime(database) - cpuBefore) / 1e9);
    } catch {
      // The process has ended meanwhile.
    }
    for (const [name, line] of STAGES) {
      if (stages[name] === undefined && line.test(output()))
        stages[name] = (performance.now() - startTime) / 1000;
    }
  };
  const timer = setInterval(readUsage, 100);
  const code = await ended;
  clearInterval(timer);
  if (code !== 0) throw new Error(`The import failed:\n${output()}`);
  return { ...usage, stages };
}

async function makeEvent(url, slug) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into event (slug, name, starts_on, ends_on, time_zone, locales, status)
     values ($1, '{"en": "Import"}', '2026-08-26', '2026-08-30', 'Europe/Berlin', '{en}', 'PUBLISHED')`,
    [slug],
  );
  await client.end();
}

function rowOf(index) {
  const categories = [index % CATEGORIES, (index * 7) % CATEGORIES].map((number) => `Category ${number}`);
  return [
    `E${index}`,
    `Exhibitor ${index} Ltd`,
    `"Number ${index} makes machines, sells them, and describes them in a text as long as that of most exhibitors."`,
    COUNTRIES[index % COUNTRIES.length],
    `https://example.com/${index}`,
    `mail${index}@example.com`,
    [...new Set(categories)].join('; '),
    `H${index % HALLS}-A${index}`,
    'APPROVED,yes',
  ].join(',');
}

function tableOf(runs) {
  const number = (value, digits) => (value === undefined ? '' : value.toFixed(digits));
  const lines = runs.map(({ rows, seconds, stages, program, database, megabytes, served }) => {
    let lastEnd = 0;
    const parts = STAGES.map(([name]) => {
      const duration = (stages[name] ?? lastEnd) - lastEnd;
      lastEnd = stages[name] ?? lastEnd;
      return number(duration, 1);
    });
    const cells = [
      rows,
      number(seconds, 1),
      ...parts,
      number(program, 1),
      number(database, 1),
      number(megabytes, 0),
      number(served?.p99, 0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [
    'exhibitors',
    's',
    ...STAGES.map(([name]) => name),
    'CPU s program',
    'CPU s PostgreSQL',
    'MB at most',
    'ms p99 of reads',
  ];
  return [`| ${head.join(' | ')} |`, `|${' ---: |'.repeat(head.length)}`, ...lines].join('\n');
}
