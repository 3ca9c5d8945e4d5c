import { message } from '../../../platform/text/message.js';
import { PlanRenewal } from '../../../platform/database/connection/plan-renewal.js';
import type { StepTotals } from '../plan/step-totals.js';
import type { PlanProblem, PlanSteps, WritableStep } from '../plan/plan.js';
import { type CreatedObjects, createNamedObjects, newIds } from './create-places.js';
import {
  type RefusedStep,
  problemsOf,
  refusalOf,
  type Write,
  rewriteRefused,
  writeChunk,
} from './row-failure.js';
import {
  assignBooths,
  insertObjects,
  releaseBooths,
  updateObjects,
  type WriteContext,
  writeLinks,
  writeSettings,
} from './write-objects.js';
import { serializationError } from '../../../platform/database/sql-state.js';

/** The maximum number of refused rows that are identified one by one. */
const MAXIMUM_REFUSED = 500;

/** Writes plans in the open transaction, batch by batch. */
export class PlanWriter {
  /** The objects that were created beside the rows. */
  createdObjects: CreatedObjects = { categories: [], venues: [], halls: [], booths: [] };
  /** The rows that the database refused. If there are any, the transaction must be rolled back. */
  readonly problems: PlanProblem[] = [];
  /** The ids of new objects, in the order of their steps. */
  #ids: readonly string[] = [];
  /** The numbers of the refused rows. */
  readonly #refusedRows = new Set<number>();

  /** `totals`: the totals of `steps`. */
  constructor(
    private readonly context: WriteContext,
    private readonly steps: PlanSteps,
    private readonly totals: StepTotals,
    private readonly advance?: (count: number) => void,
  ) {}

  /** Creates the categories and places of cells, and writes rows, links and booths. */
  async write(): Promise<void> {
    const { context, advance } = this;
    const { claims, counts } = this.totals;
    await this.#lockUnchanged();
    await this.#createNamedObjects();
    if (this.problems.length > 0) return;
    this.#ids = await newIds(context.sql, counts.CREATE);
    // An exhibitor can receive a booth that another one releases, so all releases come first.
    const hasBooths = context.kind.table === 'exhibitor';
    const isSwap = hasBooths && claims.releasesBooths;
    await this.#writeEach(async (steps) => {
      await this.#writeObjects(steps);
      if (isSwap) await releaseBooths(context, steps);
      else if (hasBooths) await assignBooths(context, claims, steps);
    }, advance);
    if (isSwap) await this.#writeEach((steps) => assignBooths(context, claims, steps));
  }

  async #createNamedObjects(): Promise<void> {
    const { sql, importContext, writers } = this.context;
    const error = await refusalOf(sql, async () => {
      this.createdObjects = await createNamedObjects(sql, importContext, writers);
    });
    if (error === undefined) return;
    const reason = message`The categories, halls or booths cannot be created: ${error.message}`;
    this.problems.push({ row: null, column: null, value: null, code: 'INVALID', reason, option: null });
  }

  /** All steps with the ids of their objects. */
  async *allSteps(): AsyncGenerator<WritableStep[]> {
    const ids = this.#ids.values();
    for await (const steps of this.steps()) {
      yield steps.map((step) => ({ ...step, objectId: step.id ?? nextOf(ids) }));
    }
  }

  async #writeObjects(steps: readonly WritableStep[]): Promise<void> {
    const createdSteps = steps.filter(({ action }) => action === 'CREATE');
    const changedSteps = steps.filter(({ action }) => action === 'CHANGE');
    if (createdSteps.length > 0) await insertObjects(this.context, createdSteps);
    if (changedSteps.length > 0) await updateObjects(this.context, changedSteps);
    await writeLinks(this.context, steps);
    await writeSettings(this.context, steps);
  }

  async #writeEach(write: Write, advance?: (count: number) => void): Promise<void> {
    const { sql } = this.context;
    const refusedSteps: RefusedStep[] = [];
    const plans = new PlanRenewal();
    for await (const batch of this.allSteps()) {
      const steps = batch.filter(({ action, row }) => action !== 'NONE' && !this.#refusedRows.has(row));
      if (steps.length === 0) continue;
      await plans.beforeBatch(sql);
      refusedSteps.push(...(await writeChunk(sql, steps, write, MAXIMUM_REFUSED - refusedSteps.length)));
      advance?.(steps.length);
    }
    const remainingSteps = await rewriteRefused(sql, refusedSteps, write);
    for (const { step } of remainingSteps) this.#refusedRows.add(step.row);
    this.problems.push(...(await problemsOf(sql, remainingSteps)));
  }

  /** Locks the changed objects. If one of them has changed since the plan read it, the operation restarts. */
  async #lockUnchanged(): Promise<void> {
    const { sql, kind } = this.context;
    const { changed } = this.totals;
    if (changed.size === 0) return;
    const rows = await sql.query<{ id: string; version: number }>({
      text: `select id, version from ${kind.table} where id = any($1) order by id for no key update`,
      values: [[...changed.keys()]],
    });
    const unchangedRows = rows.filter(({ id, version }) => changed.get(id) === version);
    if (unchangedRows.length === changed.size) return;
    throw serializationError('Rows changed while they were compared.');
  }
}

function nextOf(ids: Iterator<string, undefined>): string {
  const { value } = ids.next();
  if (value === undefined) throw new Error('The plan has more new objects than ids.');
  return value;
}
