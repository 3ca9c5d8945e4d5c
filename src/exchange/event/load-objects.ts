import type { Sql } from '../../platform/database/sql.js';
import { type BoundColumn, bindColumns, loadValue, type StoredRow } from '../kinds/column.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';
import type { StoredObject } from '../plan/match-objects.js';
import type { EventFacts } from './event-facts.js';

const PAGE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface ObjectRow {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
}

/** The event's objects of a kind, page by page in the order of their ids; only what visitors see unless `staff`. */
export async function* objectPages(
  sql: Sql,
  kind: ExchangeKind,
  facts: EventFacts,
  staff = true,
): AsyncGenerator<StoredObject[]> {
  const bound = boundColumns(kind, facts);
  for (let after = FIRST; ;) {
    const rows = await sql.query<ObjectRow>({
      text: `${kind.select} where ${kind.table}.event_id = $1 and ${kind.table}.id > $2
        and ($3::boolean or ${kind.publicWhere}) order by ${kind.table}.id limit ${PAGE}`,
      values: [facts.event.id, after, staff],
    });
    if (rows.length > 0) yield rows.map((row) => ({ ...row, values: valuesOf(bound, row.row, facts) }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Those of the event's objects with these ids, by id. */
export async function objectsByIds(
  sql: Sql,
  kind: ExchangeKind,
  facts: EventFacts,
  ids: readonly string[],
): Promise<Map<string, StoredObject>> {
  if (ids.length === 0) return new Map();
  const bound = boundColumns(kind, facts);
  const rows = await sql.query<ObjectRow>({
    text: `${kind.select} where ${kind.table}.event_id = $1 and ${kind.table}.id = any($2) and $3::boolean`,
    values: [facts.event.id, ids, true],
  });
  return new Map(rows.map((row) => [row.id, { ...row, values: valuesOf(bound, row.row, facts) }]));
}

/** What of each object tells which one it is, page by page. */
export async function* identityPages(
  sql: Sql,
  kind: ExchangeKind,
  facts: EventFacts,
): AsyncGenerator<Pick<StoredObject, 'id' | 'values'>[]> {
  const { columns, row } = kind.identity;
  const bound = boundColumns(kind, facts).filter(({ column }) => columns.includes(column.key));
  for (let after = FIRST; ;) {
    const rows = await sql.query<ObjectRow>({
      text: `select id, ${row} as row from ${kind.table} where event_id = $1 and id > $2 order by id limit ${PAGE}`,
      values: [facts.event.id, after],
    });
    yield rows.map(({ id, row: stored }) => ({ id, values: valuesOf(bound, stored, facts) }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function boundColumns(kind: ExchangeKind, { event }: EventFacts): BoundColumn[] {
  return bindColumns(kind.columns, event.locales).filter(({ column }) => column.auxiliary !== true);
}

function valuesOf(bound: readonly BoundColumn[], row: StoredRow, facts: EventFacts): StoredObject['values'] {
  return Object.fromEntries(bound.map((column) => [column.key, loadValue(column, row, facts)]));
}
