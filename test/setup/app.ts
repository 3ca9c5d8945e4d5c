import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MIGRATIONS } from '../../migrations/all.js';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/config.js';
import { createApplication } from '../../src/platform/http/application.js';
import { createTestDatabase } from './database.js';

/** The complete application, with a separate port and database. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  readonly databaseUrl: string;
  close: () => Promise<void>;
}

/**
 * Environment variables, which override the defaults of tests, or a module instead of that of the
 * application.
 */
export interface TestAppOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly module?: Type;
}

/** Starts the application in this process. */
export async function startTestApp({
  environment,
  module = AppModule,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  try {
    const quiet = {
      LOG_LEVEL: 'error',
      LOG_FORMAT: 'json',
      DATABASE_POOL_SIZE: '5',
      DRAIN_DELAY_MS: '0',
      DATA_DIR: '.test-results/data',
      SEARCH_TIMEOUT_MS: '5000',
    };
    const checked = readConfig({ ...quiet, ...environment, DATABASE_URL: database.url });
    const config = { ...checked, databaseUrl: database.url };
    const app = await createApplication({ config, module, migrations: MIGRATIONS });
    await app.listen(0, '127.0.0.1');
    const close = async () => {
      await app.close();
      await database.drop();
    };
    const { port } = app.getHttpServer().address() as { port: number };
    return { app, url: `http://127.0.0.1:${port.toString()}`, databaseUrl: database.url, close };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
