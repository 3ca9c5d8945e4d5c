import type pg from 'pg';
import { until } from './until.js';

/**
 * Resolves when somebody, or so many, wait for what the open transaction of this connection has locked. Other test
 * files use the same PostgreSQL, so that a look at all who wait would also see theirs.
 */
export async function untilWaitedFor(sql: pg.Client, count = 1): Promise<void> {
  const waiting = `select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`;
  await until(async () => ((await sql.query(waiting)).rowCount ?? 0) >= count);
}
