import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { objectsByIds } from '../model/load-objects.js';
import { type BoundColumn, bindColumns, type CellValues, type StoredRow } from '../model/column.js';
import type { ExchangeKind, LinkTable } from '../model/exchange-kind.js';
import { type PlanStep, valuesAfter } from '../plan/plan.js';

/** A step whose object has an id. */
export type WritableStep = PlanStep & { readonly objectId: string };

/** The common context of all writers of one import. */
export interface WriteContext {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly importContext: ImportContext;
}

/** Inserts rows in their order. */
export async function insertObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { sql, kind, importContext } = context;
  const fields = [...new Set(kind.columns.flatMap(({ field }) => (field === undefined ? [] : [field])))];
  const columns = ['id', 'event_id', ...fields].join(', ');
  const rows = steps.map((step) => ({
    ...tableValues(context, valuesAfter(step)),
    id: step.objectId,
    event_id: importContext.event.id,
  }));
  await sql.query({
    text: `insert into ${kind.table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${kind.table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

/** Changes the columns of the steps; other columns do not change. */
export async function updateObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { sql, kind, importContext } = context;
  // Texts in languages that the file lacks stay.
  const ids = steps.map(({ objectId }) => objectId);
  const stored = await objectsByIds(sql, kind, importContext, ids);
  const rows = steps.map((step) => ({
    id: step.objectId,
    values: tableValues(context, valuesAfter(step), stored.get(step.objectId)?.row),
  }));
  const fields = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  if (fields.length === 0) return;
  await sql.query({
    text: `update ${kind.table} stored
      set ${fields.map((field) => `${field} = (jsonb_populate_record(stored, changed.values)).${field}`).join(', ')}
      from jsonb_to_recordset($1) as changed(id uuid, values jsonb) where stored.id = changed.id`,
    values: [JSON.stringify(rows)],
  });
}

/** Replaces the links that steps change. */
export async function writeLinks(
  { sql, importContext }: WriteContext,
  link: LinkTable,
  steps: readonly WritableStep[],
): Promise<void> {
  const changed = steps.filter(({ changes }) => changes.some(({ column }) => column === link.column));
  if (changed.length === 0) return;
  const { table, owner, target } = link;
  const rows = changed.flatMap((step) =>
    ((valuesAfter(step)[link.column] ?? []) as readonly string[]).map((label) => ({
      event_id: importContext.event.id,
      [owner]: step.objectId,
      [target]: link.idOf(label, importContext),
    })),
  );
  if (changed.some(({ action }) => action === 'CHANGE')) {
    await sql.query({
      text: `delete from ${table} where ${owner} = any($1)`,
      values: [changed.filter(({ action }) => action === 'CHANGE').map(({ objectId }) => objectId)],
    });
  }
  if (rows.length === 0) return;
  const columns = `event_id, ${owner}, ${target}`;
  await sql.query({
    text: `insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

/** Converts columns of a file to columns of the table. Texts in languages that the file lacks stay. */
function tableValues(
  { kind, importContext }: WriteContext,
  values: CellValues,
  stored?: StoredRow,
): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  const localized = new Set(kind.columns.filter((column) => column.localized).map(({ field }) => field));
  for (const bound of bindColumns(kind.columns, importContext.event.locales)) {
    const { field, store } = bound.column;
    const value = values[bound.key];
    if (field === undefined || value === undefined) continue;
    if (bound.locale === undefined) table[field] = store ? store(value, importContext, stored) : value;
    else table[field] = { ...textsBefore(bound, table, stored), [bound.locale]: value };
  }
  return Object.fromEntries(
    Object.entries(table).map(([field, value]) => [
      field,
      localized.has(field) ? withoutNulls(value) : value,
    ]),
  );
}

/** Null if no language is left. */
function withoutNulls(texts: unknown): object | null {
  const left = Object.entries(texts as object).filter(([, text]) => text !== null);
  return left.length === 0 ? null : Object.fromEntries(left);
}

function textsBefore(
  { column: { field = '' } }: BoundColumn,
  table: Readonly<Record<string, unknown>>,
  row: StoredRow | undefined,
): object {
  return table[field] ?? row?.[field] ?? {};
}
