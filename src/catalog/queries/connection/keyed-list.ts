import { queryOne, type Sql, type Statement } from '../../../platform/database/sql.js';
import { Connection, type ConnectionFields } from './connection.js';
import { fingerprint, type Position, type Slice } from './cursor.js';
import { type PageArguments, readPage } from './page.js';

/** A row of a list that is ordered by its key, then by its id. */
export interface KeyedRow {
  id: string;
  key: string;
}

/** A list of table rows outside the catalog. */
export interface KeyedList<Row extends KeyedRow> {
  /** The identity of the list, for cursors. */
  identity: unknown;
  rows: (slice: Slice) => Promise<Row[]>;
  count: () => Promise<number>;
  /** The object of the row. Null if it has been deleted meanwhile. */
  node: (row: Row) => object | null | Promise<object | null>;
}

/** The page of such a list. */
export function keyedConnection<Row extends KeyedRow>(
  { identity, rows, count, node }: KeyedList<Row>,
  args: PageArguments,
): ConnectionFields<object> {
  return new Connection(
    {
      fingerprint: () => fingerprint(identity),
      slice: rows,
      positionOf: ({ key, id }) => ({ key, objectId: id }),
      nodesOf: (found) => Promise.all(found.map(async (row) => node(row))),
      edgeOf: (cursor, found) => ({ cursor, node: found }),
      total: count,
    },
    readPage(args),
  );
}

/** The page of the rows of a statement. */
export function queriedConnection(
  sql: Sql,
  name: string,
  query: RowQuery,
  args: PageArguments,
  node: KeyedList<KeyedRow>['node'],
): ConnectionFields<object> {
  const list = {
    identity: [name, ...query.values],
    rows: (slice: Slice) => sql.query<KeyedRow>(sliceStatement(query, slice)),
    count: () => countRows(sql, query),
    node,
  };
  return keyedConnection(list, args);
}

/** A statement that selects the rows of a list. */
export interface RowQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The number of rows that a statement selects. */
export async function countRows(sql: Sql, { text, values }: RowQuery): Promise<number> {
  const { count } = await queryOne<{ count: number }>(sql, {
    text: `select count(*)::integer as count from (${text}) listed`,
    values: [...values],
  });
  return count;
}

/** The statement of a slice of the rows that a statement selects. */
export function sliceStatement(
  { text, values }: RowQuery,
  slice: Slice,
  descending = false,
  id = 'id',
): Statement {
  const all = [...values];
  return { text: `select * from (${text}) listed ${sliceSql(slice, all, descending, id)}`, values: all };
}

/** The end of a statement that selects `id, key, …`: slice and order. It appends parameters to `values`. */
export function sliceSql(slice: Slice, values: unknown[], descending = false, id = 'id'): string {
  const bound = (position: Position | undefined, operator: string): string[] => {
    if (!position) return [];
    values.push(position.key, position.objectId);
    const [key, object] = [values.length - 1, values.length].map(String);
    return [`(key collate "C", ${id}) ${operator} ($${String(key)}, $${String(object)}::uuid)`];
  };
  const bounds = [
    ...bound(slice.after, descending ? '<' : '>'),
    ...bound(slice.before, descending ? '>' : '<'),
  ];
  return `${bounds.length > 0 ? `where ${bounds.join(' and ')}` : ''}
    order by ${orderSql(slice, descending, id)} limit ${String(slice.limit)}`;
}

/** The sort direction of a slice. */
export function orderSql({ backward }: Slice, descending = false, id = 'id'): string {
  const direction = descending === backward ? 'asc' : 'desc';
  return `key collate "C" ${direction}, ${id} ${direction}`;
}
