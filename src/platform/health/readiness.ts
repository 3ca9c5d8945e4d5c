import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { SQL_STATE, sqlStateOf } from '../database/sql-state.js';

/** Injects the names of all migrations that this version of the program needs. */
export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

const PROBE_TIMEOUT_MS = 1000;
/** How long a positive check of the disk space is valid. */
const SPACE_CACHE_MS = 2000;
/**
 * Materializes a megabyte in 64 kB of memory, so that PostgreSQL writes a temporary file beside the data. It
 * changes nothing, needs no right, and fails with 53100 if the disk is full.
 */
const WRITE_TEMPORARY_FILE = `select set_config('work_mem', '64kB', true);
  with line as materialized (select repeat('x', 1000) || n from generate_series(1, 1000) n) select count(*) from line`;

/** Determines whether this process should receive requests. */
@Injectable()
export class Readiness {
  private isDraining = false;
  private isCurrent: boolean;
  private hadSpaceAt = -Infinity;

  constructor(
    private readonly database: Database,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {
    this.isCurrent = expected.length === 0;
  }

  get draining(): boolean {
    return this.isDraining;
  }

  /** Marks the process as unready, permanently. */
  drain(): void {
    this.isDraining = true;
  }

  /** The reasons why the process should not receive requests; empty if it should. */
  async obstacles(): Promise<string[]> {
    if (this.isDraining) return ['shutting down'];
    const tooLate = delay(PROBE_TIMEOUT_MS, ['the database does not respond'], { ref: false });
    return Promise.race([this.databaseObstacles(), tooLate]);
  }

  private async databaseObstacles(): Promise<string[]> {
    try {
      if (this.isCurrent) {
        await this.database.query({ name: 'readiness', text: 'SELECT 1' });
        return await this.spaceObstacles();
      }
      const text = 'SELECT count(*)::int AS present FROM migrations WHERE name = ANY($1)';
      const [row] = await this.database.query<{ present: number }>({ text, values: [this.expected] });
      // A schema is never downgraded below a running process, so the check ends with the first success.
      this.isCurrent = row?.present === this.expected.length;
      return this.isCurrent ? [] : ['the database lacks migrations'];
    } catch (error) {
      const isEmpty = sqlStateOf(error) === SQL_STATE.undefinedTable;
      return [isEmpty ? 'the database lacks migrations' : 'the database does not respond'];
    }
  }

  private async spaceObstacles(): Promise<string[]> {
    if (performance.now() - this.hadSpaceAt < SPACE_CACHE_MS) return [];
    try {
      await this.database.query({ text: WRITE_TEMPORARY_FILE });
      this.hadSpaceAt = performance.now();
      return [];
    } catch (error) {
      if (sqlStateOf(error) !== SQL_STATE.diskFull) throw error;
      return ['the disk of the database is full'];
    }
  }
}
