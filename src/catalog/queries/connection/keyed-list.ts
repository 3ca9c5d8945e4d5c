import { queryOne, type Sql, type Statement } from '../../../platform/database/sql.js';
import { Connection, type ConnectionFields } from './connection.js';
import { damagedCursor, fingerprint, type Position, type Slice } from './cursor.js';
import { type PageArguments, readPage } from './page.js';

const MICROSECONDS = /^\d{1,16}$/;

/** A row of a list that is ordered by its key, then by its id. */
export interface KeyedRow {
  id: string;
  key: string;
}

/** A list of table rows outside the catalog. */
export interface KeyedList<Row extends KeyedRow, Node = object> {
  /** The identity of the list, for cursors. */
  identity: unknown;
  rows: (slice: Slice) => Promise<Row[]>;
  count: () => Promise<number>;
  /** The object of the row. Null if it was deleted since the row was read. */
  node: (row: Row) => Node | null | Promise<Node | null>;
}

/** The page of such a list. */
export function keyedConnection<Row extends KeyedRow, Node>(
  { identity, rows, count, node }: KeyedList<Row, Node>,
  args: PageArguments,
): ConnectionFields<Node> {
  return new Connection(
    {
      fingerprint: () => fingerprint(identity),
      slice: rows,
      positionOf: ({ key, id }) => ({ key, objectId: id }),
      nodesOf: (items) => Promise.all(items.map(async (row) => node(row))),
      edgeOf: (cursor, edgeNode) => ({ cursor, node: edgeNode }),
      total: count,
    },
    readPage(args),
  );
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

/** The sort of a list: `key` by bytes, or the timestamptz `instant` if `timed`; then the uuid `id`. */
export interface ListOrder {
  readonly descending?: boolean;
  /** Sorts by the columns of `instantColumns`, which an index can serve. */
  readonly timed?: boolean;
}

/** The columns of a timed list. `key`, for cursors, has microseconds: two rows can share a millisecond. */
export function instantColumns(column: string): string {
  return `${column} as instant, (extract(epoch from ${column}) * 1000000)::bigint::text as key`;
}

/** The statement of a slice of the rows that a statement selects. */
export function sliceStatement({ text, values }: RowQuery, slice: Slice, order: ListOrder): Statement {
  const all = [...values];
  return { text: `select * from (${text}) listed ${sliceSql(slice, all, order)}`, values: all };
}

/** The end of a statement that selects `id, key, …`: slice and order. It appends parameters to `values`. */
export function sliceSql(slice: Slice, values: unknown[], order: ListOrder): string {
  const { descending = false } = order;
  const bound = (position: Position | undefined, operator: string): string[] => {
    if (!position) return [];
    const key = keySql(values.push(position.key), position, order);
    return [`(${sortKey(order)}, id) ${operator} (${key}, $${String(values.push(position.objectId))}::uuid)`];
  };
  const bounds = [
    ...bound(slice.after, descending ? '<' : '>'),
    ...bound(slice.before, descending ? '>' : '<'),
  ];
  return `${bounds.length > 0 ? `where ${bounds.join(' and ')}` : ''}
    order by ${orderSql(slice, order)} limit ${String(slice.limit)}`;
}

/** The sort direction of a slice. */
export function orderSql({ backward }: Slice, order: ListOrder): string {
  const { descending = false } = order;
  const direction = descending === backward ? 'asc' : 'desc';
  return `${sortKey(order)} ${direction}, id ${direction}`;
}

function sortKey({ timed = false }: ListOrder): string {
  return timed ? 'instant' : 'key collate "C"';
}

/** The key of a cursor, which is parameter `number`. */
function keySql(number: number, { key }: Position, { timed = false }: ListOrder): string {
  if (!timed) return `$${String(number)}`;
  if (!MICROSECONDS.test(key)) throw damagedCursor();
  return `timestamptz 'epoch' + $${String(number)}::bigint * interval '1 microsecond'`;
}
