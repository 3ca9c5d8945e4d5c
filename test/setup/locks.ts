import type pg from 'pg';
import { until } from './until.js';

/**
 * Resolves when `count` sessions wait for locks of the open transaction of this connection. Other test files
 * use the same PostgreSQL: a count of all waiting sessions would include theirs.
 */
export async function untilWaitedFor(sql: pg.Client, count = 1): Promise<void> {
  const waiting = `select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`;
  await until(async () => ((await sql.query(waiting)).rowCount ?? 0) >= count);
}
