import {
  DataSource,
  MigrationExecutor,
  type Migration,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import { explainConnectFailure } from './connection/connect-failure.js';
import { buildDataSourceOptions } from './data-source.js';
import { explainMigrationRefusal } from './missing-migrations.js';
import { StartFailure } from '../failure/start-failure.js';

/** The number of digits of milliseconds since 1970. */
const TIME_STAMP_LENGTH = 13;

/** One migration. Its name ends with a time stamp, which determines the order. */
export type MigrationClass = new () => MigrationInterface;

/** The progress events of runMigrations. */
export interface MigrationProgress {
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

/** The name of a migration in the database. */
export function migrationName(migration: MigrationClass): string {
  return new migration().name ?? migration.name;
}

/**
 * Brings the schema up to date and returns the names of the executed steps. Concurrent processes wait for each
 * other. Each step is one transaction. Throws MissingMigrations if this role may not change the schema.
 */
export async function runMigrations(
  url: string,
  migrations: readonly MigrationClass[],
  onProgress: (progress: MigrationProgress) => void = () => undefined,
): Promise<string[]> {
  const dataSource = new DataSource({
    ...buildDataSourceOptions(url, 2),
    migrations: [...migrations],
    // A step may take minutes. A process that waits for the lock is idle for that time.
    extra: { keepAlive: true },
  });
  await dataSource.initialize().catch((error: unknown) => {
    throw explainConnectFailure(error, url);
  });
  const lockRunner = dataSource.createQueryRunner();
  try {
    // The lock belongs to the transaction, so it also works behind a pooler and ends with a broken connection.
    await lockRunner.startTransaction();
    await lockRunner.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
    return await runPending(dataSource, migrations.map(migrationName), onProgress);
  } catch (error) {
    throw explainMigrationRefusal(error, url);
  } finally {
    await lockRunner.rollbackTransaction().catch(() => undefined);
    await lockRunner.release();
    await dataSource.destroy();
  }
}

async function runPending(
  dataSource: DataSource,
  knownNames: readonly string[],
  onProgress: (progress: MigrationProgress) => void,
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const executor = new MigrationExecutor(dataSource, runner);
    await refuseUnreleased(executor, knownNames);
    const pending = await executor.getPendingMigrations();
    for (const [index, migration] of pending.entries()) {
      onProgress({ name: migration.name, position: index + 1, total: pending.length });
      await runOne(executor, runner, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await runner.release();
  }
}

/**
 * Throws StartFailure if the database has migrations of a version before the first release. Unknown migrations
 * that are later than all known ones belong to a newer version. Its servers run beside this one during an update.
 */
async function refuseUnreleased(executor: MigrationExecutor, knownNames: readonly string[]): Promise<void> {
  const newest = Math.max(...knownNames.map((name) => Number(name.slice(-TIME_STAMP_LENGTH))));
  const executed = await executor.getExecutedMigrations();
  const unreleased = executed.find(
    ({ name, timestamp }) => !knownNames.includes(name) && timestamp <= newest,
  );
  if (unreleased === undefined) return;
  throw new StartFailure(
    `The database was made by an unreleased version of Vitrine (its migration ${unreleased.name} is unknown), and ` +
      'no version can update it: set DATABASE_URL to an empty database, or DATA_DIR to an empty folder.',
  );
}

async function runOne(executor: MigrationExecutor, runner: QueryRunner, migration: Migration): Promise<void> {
  // Some statements, such as CREATE INDEX CONCURRENTLY, cannot run in a transaction. Their step declares that.
  const transactional = migration.instance?.transaction !== false;
  if (transactional) await runner.startTransaction();
  try {
    await executor.executeMigration(migration);
    if (transactional) await runner.commitTransaction();
  } catch (error) {
    if (transactional) await runner.rollbackTransaction().catch(() => undefined);
    throw new Error(`The migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
}
