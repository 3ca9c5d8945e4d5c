import type { Sql } from '../../platform/database/sql.js';
import type { EventFacts } from '../event/event-facts.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';
import type { StoredObject } from '../plan/match-objects.js';
import type { ImportPlan, PlanStep } from '../plan/plan.js';
import { type MadeObjects, makeNamed, newIds } from './make-places.js';
import { inChunks } from './row-failure.js';
import { assignBooths, releaseBooths, sharedBooths } from './write-booths.js';
import {
  insertObjects,
  updateObjects,
  type WritableStep,
  type WriteContext,
  writeLinks,
} from './write-objects.js';
import { writeSettings } from './write-settings.js';

/** What a plan is written with. */
export interface WriteInput {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly facts: EventFacts;
  readonly objects: readonly StoredObject[];
  readonly advance?: (count: number) => void;
}

/** What was written. */
export interface WrittenPlan {
  readonly steps: readonly WritableStep[];
  readonly made: MadeObjects;
}

/** Writes exactly what the plan says, in the open transaction. */
export async function writePlan(
  input: WriteInput,
  { steps }: Pick<ImportPlan, 'steps'>,
): Promise<WrittenPlan> {
  const { sql, facts, objects } = input;
  await lockUnchanged(input, steps);
  const made = await makeNamed(sql, facts);
  const creates = steps.filter(({ action }) => action === 'CREATE');
  const ids = await newIds(sql, creates.length);
  const idOf = new Map(creates.map((step, index) => [step, ids[index] ?? '']));
  const written = steps
    .filter(({ action }) => action !== 'NONE')
    .map((step): WritableStep => ({ ...step, id: step.id ?? idOf.get(step) ?? '' }));
  const stored = new Map(objects.map(({ id, row }) => [id, row]));
  await writeSteps({ ...input, stored }, written, input.advance);
  return { steps: written, made };
}

/** Writes rows, then links and settings, then booths. */
async function writeSteps(
  context: WriteContext,
  steps: readonly WritableStep[],
  advance?: (count: number) => void,
): Promise<void> {
  const { sql, kind, facts } = context;
  const created = steps.filter(({ action }) => action === 'CREATE');
  const changed = steps.filter(({ action }) => action === 'CHANGE');
  await inChunks(sql, created, (chunk) => insertObjects(context, chunk as WritableStep[]), advance);
  await inChunks(sql, changed, (chunk) => updateObjects(context, chunk as WritableStep[]), advance);
  for (const link of kind.links) {
    await inChunks(sql, steps, (chunk) => writeLinks(context, link, chunk as WritableStep[]));
  }
  await inChunks(sql, steps, (chunk) => writeSettings(context, chunk as WritableStep[]));
  if (kind.object !== 'EXHIBITOR') return;
  const shared = sharedBooths(facts, steps);
  await inChunks(sql, steps, (chunk) => releaseBooths(sql, facts, chunk as WritableStep[]));
  await inChunks(sql, steps, (chunk) => assignBooths(sql, facts, shared, chunk as WritableStep[]));
}

/** Locks what changes; what somebody else has changed since it was read makes the operation start again. */
async function lockUnchanged({ sql, kind }: WriteInput, steps: readonly PlanStep[]): Promise<void> {
  const changed = steps.filter(({ action }) => action === 'CHANGE');
  if (changed.length === 0) return;
  const rows = await sql.query<{ id: string; version: number }>({
    text: `select id, version from ${kind.table} where id = any($1) order by id for no key update`,
    values: [changed.map(({ id }) => id)],
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  if (changed.every(({ id, version }) => versions.get(id ?? '') === version)) return;
  throw Object.assign(new Error('Rows changed while they were compared.'), { code: '40001' });
}
