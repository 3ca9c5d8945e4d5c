import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ProjectionHook } from '../../catalog/projection/projection.hook.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { cleanText } from '../../platform/text/clean-text.js';
import { ImportJobEntity } from './apply/import-job.entity.js';
import { changesOf, keepSteps, plannedSteps } from './apply/import-job.js';
import { ImportMappingEntity } from './apply/import-mapping.entity.js';
import { mappingKey, rememberedFields } from './apply/import-mapping.js';
import type { PlanToWrite, WrittenPlan } from './apply/write-plan.js';
import { stoppable } from './import-progress.js';
import type { Progress } from '../../platform/progress/progress.js';
import type { ImportOptions } from './model/column.js';
import type { Table } from './parsers/table.js';
import { shapeOf } from './plan/columns/file-shape.js';
import type { PlanSteps } from './plan/plan.js';

/** What an import stores of its request. */
interface RecordedRequest {
  readonly table: Table;
  readonly file?: string | undefined;
  readonly options: ImportOptions;
  readonly actor: Actor | null;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Stores what imports did, for lists and their revert. */
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
    { plan, made, writer }: WrittenPlan,
    request: RecordedRequest,
  ): Promise<string> {
    const actor = request.actor?.name ?? 'visitor';
    const { header } = request.table;
    const { kind: name, created, changed } = plan;
    const source = { eventId: event.id, actor, file: fileNameOf(request), shape: shapeOf(header) };
    const record = this.jobs.create({ ...source, kind: name, created, changed, made });
    await this.jobs.insert(record);
    const job = record.id;
    const key = mappingKey(event.id, kind, request.table);
    const fields = rememberedFields(request.options, header);
    if (key.shape !== null && Object.keys(fields).length > 0)
      await this.mappings.upsert({ ...key, shape: key.shape, fields }, ['eventId', 'kind', 'shape']);
    for await (const batch of writer.all()) await keepSteps(sql, kind, job, batch);
    this.operations.current.noteStored(changesOf(job, kind), event.id);
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

  /** Deferred constraints are checked here and not at the commit, so that the check can be cancelled. */
  async #project(sql: Sql, progress: Progress): Promise<void> {
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

/** The name as one line for lists; null if it is not plain text. */
export function fileNameOf({ file = '' }: { readonly file?: string | undefined }): string | null {
  const read = cleanText(file.slice(-255), 255, 'many');
  return 'text' in read ? read.text.replace(/\s+/g, ' ') : null;
}
