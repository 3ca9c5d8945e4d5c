import { Injectable } from '@nestjs/common';
import { UUID } from '../../platform/text/uuid.js';
import { Permissions } from '../../identity/account/permissions.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import type { Sql } from '../../platform/database/sql.js';
import { message, type Message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { PlanWriter } from './apply/plan-writer.js';
import { changedSince, removeCreatedObjects, removeObjects } from './apply/revert-objects.js';
import type { ExchangeEvent, ImportContext } from './model/import-context.js';
import { ImportWriters } from './model/import-writers.js';
import { findEvent, loadImportContext } from './model/load-import-context.js';
import { objectsByIds } from './model/load-objects.js';
import { changesOf, findJob, type ImportJob, type JobStep, jobSteps } from './apply/import-job.js';
import { ImportRecordsService } from './import-records.service.js';
import { allowTime } from './import.service.js';
import { ImportTurns } from './import-turns.js';
import { KINDS } from './kinds/kinds.js';
import { StepTotals } from './plan/step-totals.js';
import type { PlanStep } from './plan/plan.js';

/** The result of a revert. */
export interface RevertOutcome {
  readonly removed: number;
  readonly restored: number;
  /** The reasons why nothing was reverted: a line for each row that was changed since the import. */
  readonly conflicts: readonly Message[];
  /**
   * The number of removed objects that were published since the import. Nothing is reverted unless the
   * caller accepts their removal.
   */
  readonly published: number;
}

/** A request to revert an import. */
export interface RevertRequest {
  readonly id: string;
  readonly actor: Actor | null;
  readonly requestId?: string;
  /** Whether the revert may remove objects that were published since the import. */
  readonly unpublishes: boolean;
}

class NotReverted extends Error {
  constructor(
    readonly conflicts: readonly Message[],
    readonly published = 0,
  ) {
    super('The import is not reverted.');
  }
}

/** Reverts imports if their rows are unchanged since, in full or not at all. */
@Injectable()
export class RevertService {
  constructor(
    private readonly operations: Operations,
    private readonly writers: ImportWriters,
    private readonly records: ImportRecordsService,
    private readonly permissions: Permissions,
    private readonly turns: ImportTurns,
  ) {}

  async run({ id, actor, requestId, unpublishes }: RevertRequest): Promise<RevertOutcome> {
    try {
      const operation = { action: 'revertImport', actor, requestId };
      return await this.turns.run(id, () =>
        this.operations.run(operation, () => this.#revert(id, unpublishes)),
      );
    } catch (error) {
      if (!(error instanceof NotReverted)) throw error;
      const { conflicts, published } = error;
      return { removed: 0, restored: 0, conflicts, published };
    }
  }

  async #revert(jobId: string, unpublishes: boolean): Promise<RevertOutcome> {
    const { sql } = this.writers;
    this.permissions.requireCaller();
    await allowTime(sql);
    const job = UUID.test(jobId) ? await findJob(sql, jobId) : undefined;
    const event = job && (await findEvent(sql, job.event, true));
    const notFoundError = userError('NOT_FOUND', message`There is no such import.`, ['id']);
    if (!job || !event) throw notFoundError;
    this.permissions.require('IMPORT', { eventId: event.id }, notFoundError);
    if (job.reverted) throw userError('WRONG_STATUS', message`This import is already reverted.`);
    const outcome = await this.#undo(sql, job, event, unpublishes);
    await this.records.revert(jobId);
    return outcome;
  }

  async #undo(sql: Sql, job: ImportJob, event: ExchangeEvent, unpublishes: boolean): Promise<RevertOutcome> {
    const kind = KINDS[job.kind];
    const importContext = await loadImportContext(sql, event, kind);
    const { conflicts, totals, removed, published } = await this.#survey(sql, job, importContext);
    if (conflicts.length > 0 || (published > 0 && !unpublishes)) throw new NotReverted(conflicts, published);
    for await (const steps of jobSteps(sql, job.id, true)) {
      const createdSteps = steps.filter(({ action }) => action === 'CREATE');
      conflicts.push(...(await removeObjects(sql, kind, createdSteps, this.writers)));
    }
    if (conflicts.length > 0) throw new NotReverted(conflicts);
    const context = { sql, kind, importContext, writers: this.writers };
    const writer = new PlanWriter(context, () => restoringSteps(sql, job.id), totals);
    await writer.write();
    if (writer.problems.length > 0) {
      throw new NotReverted(
        writer.problems.map(({ row, column, reason }) => message`row ${row ?? 0}: ${column ?? ''} ${reason}`),
      );
    }
    await removeCreatedObjects(sql, job.made, this.writers);
    this.operations.current.recordStored(changesOf(job.id, kind, true), event.id);
    return { removed, restored: totals.counts.CHANGE, conflicts: [], published };
  }

  /**
   * The objects that the revert would remove and restore, and their changes and publications since the
   * import.
   */
  async #survey(sql: Sql, job: ImportJob, importContext: ImportContext) {
    const kind = KINDS[job.kind];
    const conflicts: Message[] = [];
    const totals = new StepTotals(importContext.places);
    let [removed, published] = [0, 0];
    for await (const steps of jobSteps(sql, job.id, true)) {
      const ids = steps.map(({ objectId }) => objectId);
      const objects = await objectsByIds(sql, kind, importContext, ids);
      const changes = await changedSince(sql, { job, kind }, steps, objects);
      conflicts.push(...changes.conflicts);
      published += changes.published;
      for (const step of steps) {
        if (step.action === 'CREATE') removed += 1;
        else
          totals.add({
            ...inverseStep(step),
            version: objects.get(step.objectId)?.version ?? step.newVersion,
          });
      }
    }
    return { conflicts, totals, removed, published };
  }
}

/** The inverse steps of changes of existing objects. */
async function* restoringSteps(sql: Sql, job: string): AsyncGenerator<PlanStep[]> {
  for await (const steps of jobSteps(sql, job, true)) {
    yield steps.filter(({ action }) => action === 'CHANGE').map(inverseStep);
  }
}

function inverseStep({ newVersion, ...step }: JobStep): PlanStep {
  const changes = step.changes.map(({ column, before, after }) => ({ column, before: after, after: before }));
  return { ...step, version: newVersion, changes };
}
