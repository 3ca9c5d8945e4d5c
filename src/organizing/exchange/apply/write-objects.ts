import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { objectsByIds } from '../model/load-objects.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { ImportWriters, ObjectWriter } from '../model/import-writers.js';
import { valuesAfter, type WritableStep } from '../plan/plan.js';
import { type CellValues, type StoredRow, storedValue } from '../model/column.js';
import type { BoothPair } from '../../allocation/allocation.service.js';
import type { Places } from '../model/places.js';
import { addedBooths, type BoothClaims, removedBooths } from '../plan/step-totals.js';
import type { SettingValues } from '../../../fair/search-setting/search-setting.service.js';
import { idIn } from '../cells/reference-cells.js';

/** The common context of all writers of one import. */
export interface WriteContext {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly importContext: ImportContext;
  readonly writers: ImportWriters;
}

/**
 * A writer of the rows of any kind. In the definition of the kind, the compiler compares the columns with
 * the entity.
 */
interface RowWriter extends ObjectWriter {
  readonly add: (rows: readonly object[]) => Promise<unknown>;
  readonly changeAll: (patches: readonly object[]) => Promise<unknown>;
  readonly relink?: (ids: readonly string[], links: readonly object[]) => Promise<unknown>;
}

/** Inserts rows in their order. */
export async function insertObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { kind, importContext } = context;
  // All rows have the same columns.
  const emptyColumns = Object.fromEntries(kind.columns.map(({ field = 'id' }) => [field, null]));
  const eventId = importContext.event.id;
  const rows = steps.map((step) => {
    return {
      ...emptyColumns,
      ...columnsOf(kind, importContext, valuesAfter(step)),
      id: step.objectId,
      eventId,
    };
  });
  await writerOf(context).add(rows);
}

/** Changes the columns of the steps; other columns do not change. */
export async function updateObjects(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { sql, kind, importContext } = context;
  const ids = steps.map(({ objectId }) => objectId);
  const storedObjects = await objectsByIds(sql, kind, importContext, ids);
  const patches = steps.map((step) => {
    const columns = columnsOf(kind, importContext, valuesAfter(step), storedObjects.get(step.objectId)?.row);
    return { ...columns, id: step.objectId };
  });
  await writerOf(context).changeAll(patches);
}

/** Replaces the links that steps change. */
export async function writeLinks(context: WriteContext, steps: readonly WritableStep[]): Promise<void> {
  const { kind, importContext } = context;
  if (!kind.links) return;
  const { column, target } = kind.links;
  const owner = `${kind.table}Id`;
  const changedSteps = steps.filter(({ changes }) => changes.some((change) => change.column === column));
  if (changedSteps.length === 0) return;
  const eventId = importContext.event.id;
  const ids = changedSteps.filter(({ action }) => action === 'CHANGE').map(({ objectId }) => objectId);
  const links = changedSteps.flatMap((step) =>
    ((valuesAfter(step)[column] ?? []) as readonly string[]).map((label) => {
      return { eventId, [owner]: step.objectId, [target]: idIn(importContext[column], label) };
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
  storedRow?: StoredRow,
): object {
  const columns: Record<string, unknown> = {};
  for (const { key, field, localized, store } of kind.columns) {
    if (field === undefined) continue;
    const value = values[key];
    if (localized === true) {
      const texts = importContext.event.locales.flatMap((locale) => {
        const text = values[`${key}.${locale}`];
        return text === undefined ? [] : [[locale, text] as const];
      });
      const storedTexts = storedRow ? storedValue(storedRow, field) : null;
      if (texts.length > 0)
        columns[field] = withoutNulls({ ...(storedTexts ?? {}), ...Object.fromEntries(texts) });
    } else if (value !== undefined) columns[field] = store ? store(value, importContext, storedRow) : value;
  }
  return columns;
}

/** Null if no language is left. */
function withoutNulls(texts: object): object | null {
  const remainingTexts = Object.entries(texts).filter(([, text]) => text !== null);
  return remainingTexts.length === 0 ? null : Object.fromEntries(remainingTexts);
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
  await writers.allocations.allocateAll(event.id, pairs);
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
