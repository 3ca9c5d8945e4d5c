import {
  type BoundColumn,
  bindColumns,
  type CellValues,
  storedValue,
  type StoredRow,
} from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { ImportContext } from '../model/import-context.js';

/** The columns of an entity that values of cells set. Texts in languages that the file lacks stay. */
export function columnsOf(
  kind: ExchangeKind,
  importContext: ImportContext,
  values: CellValues,
  stored?: StoredRow,
): object {
  const columns = new Map<string, unknown>();
  for (const bound of bindColumns(kind.columns, importContext.event.locales)) {
    const { field, store, localized } = bound.column;
    const value = values[bound.key];
    if (field === undefined || value === undefined) continue;
    if (localized !== true) columns.set(field, store ? store(value, importContext, stored) : value);
    else columns.set(field, { ...textsBefore(bound, columns, stored), [bound.locale ?? '']: value });
  }
  for (const { field = '', localized } of kind.columns) {
    if (localized === true && columns.has(field)) columns.set(field, withoutNulls(columns.get(field)));
  }
  return Object.fromEntries(columns);
}

/** Null if no language is left. */
function withoutNulls(texts: unknown): object | null {
  const left = Object.entries(texts as object).filter(([, text]) => text !== null);
  return left.length === 0 ? null : Object.fromEntries(left);
}

function textsBefore(
  { column: { field = '' } }: BoundColumn,
  columns: ReadonlyMap<string, unknown>,
  row: StoredRow | undefined,
): object {
  return columns.get(field) ?? (row && storedValue(row, field)) ?? {};
}
