import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { isPermitted, Permissions } from '../../identity/account/permissions.js';
import type { Actor } from '../../identity/audit/actor.js';
import type { OperationRequest } from '../../identity/audit/operation.js';
import { Operations } from '../../identity/audit/operations.js';
import { ProjectionHook } from '../../catalog/projection/projection.hook.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { Transactions } from '../../platform/database/transactions.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { cleanText } from '../../platform/text/clean-text.js';
import { PlanWriter } from './apply/plan-writer.js';
import type { ImportContext } from './model/import-context.js';
import { findEvent, loadImportContext } from './model/load-import-context.js';
import { changesOf, keepSteps, openJob, plannedSteps } from './apply/import-job.js';
import type { ImportOptions } from './model/column.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import { KINDS } from './kinds/kinds.js';
import { buildPlan, type BuiltPlan } from './plan/build-plan.js';
import type { ImportPlan, PlanProblem, PlanStep, PlanSteps } from './plan/plan.js';
import type { Table } from './parsers/table.js';
import { withSlowHeapGrowth } from './slow-heap-growth.js';
import type { Spool } from './spool/spool.js';

/** What is imported, by whom and how. */
export interface ImportRequest {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly table: Table;
  /** The name of the file, for the list of imports. */
  readonly file?: string | undefined;
  readonly options: ImportOptions;
  readonly actor: Actor | null;
  readonly requestId?: string;
  /** Of a request that may come twice and shall be done once. */
  readonly idempotency?: OperationRequest['idempotency'];
  /** Only plan, and try in the database whether the plan can be done. */
  readonly dryRun?: boolean;
  /** Only plan, without trying a plan that has no errors: for a caller that does it next. */
  readonly preview?: boolean;
  /** Of the plan that somebody has agreed to; another one is not done. */
  readonly digest?: string;
  readonly progress?: ImportProgress;
  /** Ends the import, which has then changed nothing, unless it is done already; throws its reason. */
  readonly signal?: AbortSignal;
}

/** Told what is being done, and how far it is. */
export interface ImportProgress {
  start: (total: number, label: string) => void;
  advance: (count?: number) => void;
  finish: () => void;
}

/** A plan, and what came of it. Whoever has it closes it. */
export interface ImportOutcome {
  readonly plan: ImportPlan;
  /** What each row comes to, as the plan has it. */
  readonly steps: PlanSteps;
  /** The id of the import where it was done. */
  readonly job: string | null;
  readonly close: () => void;
}

/** What survives a request that comes again. */
type Done = Pick<ImportOutcome, 'plan' | 'job'>;

/** Ends the transaction of a plan that is not done, without a trace. */
class NotApplied extends Error {
  constructor(readonly plan: ImportPlan) {
    super('The plan is not applied.');
  }
}

