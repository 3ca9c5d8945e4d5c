import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { ConcurrencyLimit } from '../concurrency/concurrency-limit.js';
import { TurnBudget } from '../concurrency/turn-budget.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { connectionsForReads } from './connection/connections-for-reads.js';
import { TIME_LIMITS } from './data-source.js';
import { DatabaseHealth } from './connection/database-health.js';
import type { Sql, Statement } from './sql.js';

/** Runs hot reads on TypeORM's connections but without its entities, which would cost three times as much. */
@Injectable()
export class Database implements Sql {
  readonly #reads: ConcurrencyLimit;
  readonly #turns = new TurnBudget();

  constructor(
    private readonly dataSource: DataSource,
    readonly health: DatabaseHealth,
    @Inject(CONFIG) { databasePoolSize }: RunningConfig,
  ) {
    const maxConcurrent = connectionsForReads(databasePoolSize);
    this.#reads = new ConcurrencyLimit({ maxConcurrent, maxWaitMs: TIME_LIMITS.queue });
  }

  /** The rows as pg returns them. `Row` is not checked. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    this.health.assertAvailable();
    try {
      const { rows } = await this.#reads.run(() => this.pool.query(statement));
      const turn = this.#turns.wait();
      if (turn) await turn;
      return rows as Row[];
    } catch (error) {
      this.health.evaluate(error);
      throw error;
    }
  }

  /** A connection of the pool, for a transaction. The caller must release it. */
  async connect(): Promise<PoolClient> {
    this.health.assertAvailable();
    try {
      return await this.pool.connect();
    } catch (error) {
      this.health.evaluate(error);
      throw error;
    }
  }

  private get pool(): Pool {
    // TypeORM's pool is untyped. It is read for each use, because a reconnected source has a new pool.
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
