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

/**
 * The number of deadlocks in the database of this connection so far. The server repeats a transaction that a
 * deadlock has ended, so its responses do not show it. A session may report its deadlocks only at its end, so
 * this ends all other sessions.
 */
export async function countDeadlocks(sql: pg.Client): Promise<number> {
  await sql.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const { rows } = await sql.query<{ deadlocks: number }>(
    'select deadlocks::integer from pg_stat_database where datname = current_database()',
  );
  return rows[0]!.deadlocks;
}