/** Compares files with the catalog and does what comes of it, wholly or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly permissions: Permissions,
    private readonly projection: ProjectionHook,
    private readonly database: Database,
  ) {}

  /** Judges whether the actor may import into the event, before the file is read; throws as `run` does. */
  async admit(actor: Actor, slug: string): Promise<void> {
    const event = await findEvent(this.database, slug, false);
    const isHidden = !event || event.status === 'DRAFT';
    if (event && isPermitted(actor, 'IMPORT', { eventId: event.id })) return;
    if (isHidden) throw hiddenEvent(slug);
    throw new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } });
  }

  /** Plans, and applies the plan unless something is wrong with it, nothing is to do or only the plan is asked for. */
  async run(request: ImportRequest): Promise<ImportOutcome> {
    const { kind, actor, requestId, idempotency } = request;
    const action = `import${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    let steps: Spool<PlanStep> | undefined;
    const attempt = async (): Promise<Done> => {
      // Of an attempt that the database ended.
      steps?.close();
      return this.#do(request, (built) => (steps = built));
    };
    try {
      const operation = () => this.operations.run({ action, actor, requestId, idempotency }, attempt);
      return this.#outcome(await withSlowHeapGrowth(operation), steps);
    } catch (error) {
      if (error instanceof NotApplied) return this.#outcome({ plan: error.plan, job: null }, steps);
      steps?.close();
      throw error;
    }
  }

  /** Of a request that came again there is no plan but what was kept. */
  #outcome({ plan, job }: Done, steps: Spool<PlanStep> | undefined): ImportOutcome {
    if (steps) return { plan, job, steps: () => steps.batches(), close: () => steps.close() };
    return { plan, job, steps: () => plannedSteps(this.database, job ?? ''), close: () => undefined };
  }

  async #do(request: ImportRequest, keep: (steps: Spool<PlanStep>) => void): Promise<Done> {
    const { sql } = this.transactions;
    await allowTime(sql);
    const { built, importContext } = await this.#plan(sql, request);
    const { plan } = built;
    keep(built.steps);
    request.signal?.throwIfAborted();
    const isNothing = plan.created + plan.changed === 0;
    if (isNothing) throw new NotApplied(plan);
    if (plan.problems.length > 0 || request.dryRun === true) {
      throw new NotApplied(await this.#tried(sql, importContext, built, request));
    }
    if (request.preview === true) throw new NotApplied(plan);
    if (request.digest !== undefined && request.digest !== plan.digest) {
      throw userError('STALE', 'Somebody has changed the event since this plan was made; plan again.');
    }
    return { plan, job: await this.#apply(sql, importContext, built, request) };
  }

  /**
   * The plan with all that the database refuses of it: the rows that have no problem yet are written, in a
   * transaction that is rolled back.
   */
  async #tried(
    sql: Sql,
    importContext: ImportContext,
    built: BuiltPlan,
    request: ImportRequest,
  ): Promise<ImportPlan> {
    const { plan, steps, claims, changed } = built;
    const kind = KINDS[request.kind];
    const known = new Set(plan.problems.map(({ row }) => row));
    const sound = async function* () {
      for await (const batch of steps.batches()) yield batch.filter(({ row }) => !known.has(row));
    };
    const scope = { created: plan.created, changed };
    const { problems } = await new PlanWriter({ sql, kind, importContext, claims }, scope, sound).write();
    return withProblems(built, problems);
  }

  async #plan(sql: Sql, request: ImportRequest): Promise<{ built: BuiltPlan; importContext: ImportContext }> {
    this.permissions.requireCaller();
    const isOnlyPlan = request.dryRun === true || request.preview === true;
    const event = await findEvent(sql, request.event, !isOnlyPlan);
    const hidden = hiddenEvent(request.event);
    if (!event) throw hidden;
    const isHidden = event.status === 'DRAFT';
    this.permissions.require('IMPORT', { eventId: event.id }, isHidden ? hidden : undefined);
    const kind = KINDS[request.kind];
    const importContext = await loadImportContext(sql, event, kind);
    const built = await buildPlan({
      sql,
      kind,
      table: request.table,
      importContext,
      options: request.options,
    });
    return { built, importContext };
  }

  async #apply(
    sql: Sql,
    importContext: ImportContext,
    built: BuiltPlan,
    request: ImportRequest,
  ): Promise<string> {
    const { plan, steps, claims, changed } = built;
    const kind = KINDS[request.kind];
    const progress = stoppable(request);
    progress.start(plan.created + plan.changed, `${importContext.event.slug}: ${kind.name}`);
    const advance = (count: number) => progress.advance(count);
    const scope = { created: plan.created, changed };
    const writer = new PlanWriter({ sql, kind, importContext, claims, advance }, scope, () =>
      steps.batches(),
    );
    const { made, problems } = await writer.write();
    progress.finish();
    if (problems.length > 0) throw new NotApplied(withProblems(built, problems));
    const owner = {
      eventId: importContext.event.id,
      actor: request.actor?.name ?? 'visitor',
      file: fileNameOf(request),
    };
    const job = await openJob(sql, plan, made, owner);
    for await (const batch of writer.all()) await keepSteps(sql, kind, job, batch);
    this.operations.current.noteStored(changesOf(job, kind), importContext.event.id);
    await this.#project(sql, progress);
    return job;
  }

  /** Done here and not at the commit, because here it can be watched. */
  async #project(sql: Sql, progress: ImportProgress): Promise<void> {
    await this.projection.project(sql, (touched) => {
      progress.start(touched, 'catalog');
      let shown = 0;
      return (rendered) => {
        progress.advance(Math.min(rendered, touched) - shown);
        shown = Math.min(rendered, touched);
      };
    });
    progress.finish();
  }
}

function hiddenEvent(slug: string): UserError {
  return userError('NOT_FOUND', `There is no event "${slug}".`, ['event']);
}

function withProblems({ plan, columnName }: BuiltPlan, more: readonly PlanProblem[]): ImportPlan {
  const named = more.map((problem) => ({ ...problem, column: columnName(problem.column) }));
  const problems = [...plan.problems, ...named].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return { ...plan, problems };
}

/** The name as lists print it, in one line; null for what is no text. */
function fileNameOf({ file = '' }: ImportRequest): string | null {
  const read = cleanText(file.slice(-255), 255, 'many');
  return 'text' in read ? read.text.replace(/\s+/g, ' ') : null;
}

/** The progress of a request, at each step of which it is asked whether to go on. */
function stoppable({ progress, signal }: ImportRequest): ImportProgress {
  const goOn = () => {
    if (signal?.aborted !== true) return;
    progress?.finish();
    signal.throwIfAborted();
  };
  return {
    start: (total, label) => {
      goOn();
      progress?.start(total, label);
    },
    advance: (count) => {
      progress?.advance(count);
      goOn();
    },
    finish: () => {
      progress?.finish();
      goOn();
    },
  };
}

/** Thousands of rows take longer than a request's statements do; each statement still ends. */
export async function allowTime(sql: Sql): Promise<void> {
  await sql.query({ text: `set local idle_in_transaction_session_timeout = '20s'` });
  // A plan that was kept while the tables were empty would read them whole for each chunk.
  await sql.query({ text: 'set local plan_cache_mode = force_custom_plan' });
}
