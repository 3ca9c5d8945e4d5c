import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Accounts } from '../../build/accounts.js';
import { Rows } from '../../build/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { type Data, GraphqlClient, type Headers } from '../../setup/graphql.js';
import { spawnServer, type SpawnedServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

/** So long after a mutation has answered may another process still give the old content. */
const BOUND_MS = 1000;
const QUERY = 'query ($slug: String!) { event(slug: $slug) { name(locale: "en") } }';

let database: TestDatabase;
let sql: pg.Client;
let servers: SpawnedServer[];
let writer: GraphqlClient;
let reader: GraphqlClient;
let organizer: Headers;
let eventId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const environment = { DATABASE_URL: database.url, DRAIN_DELAY_MS: '0' };
  servers = [];
  for (let number = 0; number < 2; number += 1) {
    const started = await spawnServer(environment);
    if (!('url' in started)) throw new Error(started.output);
    servers.push(started);
  }
  [writer, reader] = servers.map(({ url }) => new GraphqlClient(url)) as [GraphqlClient, GraphqlClient];
  const event = await new Rows(sql).event({ slug: 'fair', name: { en: 'Fair' } });
  eventId = encodeCatalogId('EVENT', event);
  organizer = await new Accounts(sql).signedIn({ role: 'ORGANIZER', event });
  await until(async () => (await nameAt(reader)) === 'Fair');
});

afterAll(async () => {
  for (const { process, ended } of servers) {
    process.kill('SIGCONT');
    process.kill('SIGTERM');
    await ended;
  }
  await sql.end();
  await database.drop();
});

describe('what a mutation has changed through one process', () => {
  it('is shown by it at once, and by another at the latest a second later', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
      await change(name);
      expect(await nameAt(writer)).toBe(name);
      await delay(BOUND_MS);
      expect(await nameAt(reader)).toBe(name);
    }
  });

  it('is shown so also while the connections that tell of changes are cut', async () => {
    const cutting = new AbortController();
    const cutter = cut(cutting.signal);
    for (const name of ['Six', 'Seven', 'Eight', 'Nine', 'Ten']) {
      await change(name);
      expect(await nameAt(writer)).toBe(name);
      await delay(BOUND_MS);
      expect(await nameAt(reader)).toBe(name);
    }
    cutting.abort();
    expect(await cutter).toBeGreaterThan(5);
  });

  it('is shown first of all by a process that was stopped meanwhile', async () => {
    for (const name of ['Eleven', 'Twelve', 'Thirteen']) {
      await nameAt(reader);
      servers[1]!.process.kill('SIGSTOP');
      await change(name);
      await delay(BOUND_MS);
      servers[1]!.process.kill('SIGCONT');
      expect(await nameAt(reader)).toBe(name);
    }
  });
});

async function change(name: string): Promise<void> {
  const query = 'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { errors { message } } }';
  const { updateEvent } = await writer.data(
    query,
    { input: { eventId, name: [{ locale: 'en', text: name }] } },
    organizer,
  );
  expect(updateEvent.errors).toEqual([]);
}

async function nameAt(client: GraphqlClient): Promise<Data> {
  return (await client.data(QUERY, { slug: 'fair' })).event?.name;
}

/** Cuts all connections that tell of changes, again and again; resolves with how many it has cut. */
async function cut(signal: AbortSignal): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const { rowCount } = await sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'vitrine revisions' and datname = current_database()`,
    );
    count += rowCount ?? 0;
    await delay(50);
  }
  return count;
}
