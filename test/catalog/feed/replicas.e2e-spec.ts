import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MIGRATIONS } from '../../../migrations/all.js';
import { AppModule } from '../../../src/app.module.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { createApplication } from '../../../src/platform/http/application.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';

/** So long a replica may believe what its connection last told. */
const TRUST_MS = 1000;

describe('another replica', () => {
  let test: TestCatalog;
  let other: NestFastifyApplication;
  let api: GraphqlClient;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }), databaseUrl: test.databaseUrl };
    other = await createApplication({ config, module: AppModule, migrations: MIGRATIONS });
    await other.listen(0, '127.0.0.1');
    const { port } = other.getHttpServer().address() as { port: number };
    api = new GraphqlClient(`http://127.0.0.1:${port}`);
    event = await test.rows.event({ slug: 'shared', edition: 1 });
    await test.settle();
  });

  afterAll(async () => {
    await other.close();
    await test.close();
  });

  it('shows a change as soon as it is told of it', async () => {
    await change(2);
    await expectEdition(2, TRUST_MS);
  });

  it('shows an event that appears, and none that is gone', async () => {
    const passing = await test.rows.event({ slug: 'passing', edition: 7 });
    await test.settle();
    await until(async () => (await api.ofEvent('passing', 'edition')) === 7, TRUST_MS);
    await test.rows.remove('event', passing);
    await test.settle();
    await until(async () => (await api.ofEvent('passing', 'edition')) === undefined, TRUST_MS);
  });

  it('asks the database while it cannot be told', async () => {
    for (let edition = 10; edition < 15; edition += 1) {
      await test.sql.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'vitrine revisions' and datname = current_database()`,
      );
      await change(edition);
      await expectEdition(edition, TRUST_MS);
    }
  });

  it('never goes back to an older revision', async () => {
    const seen: number[] = [];
    const reading = new AbortController();
    const reader = (async () => {
      while (!reading.signal.aborted) seen.push((await api.ofEvent('shared', 'revision')) as number);
    })();
    for (let edition = 20; edition < 40; edition += 1) await change(edition);
    reading.abort();
    await reader;
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((left, right) => left - right));
  });

  async function change(edition: number): Promise<void> {
    await test.rows.update('event', event, { edition });
    await test.settle();
  }

  async function expectEdition(edition: number, withinMs: number): Promise<void> {
    await until(async () => (await api.ofEvent('shared', 'edition')) === edition, withinMs);
  }
});
