import type { Sql } from '../../platform/database/sql.js';
import { Parameters } from './conditions.js';
import { decodeCursor, encodeCursor, fingerprint, type Position } from './cursor.js';
import { type Page, pageInformation, type PageInformation } from './page.js';

/** A list of rows outside the catalog, such as the audit. Only staff use it, so load is low. */
export interface RowList {
  /** The identity of the list: its name, its owner and its filter. */
  identity: readonly unknown[];
  /** Selects rows with a text `key`, sorted by bytes, and a unique uuid `object_id`. */
  text: string;
  values: readonly unknown[];
  descending: boolean;
}

/** The common columns of rows. */
export interface ListedRow {
  key: string;
  object_id: string;
}

/** A page of rows as a connection. `totalCount` is counted only if it is selected. */
export interface RowConnection<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInformation;
  readonly totalCount: Promise<number>;
}

/** Reads one page according to the Relay specification, in one statement. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Row is the caller's claim about the columns
export async function readRows<Row extends ListedRow, Node>(
  sql: Sql,
  list: RowList,
  page: Page,
  toNode: (row: Row) => Node,
): Promise<RowConnection<Node>> {
  const identity = fingerprint([...list.identity, list.descending]);
  const rows = await sql.query<Row>(statementOf(identity, list, page));
  const more = rows.length > page.size;
  const shown = rows.slice(0, page.size);
  if (page.backward) shown.reverse();
  const edges = shown.map((row) => ({
    cursor: encodeCursor(identity, { key: row.key, objectId: row.object_id }),
    node: toNode(row),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: pageInformation(
      page,
      edges.map(({ cursor }) => cursor),
      more,
    ),
    get totalCount() {
      return countRows(sql, list);
    },
  };
}

async function countRows(sql: Sql, { text, values }: RowList): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    text: `select count(*)::integer as count from (${text}) listed`,
    values: [...values],
  });
  return row?.count ?? 0;
}

function statementOf(identity: string, { text, values, descending }: RowList, page: Page) {
  const parameters = new Parameters(values);
  const bound = (cursor: string | undefined, operator: string): string => {
    if (cursor === undefined) return '';
    const { key, objectId }: Position = decodeCursor(identity, cursor);
    return `and (listed.key collate "C", listed.object_id) ${operator} (${parameters.add(key)}, ${parameters.add(objectId)}::uuid)`;
  };
  const direction = descending === page.backward ? 'asc' : 'desc';
  return {
    text: `select * from (${text}) listed where true
      ${bound(page.after, descending ? '<' : '>')} ${bound(page.before, descending ? '>' : '<')}
      order by listed.key collate "C" ${direction}, listed.object_id ${direction} limit ${String(page.size + 1)}`,
    values: parameters.values,
  };
}
