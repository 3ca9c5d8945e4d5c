import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Sql, Statement } from './sql.js';

/** Runs inside the transaction, last; what it returns runs after the commit. */
export type BeforeCommit = (sql: Sql) => Promise<() => void>;

/** Runs work in one transaction, which travels with the call and ends with what must happen before a commit. */
@Injectable()
export class Transactions {
  readonly #current = new AsyncLocalStorage<Sql>();
  readonly #beforeCommit: BeforeCommit[] = [];
  #running = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** Registers work that each transaction does last, such as projecting what it changed. */
  beforeCommit(hook: BeforeCommit): void {
    this.#beforeCommit.push(hook);
  }

  /** The transaction that the caller runs in; throws outside of one. */
  get sql(): Sql {
    const sql = this.#current.getStore();
    if (!sql) throw new Error('No transaction is open here.');
    return sql;
  }

  /** Runs `work` in a transaction: the open one, or a new one that commits when it ends and rolls back when it throws. */
  async run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const open = this.#current.getStore();
    if (open) return work(open);
    const runner = this.dataSource.createQueryRunner();
    this.#running += 1;
    try {
      const sql = await openSql(runner);
      await runner.startTransaction();
      const result = await this.#current.run(sql, () => work(sql));
      const afterCommit: (() => void)[] = [];
      for (const hook of this.#beforeCommit) afterCommit.push(await hook(sql));
      await runner.commitTransaction();
      for (const act of afterCommit) act();
      return result;
    } catch (error) {
      // On a dead connection the rollback fails too; the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      this.#running -= 1;
      // While it is in use, Node before 24 watches every promise of the process, those of all reads among them.
      if (this.#running === 0) this.#current.disable();
      await runner.release();
    }
  }
}

async function openSql(runner: QueryRunner): Promise<Sql> {
  const client = (await runner.connect()) as PoolClient;
  return {
    async query<Row>(statement: Statement): Promise<Row[]> {
      const result = await client.query(statement);
      return result.rows as Row[];
    },
  };
}
