import type { Sql } from '../../../platform/database/sql.js';
import type { ConnectionFields } from './connection.js';
import type { Slice } from './cursor.js';
import {
  countRows,
  keyedConnection,
  type KeyedList,
  type KeyedRow,
  type ListOrder,
  type RowQuery,
  sliceStatement,
} from './keyed-list.js';
import type { PageArguments } from './page.js';

/**
 * A list that a statement selects, such as the audit. Its rows have a text `key`, sorted by bytes, and a
 * unique uuid `id`. Only staff read such lists, so the load is low.
 */
export interface RowList extends RowQuery, ListOrder {
  /** The name of the list. With the values it identifies the list, for cursors. */
  readonly name: string;
}

/** A page of rows. */
export type RowConnection<Node> = ConnectionFields<Node>;

/** The page of a list, in one statement. `totalCount` is counted only if it is selected. */
export function readRows<Row extends KeyedRow, Node>(
  sql: Sql,
  list: RowList,
  args: PageArguments,
  node: KeyedList<Row, Node>['node'],
): RowConnection<Node> {
  const { name, values, descending = false } = list;
  return keyedConnection(
    {
      identity: [name, ...values, descending],
      rows: (slice: Slice) => sql.query<Row>(sliceStatement(list, slice, list)),
      count: () => countRows(sql, list),
      node,
    },
    args,
  );
}
