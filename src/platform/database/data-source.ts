import type { DataSourceOptions } from 'typeorm';
import { clientWithTimeouts } from './connection/client-with-timeouts.js';
import { SnakeNaming } from './rows/snake-naming.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/**
 * The time limits in milliseconds, each shorter than the next outer one. A process that hangs in a transaction
 * releases its locks before waiting statements time out. These end before the deadline of their request.
 */
export const TIME_LIMITS = {
  connect: 2000,
  /** The wait for a connection of the pool. Under load, work waits in the queue of a concurrency limit instead. */
  queue: 4000,
  idleInTransaction: 2000,
  lock: 3000,
  statement: 5000,
  /** The client measures this limit, because the server may have stopped responding. */
  query: 5500,
} as const;

/** TypeORM's settings for the application. The modules of the features register the entities. */
export function buildDataSourceOptions(url: string, poolSize: number): PostgresOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'vitrine',
    namingStrategy: new SnakeNaming(),
    connectTimeoutMS: TIME_LIMITS.queue,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    synchronize: false,
    migrationsRun: false,
    extra: {
      Client: clientWithTimeouts(TIME_LIMITS),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      statement_timeout: TIME_LIMITS.statement,
      lock_timeout: TIME_LIMITS.lock,
      idle_in_transaction_session_timeout: TIME_LIMITS.idleInTransaction,
    },
  };
}
