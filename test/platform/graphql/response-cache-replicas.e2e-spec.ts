import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Accounts } from '../../setup/accounts.js';
import { Rows } from '../../setup/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { type Data, GraphqlClient, type Headers } from '../../setup/graphql.js';
import { type Answer, ask } from '../../setup/graphql-request.js';
import { endServer, spawnReplica, type SpawnedServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

/** The maximum time after a mutation in which another process may return the old data. */
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
  servers = await Promise.all([spawnReplica(database.url), spawnReplica(database.url)]);
  [writer, reader] = servers.map(({ url }) => new GraphqlClient(url)) as [GraphqlClient, GraphqlClient];
  const event = await new Rows(sql).event({ slug: 'fair', name: { en: 'Fair' } });
  eventId = encodeCatalogId('EVENT', event);
  organizer = await new Accounts(sql).signedIn({ role: 'ORGANIZER', event });
  await until(async () => (await nameAt(reader)) === 'Fair');
});

afterAll(async () => {
  for (const { process } of servers) process.kill('SIGCONT');
  await Promise.all(servers.map(endServer));
  await sql.end();
  await database.drop();
});

describe('a change by a mutation', () => {
  it('is returned by its process at once, and by another one within a second', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
      await change(name);
      expect(await nameAt(writer)).toBe(name);
      await delay(BOUND_MS);
      expect(await nameAt(reader)).toBe(name);
    }
  });

  it('is returned in the same time while the notification connections are cut', async () => {
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

  it('is in the first response of a process that was suspended meanwhile, unless it is marked stale', async () => {
    for (const name of ['Eleven', 'Twelve', 'Thirteen']) {
      await nameAt(reader);
      servers[1]!.process.kill('SIGSTOP');
      await change(name);
      await delay(BOUND_MS);
      servers[1]!.process.kill('SIGCONT');
      expect(await currentName(servers[1]!)).toBe(name);
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

/** The name in the first response without a warning: a process whose database answers late marks old responses. */
async function currentName({ url }: SpawnedServer): Promise<unknown> {
  let answer: Answer | undefined;
  await until(async () => {
    answer = await ask(url, { query: QUERY, variables: { slug: 'fair' } });
    return answer.status === 200 && !answer.headers.has('warning');
  });
  return answer?.body.data.event?.name;
}

async function nameAt(client: GraphqlClient): Promise<Data> {
  return (await client.data(QUERY, { slug: 'fair' })).event?.name;
}

/** Cuts all notification connections repeatedly, and returns how many it has cut. */
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
