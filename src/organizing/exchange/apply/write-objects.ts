import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { objectsByIds } from '../model/load-objects.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { ImportWriters, ObjectWriter } from '../model/import-writers.js';
import { type PlanStep, valuesAfter } from '../plan/plan.js';
import {
  bindColumns,
  type BoundColumn,
  type CellValues,
  type StoredRow,
  storedValue,
} from '../model/column.js';
import type { BoothPair } from '../../allocation/allocation.service.js';
import type { Places } from '../model/places.js';
import { addedBooths, type BoothClaims, removedBooths } from '../plan/step-totals.js';
import type { SettingValues } from '../../../fair/search-setting/search-setting.service.js';
import { idIn } from '../cells/reference-cells.js';

/** A step whose object has an id. */
export type WritableStep = PlanStep & { readonly objectId: string };

/** The common context of all writers of one import. */
export interface WriteContext {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly importContext: ImportContext;
  readonly writers: ImportWriters;
}

/** A writer of rows whose columns the compiler has compared with the entity, in the columns of the kind. */
interface RowWriter extends ObjectWriter {
  readonly add: (rows: readonly object[]) => Promise<unknown>;
  readonly changeAll: (patches: readonly object[]) => Promise<unknown>;
  readonly relink?: (ids: readonly string[], links: readonly object[]) => Promise<unknown>;
}

/** Inserts rows in their order. */
export async function insertObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { kind, importContext } = context;
  // All rows have the same columns.
  const none = Object.fromEntries(kind.columns.map(({ field = 'id' }) => [field, null]));
  const eventId = importContext.event.id;
  const rows = steps.map((step) => {
    return { ...none, ...columnsOf(kind, importContext, valuesAfter(step)), id: step.objectId, eventId };
  });
  await writerOf(context).add(rows);
}

/** Changes the columns of the steps; other columns do not change. */
export async function updateObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { sql, kind, importContext } = context;
  const ids = steps.map(({ objectId }) => objectId);
  const stored = await objectsByIds(sql, kind, importContext, ids);
  const patches = steps.map((step) => {
    const columns = columnsOf(kind, importContext, valuesAfter(step), stored.get(step.objectId)?.row);
    return { ...columns, id: step.objectId };
  });
  await writerOf(context).changeAll(patches);
}

/** Replaces the links that steps change. */
export async function writeLinks(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { kind, importContext } = context;
  if (!kind.links) return;
  const { column, owner, target, to } = kind.links;
  const changed = steps.filter(({ changes }) => changes.some((change) => change.column === column));
  if (changed.length === 0) return;
  const eventId = importContext.event.id;
  const ids = changed.filter(({ action }) => action === 'CHANGE').map(({ objectId }) => objectId);
  const links = changed.flatMap((step) =>
    ((valuesAfter(step)[column] ?? []) as readonly string[]).map((label) => {
      return { eventId, [owner]: step.objectId, [target]: idIn(importContext[to], label) };
    }),
  );
  await writerOf(context).relink?.(ids, links);
}

function writerOf({ kind, writers }: WriteContext): RowWriter {
  return kind.writer(writers.catalog) as RowWriter;
}

/** The columns of an entity that values of cells set. Texts in languages that the file lacks stay. */
function columnsOf(
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

/** Releases the booths that steps remove. */
export async function releaseBooths(
  { importContext: { places }, writers }: WriteContext,
  steps: readonly WritableStep[],
): Promise<void> {
  const pairs = steps.flatMap((step) => removedBooths(step).map((label) => pairOf(places, label, step)));
  await writers.allocations.endAll(pairs);
}

/** Allocates the booths that steps add. */
export async function assignBooths(
  { importContext: { event, places }, writers }: WriteContext,
  claims: BoothClaims,
  steps: readonly WritableStep[],
): Promise<void> {
  const pairs = steps.flatMap((step) =>
    addedBooths(step).map((label) => ({ ...pairOf(places, label, step), shared: claims.isShared(label) })),
  );
  await writers.allocations.giveAll(event.id, pairs);
}

function pairOf({ booths }: Places, label: string, { objectId }: WritableStep): BoothPair {
  return { boothId: booths.get(label)?.id ?? null, exhibitorId: objectId };
}

/** Writes the search settings of objects that steps change; absent settings do not change. */
export async function writeSettings(
  { kind, writers }: WriteContext,
  steps: readonly WritableStep[],
): Promise<void> {
  if (kind.settingOwner === undefined) return;
  const settings = steps.flatMap((step) => {
    const { searchReading: reading, searchKeywords: keywords } = valuesAfter(step);
    const values = { reading, keywords } as SettingValues;
    return isNeeded(step, values) ? [{ ...values, ownerId: step.objectId }] : [];
  });
  await writers.settings.changeAll(kind.settingOwner, settings);
}

/** A new object without settings needs no row. */
function isNeeded({ action }: WritableStep, { reading, keywords }: SettingValues): boolean {
  if (action === 'CREATE') return reading != null || (keywords ?? []).length > 0;
  return reading !== undefined || keywords !== undefined;
}
