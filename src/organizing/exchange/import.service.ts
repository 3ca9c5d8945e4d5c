import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import type { Sql } from '../../platform/database/sql.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { type PlanToWrite, type WrittenPlan, writePlan } from './apply/write-plan.js';
import type { LogoSource, ImportContext } from './model/import-context.js';
import { ImportWriters } from './model/import-writers.js';
import { loadImportContext } from './model/load-import-context.js';
import { mappingKey, shapeOf, withRememberedMapping } from './apply/import-mapping.js';
import { ImportEventsService } from './import-events.service.js';
import { ImportRecordsService } from './import-records.service.js';
import { fileNameOf, type ImportRequest, stoppable } from './import-request.js';
import { KINDS } from './kinds/kinds.js';
import { buildPlan, type BuiltPlan } from './plan/build-plan.js';
import type { Table } from './parsers/table.js';
import type { ImportPlan, RowsToReturn, PlanSteps } from './plan/plan.js';
import { stepsWithout } from './plan/step-totals.js';
import { ImportTurns, reserveImports } from './import-turns.js';
import { ImportPicturesService } from './pictures/import-pictures.service.js';
import { withSlowHeapGrowth } from '../../platform/lifecycle/slow-heap-growth.js';

/** A plan and its result. The receiver closes it. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  /** The file with one column for each field. */
  readonly table: Table;
  /** The planned results of the rows. */
  readonly steps: PlanSteps;
  /** The id of the import if it was applied. */
  readonly job: string | null;
  /** The rows beside the plan that are returned to the organizer. */
  readonly rowsToReturn: RowsToReturn;
  readonly close: () => void;
}

/** A built plan, and its steps without the rows that the database refused. */
interface CurrentPlan {
  readonly builtPlan: BuiltPlan;
  readonly steps: PlanSteps;
}

/** The part of the result that is stored for a repeated request. */
type StoredResult = Pick<ImportOutcome, 'plan' | 'job'>;

/** Rolls back the transaction of a plan that is not applied. */
class NotApplied extends Error {
  constructor(readonly plan: ImportPlan) {
    super('The plan is not applied.');
  }
}

