import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseHealth } from './connection/database-health.js';
import { Database } from './database.js';
import { assertBefore, withDeadline, type Deadline, isDeadline } from './connection/deadline.js';
import { readRunner, type Send, transactionRunner } from './runner.js';
import type { Sql, Statement } from './sql.js';
import { isUnreachable } from './connection/unavailable.js';

/** Runs last in the transaction. The function that it returns runs after the commit, and `run` waits for it. */
export type BeforeCommit = (sql: Sql) => Promise<() => void | Promise<void>>;

/** An open transaction, for SQL and for TypeORM. */
interface OpenTransaction {
  readonly sql: Sql;
  readonly runner: QueryRunner;
}

/** Runs work in one transaction with the registered final work. Nested calls use the same transaction. */
@Injectable()
export class Transactions {
  readonly #current = new AsyncLocalStorage<OpenTransaction>();
  readonly #beforeCommit: BeforeCommit[] = [];
  #running = 0;

  constructor(
    private readonly database: Database,
    private readonly health: DatabaseHealth,
    private readonly dataSource: DataSource,
  ) {
    const reader = readRunner(dataSource, readFrom(database));
    // TypeORM gets its manager's runner for each call, so all repositories use the open transaction.
    Object.defineProperty(dataSource.manager, 'queryRunner', {
      get: () => this.#current.getStore()?.runner ?? reader,
    });
  }

  /** Registers work at the end of each transaction, such as the projection of its changes. */
  beforeCommit(hook: BeforeCommit): void {
    this.#beforeCommit.push(hook);
  }

  /** The transaction of the calling code. Throws outside of a transaction. */
  get sql(): Sql {
    const transaction = this.#current.getStore();
    if (!transaction) throw new Error('No transaction is open here.');
    return transaction.sql;
  }

  /**
   * Runs `work` in a transaction: in the open one, or in a new one. A new one commits at the end of `work`,
   * and rolls back after an error. A new one that reaches the deadline is abandoned together with its
   * connection.
   */
  async run<T>(work: (sql: Sql) => Promise<T>, deadline?: Deadline): Promise<T> {
    const transaction = this.#current.getStore();
    if (transaction) return work(transaction.sql);
    this.#running += 1;
    try {
      const { result, afterCommit } = await this.#inTransaction(work, deadline);
      for (const act of afterCommit) await act();
      return result;
    } finally {
      this.#running -= 1;
      // In Node before 24, an enabled storage tracks every promise of the process, including those of all reads.
      if (this.#running === 0) this.#current.disable();
    }
  }

  async #inTransaction<T>(work: (sql: Sql) => Promise<T>, deadline: Deadline | undefined) {
    const client = await this.database.connect();
    let connectionError: Error | undefined;
    try {
      const send = sendBy(client, deadline);
      const sql = sqlOf(send);
      const runner = transactionRunner(this.dataSource, send);
      await sql.query({ text: 'start transaction' });
      const result = await this.#current.run({ sql, runner }, () => work(sql));
      const afterCommit: (() => void | Promise<void>)[] = [];
      for (const hook of this.#beforeCommit) afterCommit.push(await hook(sql));
      await sql.query({ text: 'commit' });
      return { result, afterCommit };
    } catch (error) {
      this.health.evaluate(error);
      // A connection that waits for a response must not return to the pool.
      if (isUnreachable(error) || isDeadline(error)) connectionError = error as Error;
      // The first error is the one to report.
      else await client.query('rollback').catch((failure: unknown) => (connectionError = failure as Error));
      throw error;
    } finally {
      client.release(connectionError);
    }
  }
}

function sendBy(client: PoolClient, deadline: Deadline | undefined): Send {
  return async (statement) => {
    assertBefore(deadline);
    return withDeadline(deadline, client.query(statement));
  };
}

function sqlOf(send: Send): Sql {
  return {
    async query<Row>(statement: Statement): Promise<Row[]> {
      const { rows } = await send(statement);
      return rows as Row[];
    },
  };
}

function readFrom(database: Database): Send {
  return async (statement) => ({ rows: await database.query(statement), rowCount: null, command: 'SELECT' });
}
