import { message } from '../../../platform/text/message.js';
import { PlanRenewal } from '../../../platform/database/connection/plan-renewal.js';
import type { BoothClaims } from '../plan/step-totals.js';
import type { PlanProblem, PlanSteps } from '../plan/plan.js';
import { type CreatedObjects, createNamed, newIds } from './create-places.js';
import { type RefusedStep, problemsOf, refusalOf, writeAgain, writeChunk } from './row-failure.js';
import {
  assignBooths,
  insertObjects,
  releaseBooths,
  updateObjects,
  type WritableStep,
  type WriteContext,
  writeLinks,
  writeSettings,
} from './write-objects.js';
import { serializationError } from '../../../platform/database/sql-state.js';

/** The options of writing a plan. */
export interface WriteInput extends WriteContext {
  readonly claims: BoothClaims;
  readonly advance?: (count: number) => void;
}

/** The number of objects that a plan creates, and the changed ones with their compared versions. */
export interface PlanScope {
  readonly created: number;
  readonly changed: ReadonlyMap<string, number | null>;
}

/** The result of writing. */
export interface Written {
  readonly made: CreatedObjects;
  /** The rows that the database refused. If there are any, the transaction must be rolled back. */
  readonly problems: readonly PlanProblem[];
}

/** The maximum number of refused rows that are identified one by one. */
const REFUSED = 500;

type Write = (steps: readonly WritableStep[]) => Promise<void>;

/** Writes plans in the open transaction, batch by batch. */
export class PlanWriter {
  /** The ids of new objects, in the order of their steps. */
  #ids: readonly string[] = [];
  readonly #problems: PlanProblem[] = [];
  /** Rows that the database refused. */
  readonly #refused = new Set<number>();

  constructor(
    private readonly input: WriteInput,
    private readonly scope: PlanScope,
    private readonly steps: PlanSteps,
  ) {}

  /** Creates the categories and places of cells, and writes rows, links and booths. */
  async write(): Promise<Written> {
    const { sql, kind, claims, advance } = this.input;
    await this.#lockUnchanged();
    const made = await this.#make();
    if (!made) return { made: NOTHING, problems: this.#problems };
    this.#ids = await newIds(sql, this.scope.created);
    // One exhibitor can receive a booth that another one releases, so all releases come first.
    const hasBooths = kind.object === 'EXHIBITOR';
    const isSwap = hasBooths && claims.anyRemoved;
    await this.#each(async (steps) => {
      await this.#writeObjects(steps);
      if (isSwap) await releaseBooths(this.input, steps);
      else if (hasBooths) await assignBooths(this.input, claims, steps);
    }, advance);
    if (isSwap) await this.#each((steps) => assignBooths(this.input, claims, steps));
    return { made, problems: this.#problems };
  }

  async #make(): Promise<CreatedObjects | undefined> {
    const { sql, importContext, writers } = this.input;
    let made: CreatedObjects | undefined;
    const error = await refusalOf(sql, async () => {
      made = await createNamed(sql, importContext, writers);
    });
    if (error === undefined) return made;
    const reason = message`The categories, halls or booths cannot be created: ${(error as Error).message}`;
    this.#problems.push({ row: null, column: null, value: null, code: 'INVALID', reason });
    return undefined;
  }

  /** The steps that change objects, with the ids of the objects. */
  async *done(): AsyncGenerator<WritableStep[]> {
    for await (const steps of this.all()) {
      const done = steps.filter(({ action }) => action !== 'NONE');
      if (done.length > 0) yield done;
    }
  }

  /** All steps with the ids of their objects. */
  async *all(): AsyncGenerator<WritableStep[]> {
    const ids = this.#ids.values();
    for await (const steps of this.steps()) {
      yield steps.map((step) => ({ ...step, objectId: step.id ?? nextOf(ids) }));
    }
  }

  async #writeObjects(steps: readonly WritableStep[]): Promise<void> {
    const created = steps.filter(({ action }) => action === 'CREATE');
    const changed = steps.filter(({ action }) => action === 'CHANGE');
    if (created.length > 0) await insertObjects(this.input, created);
    if (changed.length > 0) await updateObjects(this.input, changed);
    await writeLinks(this.input, steps);
    await writeSettings(this.input, steps);
  }

  async #each(write: Write, advance?: (count: number) => void): Promise<void> {
    let refused: RefusedStep<WritableStep>[] = [];
    const plans = new PlanRenewal();
    for await (const batch of this.done()) {
      await plans.beforeBatch(this.input.sql);
      const steps = batch.filter(({ row }) => !this.#refused.has(row));
      refused.push(...(await writeChunk(this.input.sql, steps, write, REFUSED - refused.length)));
      advance?.(batch.length);
    }
    refused = await writeAgain(this.input.sql, refused, write);
    for (const { step } of refused) this.#refused.add(step.row);
    this.#problems.push(...(await problemsOf(this.input.sql, refused)));
  }

  /** Locks the changed objects. If one was changed since it was read, the operation restarts. */
  async #lockUnchanged(): Promise<void> {
    const { sql, kind } = this.input;
    const { changed } = this.scope;
    if (changed.size === 0) return;
    const rows = await sql.query<{ id: string; version: number }>({
      text: `select id, version from ${kind.table} where id = any($1) order by id for no key update`,
      values: [[...changed.keys()]],
    });
    const unchanged = rows.filter(({ id, version }) => changed.get(id) === version);
    if (unchanged.length === changed.size) return;
    throw serializationError('Rows changed while they were compared.');
  }
}

function nextOf(ids: Iterator<string, undefined>): string {
  const { value } = ids.next();
  if (value === undefined) throw new Error('The plan has more new objects than ids.');
  return value;
}

const NOTHING: CreatedObjects = { categories: [], venues: [], halls: [], booths: [] };
