import { setTimeout as delay } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import pg from 'pg';
import { ProjectionWorker } from '../../src/catalog/projection/projection.worker.js';
import { isUnreachable } from '../../src/platform/database/connection/unavailable.js';
import { PackingSchedule } from '../../src/visiting/sync/packing-schedule.js';
import { Accounts } from './accounts.js';
import { Rows } from './rows.js';
import { startTestApp, type TestApp } from './app.js';
import { GraphqlClient } from './graphql.js';

/** The application, and a separate connection to its database for writes outside of the application. */
export interface TestCatalog extends TestApp {
  readonly api: GraphqlClient;
  readonly sql: pg.Client;
  readonly rows: Rows;
  readonly accounts: Accounts;
  /** Resolves when all committed changes are in the catalog. */
  readonly settle: () => Promise<void>;
}

/** The options of a catalog test. */
export interface TestCatalogOptions {
  /** Whether background work runs. Otherwise only `settle` projects changes by SQL, and no packs are made. */
  readonly background?: boolean;
  /** Settings that override the defaults of tests. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A module instead of that of the application. */
  readonly module?: Type;
}

/** Starts the application for a test of the catalog. */
export async function startTestCatalog({
  background = false,
  environment = {},
  module,
}: TestCatalogOptions = {}): Promise<TestCatalog> {
  const test = await startTestApp(module ? { environment, module } : { environment });
  const sql = new pg.Client({ connectionString: test.databaseUrl });
  await sql.connect();
  const worker = test.app.get(ProjectionWorker);
  if (!background) {
    await worker.stop();
    await test.app.get(PackingSchedule).stop();
  }
  const settle = async (): Promise<void> => {
    while (await isDirty(sql)) {
      // Returns at once while the background projection runs. After a pause of the machine for two seconds, the
      // database has ended the transaction.
      await worker.drain().catch((error: unknown) => {
        if (!isUnreachable(error)) throw error;
      });
      await delay(5);
    }
  };
  const close = async (): Promise<void> => {
    await sql.end();
    await test.close();
  };
  const api = new GraphqlClient(test.url);
  return { ...test, api, sql, rows: new Rows(sql), accounts: new Accounts(sql), settle, close };
}

async function isDirty(sql: pg.Client): Promise<boolean> {
  const { rowCount } = await sql.query('select from catalog_dirty limit 1');
  return rowCount !== 0;
}
