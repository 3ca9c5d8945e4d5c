import type { DataSource, QueryRunner } from 'typeorm';
import type { Statement } from './sql.js';

/** The part of pg's result that TypeORM reads. */
export interface StatementResult {
  rows: unknown[];
  rowCount: number | null;
  command: string;
}

/** Sends a statement on a connection, or on any connection of a pool. */
export type Send = (statement: Statement) => Promise<StatementResult>;

/**
 * TypeORM's query runner of an open transaction. It passes errors of pg on unchanged, because TypeORM would wrap
 * them in errors that contain the parameters. A transaction inside this one is a savepoint.
 */
export function transactionRunner(dataSource: DataSource, send: Send): QueryRunner {
  return Object.assign(dataSource.createQueryRunner(), {
    query: queryBy(send),
    isTransactionActive: true,
    transactionDepth: 1,
  });
}

/** TypeORM's query runner outside of transactions, for reads only. */
export function readRunner(dataSource: DataSource, send: Send): QueryRunner {
  const query = queryBy((statement) => {
    if (/^\s*select\b/i.test(statement.text)) return send(statement);
    throw new Error('Only Transactions.run may write: no transaction is open here.');
  });
  const startTransaction = () => Promise.reject(new Error('Use Transactions.run for a transaction.'));
  return Object.assign(dataSource.createQueryRunner(), { query, startTransaction });
}

/** Returns results in the two forms that TypeORM expects. Its overloads cannot be inferred. */
function queryBy(send: Send): QueryRunner['query'] {
  const query = async (text: string, values?: unknown[], useStructuredResult = false): Promise<unknown> => {
    const { rows, rowCount, command } = await send({ text, values: values ?? [] });
    const raw = command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
    return useStructuredResult ? { raw, records: rows, affected: rowCount ?? undefined } : raw;
  };
  return query as QueryRunner['query'];
}
