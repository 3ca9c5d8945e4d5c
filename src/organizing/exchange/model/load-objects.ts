import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import type { Sql } from '../../../platform/database/sql.js';
import { type BoundColumn, bindColumns, loadValue, type StoredRow } from './column.js';
import type { ExchangeKind } from './exchange-kind.js';
import type { StoredObject } from './match-objects.js';
import type { ImportContext } from './import-context.js';

const PAGE = 1000;

interface ObjectRow {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
}

/** The event's objects of a kind, page by page in natural order; only published ones unless `staff`. */
export async function* objectPages(
  sql: Sql,
  kind: ExchangeKind,
  importContext: ImportContext,
  staff = true,
): AsyncGenerator<StoredObject[]> {
  const orderedRows = await sql.query<{ id: string }>({
    text: `select ${kind.table}.id from ${kind.table} join event on event.id = ${kind.table}.event_id
      where ${kind.table}.event_id = $1 and ($2::boolean or ${kind.publicWhere ?? 'true'})
      order by ${kind.order}, ${kind.table}.id`,
    values: [importContext.event.id, staff],
  });
  for (let start = 0; start < orderedRows.length; start += PAGE) {
    const ids = orderedRows.slice(start, start + PAGE).map(({ id }) => id);
    const objects = await objectsByIds(sql, kind, importContext, ids, staff);
    yield ids.flatMap((id) => objects.get(id) ?? []);
  }
}

/** The event's objects with these ids, by id. */
export async function objectsByIds(
  sql: Sql,
  kind: ExchangeKind,
  importContext: ImportContext,
  ids: readonly string[],
  staff = true,
): Promise<Map<string, StoredObject>> {
  if (ids.length === 0) return new Map();
  const columns = boundColumns(kind, importContext);
  const rows = await sql.query<ObjectRow>({
    text: `${kind.select} where ${kind.table}.event_id = $1 and ${kind.table}.id = any($2)
      and ($3::boolean or ${kind.publicWhere ?? 'true'})`,
    values: [importContext.event.id, ids, staff],
  });
  return new Map(rows.map((row) => [row.id, { ...row, values: valuesOf(columns, row.row, importContext) }]));
}

/** The key values of each object, page by page. */
export async function* identityPages(
  sql: Sql,
  kind: ExchangeKind,
  importContext: ImportContext,
): AsyncGenerator<Pick<StoredObject, 'id' | 'values'>[]> {
  const { columns, row } = kind.identity;
  const keyColumns = boundColumns(kind, importContext).filter(({ column }) => columns.includes(column.key));
  for (let lastId = LOWEST_UUID; ;) {
    const rows = await sql.query<ObjectRow>({
      text: `select id, ${row} as row from ${kind.table} where event_id = $1 and id > $2 order by id limit ${PAGE}`,
      values: [importContext.event.id, lastId],
    });
    yield rows.map(({ id, row: storedRow }) => ({
      id,
      values: valuesOf(keyColumns, storedRow, importContext),
    }));
    if (rows.length < PAGE) return;
    lastId = rows.at(-1)?.id ?? lastId;
  }
}

function boundColumns(kind: ExchangeKind, { event }: ImportContext): BoundColumn[] {
  return bindColumns(kind.columns, event.locales).filter(
    ({ column }) => column.auxiliary !== true || column.exported === true,
  );
}

function valuesOf(
  columns: readonly BoundColumn[],
  row: StoredRow,
  importContext: ImportContext,
): StoredObject['values'] {
  return Object.fromEntries(columns.map((column) => [column.key, loadValue(column, row, importContext)]));
}
