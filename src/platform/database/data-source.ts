import type { DataSourceOptions } from 'typeorm';
import { clientWithTimeouts } from './connection/client-with-timeouts.js';
import { SnakeNaming } from './rows/snake-naming.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/**
 * The time limits in milliseconds, each shorter than the next outer one. A process that hangs in a
 * transaction releases its locks before waiting statements time out, and these end before the deadline of
 * their request.
 */
export const TIME_LIMITS = {
  connect: 2000,
  /** For a connection of the pool. Load waits in the queue of a concurrency limit instead. */
  queue: 4000,
  idleInTransaction: 2000,
  lock: 3000,
  statement: 5000,
  /** Measured by the client, for a server that has stopped responding. */
  query: 5500,
} as const;

/** TypeORM's settings for the application; entities are registered by the features' modules. */
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
