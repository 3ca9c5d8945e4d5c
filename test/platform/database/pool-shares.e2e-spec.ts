import { connectionsForReads } from '../../../src/platform/database/connection/connections-for-reads.js';
import { Database } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';

const CONNECTIONS = 5;

describe('the connection pool', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { DATABASE_POOL_SIZE: String(CONNECTIONS) } });
  });

  afterAll(() => test.close());

  it('keeps a connection for a transaction while reads use their whole share', async () => {
    const ended: string[] = [];
    await test.sql.query('select pg_advisory_lock(1)');
    const reads = Array.from({ length: 2 * CONNECTIONS }, async () => {
      await test.app.get(Database).query({ text: 'select pg_advisory_xact_lock_shared(1)' });
      ended.push('read');
    });
    await until(async () => {
      const { rows } = await test.sql.query(
        `select from pg_locks join pg_database on pg_database.oid = database
          where datname = current_database() and not granted`,
      );
      return rows.length >= connectionsForReads(CONNECTIONS);
    });
    await test.app.get(Transactions).run((sql) => sql.query({ text: 'select 1' }));
    ended.push('transaction');
    await test.sql.query('select pg_advisory_unlock(1)');
    await Promise.all(reads);
    expect([ended.length, ended[0]]).toEqual([2 * CONNECTIONS + 1, 'transaction']);
  });
});
