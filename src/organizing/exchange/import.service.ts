import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/audit/actor.js';
import type { OperationRequest } from '../../identity/audit/operation.js';
import { Operations } from '../../identity/audit/operations.js';
import type { Sql } from '../../platform/database/sql.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { type PlanToWrite, type WrittenPlan, writePlan } from './apply/write-plan.js';
import type { GivenLogos, ImportContext } from './model/import-context.js';
import { ImportWriters } from './model/import-writers.js';
import { loadImportContext } from './model/load-import-context.js';
import { mappingKey, withRememberedMapping } from './apply/import-mapping.js';
import type { ImportOptions } from './model/column.js';
import { ImportEventsService } from './import-events.service.js';
import { stoppable } from './import-progress.js';
import type { Progress } from '../../platform/progress/progress.js';
import { fileNameOf, ImportRecordsService } from './import-records.service.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import { KINDS } from './kinds/kinds.js';
import { buildPlan, type BuiltPlan } from './plan/build-plan.js';
import { shapeOf } from './plan/columns/file-shape.js';
import type { ImportPlan, LeftRows, PlanSteps } from './plan/plan.js';
import { stepsWithout } from './plan/step-totals.js';
import type { Table } from './parsers/table.js';
import { ImportPicturesService } from './pictures/import-pictures.service.js';
import type { PictureFiles } from './pictures/picture-files.js';
import { withSlowHeapGrowth } from '../../platform/lifecycle/slow-heap-growth.js';

/** The file, the actor and the options of an import. */
export interface ImportRequest {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly table: Table;
  /** The name of the file, for the list of imports. */
  readonly file?: string | undefined;
  readonly options: ImportOptions;
  /** The pictures that cells name. */
  readonly pictures?: PictureFiles | undefined;
  readonly actor: Actor | null;
  readonly requestId?: string;
  /** The key of a request that may be repeated and is executed once. */
  readonly idempotency?: OperationRequest['idempotency'];
  /** Only plans, and tests in the database whether the plan can be applied. */
  readonly dryRun?: boolean;
  /** Receives a plan that is applied next, and its steps. */
  readonly planned?: (plan: ImportPlan, steps: PlanSteps) => Promise<void>;
  /** The digest of the confirmed plan. A different plan is not applied. */
  readonly digest?: string;
  readonly progress?: Progress;
  /** Cancels the import before its commit, without any change. The import throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A plan and its result. The receiver closes it. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  /** The planned results of the rows. */
  readonly steps: PlanSteps;
  /** The id of the import if it was applied. */
  readonly job: string | null;
  /** The rows beside the plan that are returned to the organizer. */
  readonly left: LeftRows;
  readonly close: () => void;
}

/** A built plan, and its steps without the rows that the database refused. */
interface KeptPlan {
  readonly built: BuiltPlan;
  readonly steps: PlanSteps;
}

