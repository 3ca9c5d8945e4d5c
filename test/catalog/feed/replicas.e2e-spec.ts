import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { until } from '../../setup/until.js';

/** The maximum time for which a replica relies on the last message of its connection. */
const TRUST_MS = 1000;

describe('another replica', () => {
  let test: TestCatalog;
  let other: Replica;
  let api: GraphqlClient;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    other = await startReplica(test.databaseUrl);
    api = new GraphqlClient(other.url);
    event = await test.rows.event({ slug: 'shared', edition: 1 });
    await test.settle();
  });

  afterAll(async () => {
    await other.close();
    await test.close();
  });

  it('returns a change as soon as it is notified', async () => {
    await change(2);
    await untilEdition(2);
  });

  it('returns a new event and no deleted event', async () => {
    const passing = await test.rows.event({ slug: 'passing', edition: 7 });
    await test.settle();
    await until(async () => (await api.ofEvent('passing', 'edition')) === 7, TRUST_MS);
    await test.rows.remove('event', passing);
    await test.settle();
    await until(async () => (await api.ofEvent('passing', 'edition')) === undefined, TRUST_MS);
  });

  it('reads the revision from the database while notifications fail', async () => {
    for (let edition = 10; edition < 15; edition += 1) {
      await test.sql.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'vitrine revisions' and datname = current_database()`,
      );
      await change(edition);
      await untilEdition(edition);
    }
  });

  it('never returns to an older revision', async () => {
    const seen: number[] = [];
    const reading = new AbortController();
    const reader = (async () => {
      while (!reading.signal.aborted) seen.push((await api.ofEvent('shared', 'revision')) as number);
    })();
    for (let edition = 20; edition < 40 || seen.length < 10; edition += 1) await change(edition);
    reading.abort();
    await reader;
    expect(seen).toEqual(seen.toSorted((left, right) => left - right));
  });

  async function change(edition: number): Promise<void> {
    await test.rows.update('event', event, { edition });
    await test.settle();
  }

  async function untilEdition(edition: number): Promise<void> {
    await until(async () => (await api.ofEvent('shared', 'edition')) === edition, TRUST_MS);
  }
});
