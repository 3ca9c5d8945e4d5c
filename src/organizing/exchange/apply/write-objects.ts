import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { objectsByIds } from '../model/load-objects.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { ImportWriters, ObjectWriter } from '../model/import-writers.js';
import { type PlanStep, valuesAfter } from '../plan/plan.js';
import { columnsOf } from './row-columns.js';

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
  const { column, owner, target, idOf } = kind.links;
  const changed = steps.filter(({ changes }) => changes.some((change) => change.column === column));
  if (changed.length === 0) return;
  const eventId = importContext.event.id;
  const ids = changed.filter(({ action }) => action === 'CHANGE').map(({ objectId }) => objectId);
  const links = changed.flatMap((step) =>
    ((valuesAfter(step)[column] ?? []) as readonly string[]).map((label) => {
      return { eventId, [owner]: step.objectId, [target]: idOf(label, importContext) };
    }),
  );
  await writerOf(context).relink?.(ids, links);
}

function writerOf({ kind, writers }: WriteContext): RowWriter {
  return kind.writer(writers.catalog) as RowWriter;
}