/** The part of the result that is stored for a repeated request. */
type Done = Pick<ImportOutcome, 'plan' | 'job'>;

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
  ) {}

  /** Checks before the file is read whether the actor may import into the event; throws as `run` does. */
  async admit(actor: Actor, slug: string): Promise<void> {
    await this.events.admit(actor, slug);
  }

  /** Plans. Applies the plan unless it has problems, changes nothing or only the plan is requested. */
  async run(request: ImportRequest): Promise<ImportOutcome> {
    const { kind, actor, requestId, idempotency } = request;
    const action = `import${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const logos = await this.#logos(request);
    let kept: KeptPlan | undefined;
    const attempt = async (): Promise<Done> => {
      // A result of an attempt that the database aborted.
      kept?.built.steps.close();
      return this.#do(request, logos, (built, steps) => (kept = { built, steps }));
    };
    try {
      const operation = () => this.operations.run({ action, actor, requestId, idempotency }, attempt);
      return this.#outcome(await withSlowHeapGrowth(operation), kept);
    } catch (error) {
      if (error instanceof NotApplied) return this.#outcome({ plan: error.plan, job: null }, kept);
      kept?.built.steps.close();
      throw error;
    }
  }

  /** A repeated request has only the stored result. */
  #outcome({ plan, job }: Done, kept: KeptPlan | undefined): ImportOutcome {
    return {
      ...{ plan, job, steps: kept?.steps ?? this.records.steps(job) },
      ...{
        left: kept?.built.left ?? { questions: [], sameObjects: [] },
        close: () => kept?.built.steps.close(),
      },
    };
  }

  /** The pictures that were given with the file. They are added to the event before the import. */
  async #logos({ pictures, actor, event: slug, ...request }: ImportRequest): Promise<GivenLogos | undefined> {
    const kind = KINDS[request.kind];
    if (!pictures || kind.hasLogos !== true || actor === null) return undefined;
    const event = await this.events.admit(actor, slug);
    return this.pictures.read({ ...request, eventId: event.id, kind, files: pictures, actor });
  }

  async #do(
    request: ImportRequest,
    logos: GivenLogos | undefined,
    keep: (built: BuiltPlan, steps: PlanSteps) => void,
  ): Promise<Done> {
    const { sql } = this.writers;
    await allowTime(sql);
    const { built, importContext } = await this.#plan(sql, request, logos);
    const { plan } = built;
    const steps = () => built.steps.batches();
    keep(built, steps);
    request.signal?.throwIfAborted();
    if (plan.created + plan.changed === 0) throw new NotApplied(plan);
    const toWrite = {
      ...{ sql, kind: KINDS[request.kind], importContext, built, writers: this.writers },
      skipsBadRows: request.options.skipBadRows === true,
    };
    if (plan.problems.length > 0 || request.dryRun === true) {
      // In a transaction that is rolled back, so that the plan has all errors.
      const known = new Set(plan.problems.map(({ row }) => row ?? 0));
      const tried = await this.#write(toWrite, request, 'check', known);
      keep(built, stepsWithout(steps, tried.refused));
      throw new NotApplied(tried.plan);
    }
    if (request.digest !== undefined && request.digest !== plan.digest) {
      throw userError('STALE', message`The event was changed since this plan was made; plan again.`);
    }
    await request.planned?.(plan, steps);
    const label = `${importContext.event.slug}: ${request.kind}`;
    const written = await this.#write(toWrite, request, label, new Set());
    const { problems, created, changed } = written.plan;
    if (problems.length > 0 || created + changed === 0) throw new NotApplied(written.plan);
    keep(built, stepsWithout(steps, written.refused));
    return { plan: written.plan, job: await this.records.store(toWrite, written, request) };
  }

  async #plan(
    sql: Sql,
    request: ImportRequest,
    logos: GivenLogos | undefined,
  ): Promise<{ built: BuiltPlan; importContext: ImportContext }> {
    const event = await this.events.ofCaller(sql, request.event, request.dryRun !== true);
    const kind = KINDS[request.kind];
    const { table } = request;
    const importContext = await loadImportContext(sql, event, kind, logos);
    const shape = shapeOf(table.header);
    const options = await withRememberedMapping(sql, mappingKey(event.id, kind, table), request.options);
    const file = fileNameOf(request);
    const built = await buildPlan({ sql, kind, table, importContext, options, shape, file });
    return { built, importContext };
  }

  /** Writes the rows of the plan except those of `without`. */
  async #write(
    toWrite: PlanToWrite,
    request: ImportRequest,
    label: string,
    without: ReadonlySet<number>,
  ): Promise<WrittenPlan> {
    const { created, changed } = toWrite.built.plan;
    const progress = stoppable(request);
    progress.start(created + changed, label);
    const advance = (count: number) => progress.advance(count);
    const written = await writePlan({ ...toWrite, advance }, without);
    progress.finish();
    return written;
  }
}

/**
 * Thousands of rows take longer than the statement timeout of requests; each statement still has a timeout.
 */
export async function allowTime(sql: Sql): Promise<void> {
  await sql.query({ text: `set local idle_in_transaction_session_timeout = '20s'` });
}
