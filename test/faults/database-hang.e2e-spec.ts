import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { MIGRATIONS } from '../../migrations/all.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { Accounts } from '../setup/accounts.js';
import { Rows } from '../setup/rows.js';
import { type Answer, ask, read } from '../setup/graphql-request.js';
import type { Headers } from '../setup/graphql.js';
import { endServer, spawnReplica, type SpawnedServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { freeze, thaw } from './postgres-process.js';
import { IS_FULL_RUN, record } from './report.js';

const FAULT = 'PostgreSQL stopped by SIGSTOP';
const SECONDS = IS_FULL_RUN ? 30 : 8;
const KNOWN = { query: '{ event(slug: "fair") { edition } }' };
// Other tests run at the same time in the short run.
const SLACK_MS = IS_FULL_RUN ? 0 : 2000;

let folder: string;
let postgres: EmbeddedPostgres;
let server: SpawnedServer;
let organizer: Headers;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrine-hang-'));
  // As root the server runs as another account, which must be able to enter.
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false, log: () => undefined });
  await runMigrations(postgres.url, MIGRATIONS);
  server = await spawnReplica(postgres.url, { LOG_LEVEL: 'warn' });
  const sql = new pg.Client({ connectionString: postgres.url });
  await sql.connect();
  const event = await new Rows(sql).event({ slug: 'fair', edition: 1 });
  organizer = await new Accounts(sql).signedIn({ role: 'ORGANIZER', event });
  await sql.end();
  await until(async () => (await ask(server.url, KNOWN)).body.data?.event?.edition === 1);
});

afterAll(async () => {
  thaw(postgres);
  await endServer(server);
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Requests that need the database. The number makes each query new. */
const READS: Record<string, (number: number) => Promise<Answer>> = {
  'a read': (number) =>
    ask(server.url, { query: `{ event(slug: "fair") { n${number}: exhibitors { nodes { slug } } } }` }),
  'a search': (number) =>
    ask(server.url, { query: `{ event(slug: "fair") { search(query: "robot${number}") { totalCount } } }` }),
  'a signed-in read': () => ask(server.url, KNOWN, organizer),
  'linked data': async () => read(await fetch(`${server.url}/events/fair/jsonld`)),
  'a file of the programme': async () => read(await fetch(`${server.url}/events/fair/schedule.ics`)),
  'a public export': async () => read(await fetch(`${server.url}/export/exhibitors.csv?event=fair&public=1`)),
  'changes for a copy': async (number) =>
    read(await fetch(`${server.url}/sync/v1/events/fair/changes?since=0&limit=${number + 1}`)),
};
const WRITES: Record<string, () => Promise<Answer>> = {
  'a mutation': () =>
    ask(server.url, { query: 'mutation { signOut { signedOut errors { code } } }' }, organizer),
  'a sign-in': () =>
    ask(server.url, {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
      variables: { input: { email: 'who@example.org', password: 'a long enough one' } },
    }),
};

const manifest = async () => read(await fetch(`${server.url}/sync/v1/events/fair/manifest`));

interface Timed {
  readonly name: string;
  readonly answer: Answer;
  readonly tookMs: number;
}

async function timed(name: string, request: () => Promise<Answer>): Promise<Timed> {
  const startedAt = performance.now();
  const answer = await request();
  return { name, answer, tookMs: performance.now() - startedAt };
}

const slowest = (answers: readonly Timed[]): number => Math.max(...answers.map(({ tookMs }) => tookMs));

describe('a server whose database does not respond', () => {
  const known: Timed[] = [];
  let first: { reads: Timed[]; writes: Timed[] };
  let later: Timed[];

  beforeAll(async () => {
    // Each request runs once before, so that the measured one is not the first execution.
    for (const request of Object.values(READS)) await request(0);
    await ask(server.url, KNOWN);
    freeze(postgres);
    const end = performance.now() + SECONDS * 1000;
    const watching = (async () => {
      while (performance.now() < end) {
        known.push(await timed('a known read', () => ask(server.url, KNOWN)));
        await delay(20);
      }
    })();
    const [reads, writes] = await Promise.all([
      Promise.all(Object.entries(READS).map(([name, request]) => timed(name, () => request(1)))),
      Promise.all(Object.entries(WRITES).map(([name, request]) => timed(name, request))),
    ]);
    first = { reads, writes };
    later = await Promise.all(Object.entries(READS).map(([name, request]) => timed(name, () => request(2))));
    later.push(...(await Promise.all(Object.entries(WRITES).map(([name, request]) => timed(name, request)))));
    // Earlier, the manifest may be a response from memory.
    later.push(await timed('a manifest', manifest));
    await watching;
  }, 120_000);

  it('returns cached responses at once', () => {
    expect(new Set(known.map(({ answer }) => answer.status))).toEqual(new Set([200]));
    expect(known.at(-1)?.answer.headers.get('warning')).toBe('110 - "Response is Stale"');
    const value = slowest(known);
    record({ fault: FAULT, measure: 'slowest known read, ms', value, bar: { atMost: 1000 + SLACK_MS } });
  });

  it('refuses each read and each write with 503 and Retry-After within its deadline', () => {
    for (const { name, answer } of [...first.reads, ...first.writes]) {
      expect([name, answer.status, answer.headers.get('retry-after')]).toEqual([name, 503, '1']);
      expect(answer.body.errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    }
    const [reads, writes] = [slowest(first.reads), slowest(first.writes)];
    record({
      fault: FAULT,
      measure: 'slowest other read, ms',
      value: reads,
      bar: { atMost: 6000 + SLACK_MS },
    });
    record({ fault: FAULT, measure: 'slowest write, ms', value: writes, bar: { atMost: 10_000 + SLACK_MS } });
  });

  it('refuses later requests at once', () => {
    expect(new Set(later.map(({ answer }) => answer.status))).toEqual(new Set([503]));
    const value = slowest(later);
    record({ fault: FAULT, measure: 'slowest later refusal, ms', value, bar: { atMost: 500 + SLACK_MS } });
  });

  it('is alive and not ready', async () => {
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  });

  it('serves requests again when the database continues', async () => {
    const startedAt = performance.now();
    thaw(postgres);
    await until(async () => (await READS['a read']!(3)).status === 200);
    await until(async () => (await READS['a signed-in read']!(3)).status === 200);
    const value = performance.now() - startedAt;
    record({ fault: FAULT, measure: 'recovery, ms', value, bar: { atMost: 5000 + SLACK_MS } });
    await until(async () => !(await ask(server.url, KNOWN)).headers.has('warning'));
    expect(server.process.exitCode).toBeNull();
  });
});
