import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ProjectionHook } from '../../catalog/projection/projection.hook.js';
import { Operations } from '../../identity/audit/operations.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { ImportJobEntity } from './apply/import-job.entity.js';
import { changesOf, storeSteps, plannedSteps } from './apply/import-job.js';
import { ImportMappingEntity } from './apply/import-mapping.entity.js';
import { mappingKey, rememberedFields, shapeOf } from './apply/import-mapping.js';
import type { PlanToWrite, WrittenPlan } from './apply/write-plan.js';
import type { ImportType } from './event-imports.resolver.js';
import { fileNameOf, type ImportRequest, stoppable } from './import-request.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import { findEvent, noSuchEvent } from './model/load-import-context.js';
import type { Progress } from '../../platform/progress/progress.js';
import type { PlanSteps } from './plan/plan.js';

/** A completed import in a list. */
interface ListedImport extends Omit<ImportType, 'actor' | 'kind'> {
  readonly by: string;
  readonly event: string;
  readonly kind: ExchangeKindName;
}

/** The maximum number of imports that are read at once. */
const PAGE = 500;

/** Stores the results of imports, for lists and reverts. */
@Injectable()
export class ImportRecordsService {
  constructor(
    private readonly operations: Operations,
    private readonly projection: ProjectionHook,
    private readonly database: Database,
    @InjectRepository(ImportJobEntity) private readonly jobs: Repository<ImportJobEntity>,
    @InjectRepository(ImportMappingEntity) private readonly mappings: Repository<ImportMappingEntity>,
  ) {}

  /** Stores the written plan, and projects its changes. Returns the id of the import. */
  async store(
    { sql, kind, importContext: { event } }: PlanToWrite,
    { plan, writer }: WrittenPlan,
    request: ImportRequest,
  ): Promise<string> {
    const actor = request.actor?.name ?? 'visitor';
    const { header } = request.table;
    const { kind: name, created, changed } = plan;
    const source = { eventId: event.id, actor, file: fileNameOf(request), shape: shapeOf(header) };
    const record = this.jobs.create({ ...source, kind: name, created, changed, made: writer.createdObjects });
    await this.jobs.insert(record);
    const job = record.id;
    const key = mappingKey(event.id, kind, request.table);
    const fields = rememberedFields(request.options, request.table);
    if (key.shape !== null && Object.keys(fields).length > 0)
      await this.mappings.upsert({ ...key, shape: key.shape, fields }, ['eventId', 'kind', 'shape']);
    for await (const batch of writer.allSteps()) await storeSteps(sql, kind, job, batch);
    this.operations.current.recordStored(changesOf(job, kind), event.id);
    await this.#project(sql, stoppable(request));
    return job;
  }

  /** Stores that the import is reverted. */
  async revert(job: string): Promise<void> {
    const revertedBy = this.operations.current.actor?.name ?? null;
    await this.jobs.update({ id: job }, { revertedAt: () => 'now()', revertedBy });
  }

  /** The stored steps of an import; none without an id. */
  steps(job: string | null): PlanSteps {
    return () => plannedSteps(this.database, job);
  }

  /** The completed imports of all events or of one, latest first; NOT_FOUND if there is no such event. */
  async *all(event?: string): AsyncGenerator<ListedImport> {
    if (event !== undefined && !(await findEvent(this.database, event, false))) throw noSuchEvent(event);
    for (let beforeId: string | null = null; ;) {
      const values = [event ?? null, beforeId];
      const rows: ListedImport[] = await this.database.query<ListedImport>({ text: JOBS, values });
      yield* rows;
      if (rows.length < PAGE) return;
      beforeId = rows.at(-1)?.id ?? null;
    }
  }

  /** Projects before the commit does it, so that the work shows its progress and can be cancelled. */
  async #project(sql: Sql, progress: Progress): Promise<void> {
    await this.projection.project(sql, (changedCount) => {
      progress.start(changedCount, 'catalog');
      let reportedCount = 0;
      return (renderedCount) => {
        progress.advance(Math.min(renderedCount, changedCount) - reportedCount);
        reportedCount = Math.min(renderedCount, changedCount);
      };
    });
    progress.finish();
  }
}

// Ids ascend with time.
const JOBS = `
  select job.id, ${instant('imported_at')} as at, job.actor as by, event.slug as event, job.kind, job.file,
    job.created, job.changed, ${instant('reverted_at')} as "revertedAt", job.reverted_by as "revertedBy"
  from import_job job join event on event.id = job.event_id
  where ($1::text is null or event.slug = $1) and ($2::uuid is null or job.id < $2)
  order by job.id desc limit ${PAGE}`;

function instant(column: string): string {
  return `to_char(job.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
