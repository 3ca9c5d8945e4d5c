import { MIGRATIONS } from '../../migrations/all.js';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/config.js';
import { createApplication } from '../../src/platform/http/application.js';

/** Another instance of the application on the same database. */
export interface Replica {
  readonly url: string;
  close: () => Promise<void>;
}

/** Starts another instance in this process, which shares only the database. */
export async function startReplica(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Replica> {
  const settings = {
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'json',
    DATABASE_POOL_SIZE: '3',
    DATA_DIR: '.test-results/data',
    ...environment,
  };
  const config = { ...readConfig(settings), databaseUrl };
  const app = await createApplication({ config, module: AppModule, migrations: MIGRATIONS });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() };
}
