import { setTimeout as delay } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import pg from 'pg';
import { ProjectionWorker } from '../../src/catalog/projection/projection.worker.js';
import { PackingSchedule } from '../../src/visiting/sync/packing-schedule.js';
import { Accounts } from '../build/accounts.js';
import { Rows } from '../build/rows.js';
import { startTestApp, type TestApp } from './app.js';
import { GraphqlClient } from './graphql.js';

/** The application with a connection of its own to the database, as another writer has it. */
export interface TestCatalog extends TestApp {
  readonly api: GraphqlClient;
  readonly sql: pg.Client;
  readonly rows: Rows;
  readonly accounts: Accounts;
  /** Resolves when all that was committed stands in the catalog. */
  readonly settle: () => Promise<void>;
}

/** What a test of the catalog decides itself. */
export interface TestCatalogOptions {
  /** Whether the background runs; without it only `settle` projects what SQL changed, and nothing makes packs. */
  readonly background?: boolean;
  /** Settings over those of a quiet test. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Other modules than the application's. */
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
      // Leaves at once where the background drain is at it.
      await worker.drain();
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
