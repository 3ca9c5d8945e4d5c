import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { hasRecoverySpace } from '../database/disk-space.js';
import { Database } from '../database/database.js';
import { SQL_STATE, sqlStateOf } from '../database/sql-state.js';

/** Injects the names of all migrations that this version of the program needs. */
export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

const PROBE_TIMEOUT_MS = 1000;
/** The time for which a positive check of the disk space is valid. */
const SPACE_CACHE_MS = 2000;
/**
 * Materializes a megabyte in 64 kB of memory, so that PostgreSQL writes a temporary file beside the data. It
 * changes nothing, needs no permission, and fails with 53100 if the disk is full.
 */
const WRITE_TEMPORARY_FILE = `select set_config('work_mem', '64kB', true);
  with line as materialized (select repeat('x', 1000) || n from generate_series(1, 1000) n) select count(*) from line`;

/** Returns a reason why the process should not receive requests. Undefined if there is none. */
export type Obstacle = () => Promise<string | undefined>;

/** Determines whether this process should receive requests. */
@Injectable()
export class Readiness {
  private isDrainStarted = false;
  private isCurrent: boolean;
  private hadSpaceAt = -Infinity;
  private readonly furtherObstacles: Obstacle[] = [];

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: RunningConfig,
    @Inject(EXPECTED_MIGRATIONS) private readonly expectedMigrations: readonly string[],
  ) {
    this.isCurrent = expectedMigrations.length === 0;
  }

  get isDraining(): boolean {
    return this.isDrainStarted;
  }

  /** Marks the process as unready, permanently. */
  drain(): void {
    this.isDrainStarted = true;
  }

  /** Adds the obstacle of a feature. It is asked while the database responds and is migrated. */
  addObstacle(obstacle: Obstacle): void {
    this.furtherObstacles.push(obstacle);
  }

  /** The reasons why the process should not receive requests; empty if it should. */
  async obstacles(): Promise<string[]> {
    if (this.isDrainStarted) return ['shutting down'];
    const timeout = delay(PROBE_TIMEOUT_MS, undefined, { ref: false }).then(() => this.#unresponsive());
    return Promise.race([this.databaseObstacles(), timeout]);
  }

  /** An embedded database without space for its log ends, and cannot report the cause itself. */
  #unresponsive(): string[] {
    const isFull = !hasRecoverySpace(this.config.dataDir);
    return ['the database does not respond', ...(isFull ? ['the disk of DATA_DIR is full'] : [])];
  }

  private async databaseObstacles(): Promise<string[]> {
    try {
      // The schema of a running process is never downgraded, so the check ends with the first success.
      if (this.isCurrent) await this.database.query({ name: 'readiness', text: 'SELECT 1' });
      else this.isCurrent = await this.#isMigrated();
      if (!this.isCurrent) return ['the database lacks migrations'];
      const reasons = await Promise.all(this.furtherObstacles.map((obstacle) => obstacle()));
      return [...(await this.spaceObstacles()), ...reasons.filter((reason) => reason !== undefined)];
    } catch (error) {
      const isEmpty = sqlStateOf(error) === SQL_STATE.undefinedTable;
      return isEmpty ? ['the database lacks migrations'] : this.#unresponsive();
    }
  }

  async #isMigrated(): Promise<boolean> {
    const text = 'SELECT count(*)::int AS present FROM migrations WHERE name = ANY($1)';
    const values = [this.expectedMigrations];
    const [row] = await this.database.query<{ present: number }>({ text, values });
    return row?.present === this.expectedMigrations.length;
  }

  /** The full disk of the database, if it is full. Throws if the database does not respond. */
  async spaceObstacles(): Promise<string[]> {
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
