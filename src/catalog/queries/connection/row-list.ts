import type { Sql } from '../../../platform/database/sql.js';
import { Connection, type ConnectionFields } from './connection.js';
import { fingerprint } from './cursor.js';
import { countRows, type ListOrder, type RowQuery, sliceStatement } from './keyed-list.js';
import { type PageArguments, readPage } from './page.js';

/**
 * A list as a statement, such as the audit. It selects rows with a text `key`, sorted by bytes, and a unique uuid
 * `object_id`. Only staff use it, so load is low.
 */
export interface RowList extends RowQuery, Pick<ListOrder, 'descending' | 'timed'> {
  /** The name of the list. With the values it identifies the list, for cursors. */
  readonly name: string;
}

/** The common columns of rows. */
export interface ListedRow {
  key: string;
  object_id: string;
}

/** A page of rows. */
export type RowConnection<Node> = ConnectionFields<Node>;

/** The page of a list, in one statement. `totalCount` is counted only if it is selected. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Row is the caller's claim about the columns
export function readRows<Row extends ListedRow, Node>(
  sql: Sql,
  { name, text, values, descending = false, timed = false }: RowList,
  args: PageArguments,
  toNode: (row: Row) => Node,
): RowConnection<Node> {
  const order = { descending, timed, id: 'object_id' };
  return new Connection(
    {
      fingerprint: () => fingerprint([name, ...values, descending]),
      slice: (slice) => sql.query<Row>(sliceStatement({ text, values }, slice, order)),
      positionOf: ({ key, object_id: objectId }) => ({ key, objectId }),
      nodesOf: (rows) => rows.map((row) => toNode(row)),
      edgeOf: (cursor, node) => ({ cursor, node }),
      total: () => countRows(sql, { text, values }),
    },
    readPage(args),
  );
}
