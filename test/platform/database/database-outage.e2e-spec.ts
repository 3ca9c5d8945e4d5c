import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/platform/database/embedded/embedded-postgres.js';
import { readPostmaster } from '../../../src/platform/database/embedded/postmaster.js';
import { Accounts } from '../../setup/accounts.js';
import { Rows } from '../../setup/rows.js';
import { ask, get } from '../../setup/graphql-request.js';
import type { Headers } from '../../setup/graphql.js';
import { Relay } from './relay.js';
import { endServer, spawnReplica, type SpawnedServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';
import { pageOf } from '../../setup/site-page.js';

/** The maximum time until a request is refused. */
const BOUND_MS = 5000;
const KNOWN = { query: '{ event(slug: "fair") { edition } }' };
const OTHER = { query: '{ event(slug: "fair") { startsOn exhibitors { nodes { slug } } } }' };
const PREFLIGHT = { 'apollo-require-preflight': '1' };

const relay = new Relay();
let folder: string;
let postgres: EmbeddedPostgres;
let server: SpawnedServer;
let event: string;
let organizer: Headers;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrine-outage-'));
  // As root, the test runs PostgreSQL as another account, which must be able to enter the folder.
  await chmod(folder, 0o755);
  postgres = await start();
  await relay.open(postgres.url);
  server = await spawnReplica(relay.urlFor(postgres.url));
  await withSql(async (sql) => {
    event = await new Rows(sql).event({ slug: 'fair', edition: 1 });
    organizer = await new Accounts(sql).signedIn({ role: 'ORGANIZER', event });
  });
  await until(async () => (await ask(server.url, KNOWN)).body.data?.event?.edition === 1);
});

afterAll(async () => {
  await endServer(server);
  await relay.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a server without its database', () => {
  let etag: string;

  beforeAll(async () => {
    etag = (await get(server.url, KNOWN, PREFLIGHT)).headers.get('etag')!;
    await pageOf(`${server.url}/en/fair/`);
    await kill();
    // The server relies on its last notification for a second.
    await until(async () => (await ask(server.url, KNOWN)).headers.has('warning'));
  });

  it('returns a cached response with a warning', async () => {
    const answer = await ask(server.url, KNOWN);
    expect([answer.status, answer.body, answer.headers.get('warning')]).toEqual([
      200,
      { data: { event: { edition: 1 } } },
      '110 - "Response is Stale"',
    ]);
  });

  it('forbids caches to store a stale response, but keeps its ETag valid', async () => {
    const answer = await get(server.url, KNOWN, PREFLIGHT);
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', etag]);
    expect((await get(server.url, KNOWN, { ...PREFLIGHT, 'if-none-match': etag })).status).toBe(304);
  });

  it('returns a cached page with a warning', async () => {
    const { status, headers, text } = await pageOf(`${server.url}/en/fair/`);
    expect([status, headers.get('warning'), headers.get('cache-control')]).toEqual([
      200,
      '110 - "Response is Stale"',
      'no-store',
    ]);
    expect(text).toMatch(/<h1>event-\d+<\/h1>/);
  });

  it('returns 503 with Retry-After for any other page', async () => {
    const { status, headers, text } = await pageOf(`${server.url}/en/fair/programme`);
    expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([
      503,
      '1',
      'text/html; charset=utf-8',
    ]);
    expect(text).toContain('Not available at the moment');
    // An empty address is that of the page itself.
    expect(text).toContain('<a class="button" href="">Try again</a>');
  });

  it.each([
    ['another query of a visitor', () => ask(server.url, OTHER)],
    ['staff', () => ask(server.url, KNOWN, organizer)],
    [
      'a mutation',
      () => ask(server.url, { query: 'mutation { signOut { signedOut errors { code } } }' }, organizer),
    ],
    ['sign-in', () => ask(server.url, signIn())],
  ])('returns 503 with Retry-After in time for %s', async (_who, request) => {
    const answer = await Promise.race([request(), delay(BOUND_MS, undefined, { ref: false })]);
    const { status, headers, body } = answer!;
    expect([status, headers.get('retry-after'), body.errors[0].extensions.code]).toEqual([
      503,
      '1',
      'SERVICE_UNAVAILABLE',
    ]);
  });

  it('serves all requests again when the database is back', async () => {
    postgres = await start();
    await relay.open(postgres.url);
    await until(async () => (await ask(server.url, OTHER)).status === 200);
    await withSql((sql) => new Rows(sql).update('event', event, { edition: 2 }));
    await until(async () => (await ask(server.url, KNOWN)).body.data.event.edition === 2);
    const answer = await ask(server.url, KNOWN, organizer);
    expect([answer.status, answer.body.data.event.edition]).toEqual([200, 2]);
    expect(server.process.exitCode).toBeNull();
  });

  it('does not log the same connection failure twice in a row', () => {
    const warnings = [
      ...server.output().matchAll(/Revisions are read from the database for now: [^"]*/g),
    ].map(([warning]) => warning);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.filter((warning, index) => warning === warnings[index - 1])).toEqual([]);
  });
});

const signIn = () => ({
  query: 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
  variables: { input: { email: 'who@example.org', password: 'a long enough one' } },
});

function start(): Promise<EmbeddedPostgres> {
  // Durable, as in production: otherwise the crash would lose the last commits.
  return startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
}

/** Stops PostgreSQL as `pg_ctl stop -m immediate` does. */
async function kill(): Promise<void> {
  const { pid } = readPostmaster(postgres.dataDirectory)!;
  await relay.close();
  process.kill(pid, 'SIGQUIT');
  await until(() => readPostmaster(postgres.dataDirectory) === undefined);
}

async function withSql(work: (sql: pg.Client) => Promise<void>): Promise<void> {
  const sql = new pg.Client({ connectionString: postgres.url });
  await sql.connect();
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