/** Compares files with the catalog and applies the plans in full or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly operations: Operations,
    private readonly writers: ImportWriters,
    private readonly events: ImportEventsService,
    private readonly records: ImportRecordsService,
    private readonly pictures: ImportPicturesService,
    private readonly turns: ImportTurns,
  ) {}

  /** Checks before the file is read whether the actor may import into the event; throws as `run` does. */
  async admit(actor: Actor, slug: string): Promise<void> {
    await this.events.admit(actor, slug);
  }

  /**
   * Plans the import. Applies a plan without problems and with changes, except for a dry run. Waits for other imports
   * of the event.
   */
  async run(request: ImportRequest): Promise<ImportOutcome> {
    const wait = () => request.progress?.start(0, 'wait');
    let logos: Promise<LogoSource | undefined> | undefined;
    const logosOnce = () => (logos ??= this.#logos(request));
    return this.turns.run(request.event, () => this.#run(request, logosOnce), wait);
  }

  async #run(
    request: ImportRequest,
    readLogos: () => Promise<LogoSource | undefined>,
  ): Promise<ImportOutcome> {
    request.signal?.throwIfAborted();
    const { kind, actor, requestId, idempotency } = request;
    const action = `import${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const logos = await readLogos();
    let currentPlan: CurrentPlan | undefined;
    const attempt = async (): Promise<StoredResult> => {
      // Frees the plan of an attempt that the database aborted.
      currentPlan?.builtPlan.steps.close();
      return this.#planAndApply(request, logos, (builtPlan, steps) => (currentPlan = { builtPlan, steps }));
    };
    try {
      const operation = () => this.operations.run({ action, actor, requestId, idempotency }, attempt);
      return this.#outcome(request, await withSlowHeapGrowth(operation), currentPlan);
    } catch (error) {
      if (error instanceof NotApplied)
        return this.#outcome(request, { plan: error.plan, job: null }, currentPlan);
      currentPlan?.builtPlan.steps.close();
      throw error;
    }
  }

  /** The result of the request. For a repeated request only the stored result exists. */
  #outcome(
    request: ImportRequest,
    { plan, job }: StoredResult,
    currentPlan: CurrentPlan | undefined,
  ): ImportOutcome {
    const table = currentPlan?.builtPlan.table ?? request.table;
    const steps = currentPlan?.steps ?? this.records.steps(job);
    const rowsToReturn = currentPlan?.builtPlan.rowsToReturn ?? { questions: [], sameObjects: [] };
    return { plan, table, job, steps, rowsToReturn, close: () => currentPlan?.builtPlan.steps.close() };
  }

  /** The pictures given with the file. They are added to the event before the import. */
  async #logos(request: ImportRequest): Promise<LogoSource | undefined> {
    const { kind, actor, event: slug, pictures } = request;
    if (!pictures || KINDS[kind].hasLogos !== true || actor === null) return undefined;
    const event = await this.events.admit(actor, slug);
    return this.pictures.read(event, request, pictures);
  }

  async #planAndApply(
    request: ImportRequest,
    logos: LogoSource | undefined,
    storePlan: (builtPlan: BuiltPlan, steps: PlanSteps) => void,
  ): Promise<StoredResult> {
    const { sql } = this.writers;
    await allowTime(sql);
    await reserveImports(sql, request.event);
    if (request.dryRun === true) await leaveQuotasUnlocked(sql);
    const { builtPlan, importContext } = await this.#plan(sql, request, logos);
    const { plan } = builtPlan;
    const steps = () => builtPlan.steps.batches();
    storePlan(builtPlan, steps);
    request.signal?.throwIfAborted();
    if (plan.created + plan.changed === 0) throw new NotApplied(plan);
    const planToWrite = {
      ...{ sql, kind: KINDS[request.kind], importContext, builtPlan, writers: this.writers },
      skipsBadRows: request.options.skipBadRows === true,
    };
    if (plan.problems.length > 0 || request.dryRun === true) {
      // The plan gets the errors of the database, too. NotApplied rolls the transaction back.
      const faultyRows = new Set(plan.problems.map(({ row }) => row ?? 0));
      const checkedPlan = await this.#write(planToWrite, request, 'check', faultyRows);
      storePlan(builtPlan, stepsWithout(steps, checkedPlan.refusedRows));
      throw new NotApplied(checkedPlan.plan);
    }
    if (request.digest !== undefined && request.digest !== plan.digest) {
      throw userError('STALE', message`The event was changed since this plan was made; plan again.`);
    }
    await request.onPlan?.(plan, steps);
    const label = `${importContext.event.slug}: ${request.kind}`;
    const writtenPlan = await this.#write(planToWrite, request, label, new Set());
    const { problems, created, changed } = writtenPlan.plan;
    if (problems.length > 0 || created + changed === 0) throw new NotApplied(writtenPlan.plan);
    storePlan(builtPlan, stepsWithout(steps, writtenPlan.refusedRows));
    return { plan: writtenPlan.plan, job: await this.records.store(planToWrite, writtenPlan, request) };
  }

  async #plan(
    sql: Sql,
    request: ImportRequest,
    logos: LogoSource | undefined,
  ): Promise<{ builtPlan: BuiltPlan; importContext: ImportContext }> {
    const event = await this.events.findForCaller(sql, request.event, request.dryRun !== true);
    const kind = KINDS[request.kind];
    const { table } = request;
    const importContext = await loadImportContext(sql, event, kind, logos);
    const shape = shapeOf(table.header);
    const options = await withRememberedMapping(sql, mappingKey(event.id, kind, table), request.options);
    const file = fileNameOf(request);
    const builtPlan = await buildPlan({ sql, kind, table, importContext, options, shape, file });
    return { builtPlan, importContext };
  }

  /** Writes the steps of the plan, except those of the rows `excludedRows`. */
  async #write(
    planToWrite: PlanToWrite,
    request: ImportRequest,
    label: string,
    excludedRows: ReadonlySet<number>,
  ): Promise<WrittenPlan> {
    const { created, changed } = planToWrite.builtPlan.plan;
    const progress = stoppable(request);
    progress.start(created + changed, label);
    const writtenPlan = await writePlan({ ...planToWrite, advance: progress.advance }, excludedRows);
    progress.finish();
    return writtenPlan;
  }
}

/**
 * Thousands of rows take longer than the statement timeout of requests; each statement still has a timeout.
 */
export async function allowTime(sql: Sql): Promise<void> {
  await sql.query({ text: `set local idle_in_transaction_session_timeout = '20s'` });
}

/** A plan counts the places of quotas, but does not reserve them: other decisions do not wait for its end. */
async function leaveQuotasUnlocked(sql: Sql): Promise<void> {
  await sql.query({ text: `set local vitrine.is_plan = 'on'` });
}
