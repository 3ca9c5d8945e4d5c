import { Injectable } from '@nestjs/common';
import { PlanRenewal } from '../../platform/database/connection/plan-renewal.js';
import { SequentialSql } from '../../platform/database/sequential-sql.js';
import { queryOne, type Sql } from '../../platform/database/sql.js';
import { CATALOG_KINDS, type CatalogKind } from '../model/catalog-kind.js';
import { addAll, type DirtyObject, type DirtyObjects, groupByKind } from './dirty.js';
import { type NewRevision, ProjectionRun } from './projection-run.js';
import { OverlappedIndexing, type RenderedChunk } from './overlapped-indexing.js';
import { quarantinedIds, releaseFromQuarantine } from './quarantine/quarantine.js';
import { RendererRegistry } from './renderer.registry.js';
import { lockRevisions } from '../revision/revision-journal.js';

/** New revisions by event id. */
export type NewRevisions = Map<string, NewRevision>;

/** The number of objects rendered, compared and written per chunk. */
const CHUNK = 250;

function* chunksOf(kind: CatalogKind, ids: readonly string[]): Generator<RenderedChunk> {
  for (let start = 0; start < ids.length; start += CHUNK)
    yield { kind, ids: ids.slice(start, start + CHUNK) };
}

/** Receives the number of rendered objects after each chunk. */
export type ProjectionProgress = (rendered: number) => void;

/** The callbacks of a projection. */
export interface ProjectionWatch {
  onProgress?: ProjectionProgress | undefined;
  /** Receives the chunk whose rendering or writing has thrown. The error is rethrown. */
  onFailure?: (chunk: RenderedChunk) => void;
}

/** Updates the catalog entries of dirty objects and raises the revisions of events with public changes. */
@Injectable()
export class Projector {
  constructor(private readonly registry: RendererRegistry) {}

  /**
   * Renders dirty objects and their dependents. It locks the revisions of events before it renders, as the
   * last lock of the transaction, so that revisions are gapless and in the order of commits. Objects in
   * quarantine stay unchanged unless they are dirty.
   */
  async project(
    sql: Sql,
    dirty: DirtyObjects,
    { onProgress, onFailure }: ProjectionWatch = {},
  ): Promise<NewRevisions> {
    if (dirty.size === 0) return new Map();
    const events = await this.#eventsOf(sql, dirty);
    if (events.length === 0) {
      // Deleted objects that have never been in the catalog.
      await releaseFromQuarantine(
        sql,
        [...dirty.values()].flatMap((ids) => [...ids]),
      );
      return new Map();
    }
    // The previous chunk's indexes and the next chunk send statements concurrently. They are executed in
    // turn.
    const sequentialSql = new SequentialSql(sql);
    const run = new ProjectionRun(sequentialSql, await lockRevisions(sql, events));
    const quarantine = await quarantinedIds(sql);
    const retriedIds = [...dirty.values()].flatMap((ids) => [...ids].filter((id) => quarantine.delete(id)));
    const changed: DirtyObjects = new Map();
    const indexing = new OverlappedIndexing(this.registry, sequentialSql);
    const plans = new PlanRenewal();
    let renderedCount = 0;
    for (const kind of CATALOG_KINDS) {
      const dirtyIds = await this.#idsToRender(sequentialSql, kind, dirty, changed);
      const ids = [...dirtyIds].filter((id) => !quarantine.has(id));
      for (const chunk of chunksOf(kind, ids)) {
        await indexing.guard(chunk, onFailure, async () => {
          if (ids.length > CHUNK) await plans.beforeBatch(sequentialSql);
          addAll(changed, kind, await this.#renderChunk(sequentialSql, run, chunk, indexing));
        });
        renderedCount += chunk.ids.length;
        onProgress?.(renderedCount);
      }
    }
    await indexing.end(onFailure);
    await releaseFromQuarantine(sql, retriedIds);
    return run.finish();
  }

  /** Whether objects wait for their projection: marked by triggers, or outdated by the passing of time. */
  async isOutdated(sql: Sql): Promise<boolean> {
    const { outdated } = await queryOne<{ outdated: boolean }>(sql, {
      name: 'catalog-is-outdated',
      text: `select exists (select from catalog_dirty) or exists (${this.#overdue()}) as outdated`,
    });
    return outdated;
  }

  /** The objects outdated by the passing of time that are not in quarantine. */
  async overdue(sql: Sql): Promise<DirtyObjects> {
    return groupByKind(await sql.query<DirtyObject>({ name: 'catalog-overdue', text: this.#overdue() }));
  }

  #overdue(): string {
    return `select kind, object_id from (${this.registry.overdue}) overdue (kind, object_id)
      where object_id not in (select object_id from catalog_quarantine)`;
  }

  /** Renders only these objects, in a transaction that the caller rolls back. Throws if one of them fails. */
  async probe(sql: Sql, { kind, ids }: RenderedChunk): Promise<void> {
    const events = await this.#eventsOf(sql, new Map([[kind, new Set(ids)]]));
    const indexing = new OverlappedIndexing(this.registry, sql);
    await this.#renderChunk(
      sql,
      new ProjectionRun(sql, await lockRevisions(sql, events)),
      { kind, ids },
      indexing,
    );
    await indexing.end();
  }

  /** The ids of changed entries. Their indexes are updated later. */
  async #renderChunk(
    sql: Sql,
    run: ProjectionRun,
    chunk: RenderedChunk,
    indexing: OverlappedIndexing,
  ): Promise<string[]> {
    const entries = await this.registry.render(sql, chunk.kind, chunk.ids);
    const changed = await run.write(chunk.kind, chunk.ids, entries);
    await indexing.start(chunk, entries);
    return changed;
  }

  async #eventsOf(sql: Sql, dirty: DirtyObjects): Promise<string[]> {
    const events = new Set<string>();
    for (const [kind, ids] of dirty) {
      for (const event of await this.registry.renderer(kind).eventsOf(sql, [...ids])) events.add(event);
    }
    // Deleted objects are no longer in their tables, but still in the catalog.
    const rows = await sql.query<{ event_id: string }>({
      name: 'catalog-events-of-entries',
      text: 'select distinct event_id from catalog_entry where object_id = any($1)',
      values: [[...dirty.values()].flatMap((ids) => [...ids])],
    });
    for (const { event_id } of rows) events.add(event_id);
    return [...events];
  }

  /** Called under the lock, so that dependents added by concurrent writers are found. */
  async #idsToRender(
    sql: Sql,
    kind: CatalogKind,
    dirty: DirtyObjects,
    changed: DirtyObjects,
  ): Promise<Set<string>> {
    const ids = new Set(dirty.get(kind));
    for (const dependency of this.registry.dependencies(kind)) {
      // For earlier kinds only changed entries count; for later kinds all dirty objects.
      const isEarlierKind = CATALOG_KINDS.indexOf(dependency.on) < CATALOG_KINDS.indexOf(kind);
      const causes = (isEarlierKind ? changed : dirty).get(dependency.on);
      if (!causes || causes.size === 0) continue;
      for (const id of await dependency.find(sql, [...causes])) ids.add(id);
    }
    return ids;
  }
}
