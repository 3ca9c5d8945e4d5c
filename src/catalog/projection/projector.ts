import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { CATALOG_KINDS, type CatalogKind } from '../model/catalog-kind.js';
import { addAll, type DirtyObjects } from './dirty.js';
import { type NewRevision, ProjectionRun } from './projection-run.js';
import { quarantinedIds, releaseFromQuarantine } from './quarantine.js';
import { RendererRegistry } from './renderer.registry.js';
import { lockRevisions } from '../revision/revision-journal.js';

/** New revisions by event id. */
export type NewRevisions = Map<string, NewRevision>;

/** How many objects are rendered, compared and written at a time. */
const CHUNK = 250;

/** Told after each chunk how many objects have been rendered. */
export type ProjectionProgress = (rendered: number) => void;

/** Objects of one kind that are rendered together. */
export interface RenderedChunk {
  kind: CatalogKind;
  ids: string[];
}

/** Who follows a projection. */
export interface ProjectionWatch {
  progress?: ProjectionProgress | undefined;
  /** Receives the chunk whose rendering or writing has thrown; the error is thrown on. */
  failed?: (chunk: RenderedChunk) => void;
}

/** Brings the catalog entries of touched objects up to date and raises the revisions of what changed in public. */
@Injectable()
export class Projector {
  constructor(private readonly registry: RendererRegistry) {}

  /**
   * Renders what is dirty and what depends on it. The events' revisions are locked first and are the
   * last lock that the transaction takes, so that revisions are gapless and in the order of commits. Objects in
   * quarantine are left as they are unless they are dirty themselves.
   */
  async project(
    sql: Sql,
    dirty: DirtyObjects,
    { progress, failed }: ProjectionWatch = {},
  ): Promise<NewRevisions> {
    const events = await this.#eventsOf(sql, dirty);
    if (events.length === 0) {
      // Objects that are gone, and have never been in the catalog.
      await releaseFromQuarantine(
        sql,
        [...dirty.values()].flatMap((ids) => [...ids]),
      );
      return new Map();
    }
    const run = new ProjectionRun(sql, await lockRevisions(sql, events));
    const quarantined = await quarantinedIds(sql);
    const retried = [...dirty.values()].flatMap((ids) => [...ids].filter((id) => quarantined.delete(id)));
    const changed: DirtyObjects = new Map();
    let rendered = 0;
    for (const kind of CATALOG_KINDS) {
      const wanted = await this.#idsToRender(sql, kind, dirty, changed);
      const ids = [...wanted].filter((id) => !quarantined.has(id));
      for (let start = 0; start < ids.length; start += CHUNK) {
        const chunk = ids.slice(start, start + CHUNK);
        try {
          addAll(changed, kind, await this.#renderChunk(sql, run, { kind, ids: chunk }));
        } catch (error) {
          failed?.({ kind, ids: chunk });
          throw error;
        }
        rendered += chunk.length;
        progress?.(rendered);
      }
    }
    await releaseFromQuarantine(sql, retried);
    return run.finish();
  }

  /** Renders these objects alone, in a transaction that the caller rolls back; throws where one of them cannot be rendered. */
  async probe(sql: Sql, { kind, ids }: RenderedChunk): Promise<void> {
    const events = await this.#eventsOf(sql, new Map([[kind, new Set(ids)]]));
    await this.#renderChunk(sql, new ProjectionRun(sql, await lockRevisions(sql, events)), { kind, ids });
  }

  /** The ids of what changed. */
  async #renderChunk(sql: Sql, run: ProjectionRun, { kind, ids }: RenderedChunk): Promise<string[]> {
    const entries = await this.registry.render(sql, kind, ids);
    const changed = await run.write(kind, ids, entries);
    for (const index of this.registry.indexes) await index.update(sql, kind, ids, entries);
    return changed;
  }

  async #eventsOf(sql: Sql, dirty: DirtyObjects): Promise<string[]> {
    const events = new Set<string>();
    for (const [kind, ids] of dirty) {
      for (const event of await this.registry.renderer(kind).eventsOf(sql, [...ids])) events.add(event);
    }
    // What was deleted has left its table, but not yet the catalog.
    const known = await sql.query<{ event_id: string }>({
      name: 'catalog-events-of-entries',
      text: 'select distinct event_id from catalog_entry where object_id = any($1)',
      values: [[...dirty.values()].flatMap((ids) => [...ids])],
    });
    for (const { event_id } of known) events.add(event_id);
    return [...events];
  }

  /** Found under the lock, so that no dependent that another writer has just added is missed. */
  async #idsToRender(
    sql: Sql,
    kind: CatalogKind,
    dirty: DirtyObjects,
    changed: DirtyObjects,
  ): Promise<Set<string>> {
    const ids = new Set(dirty.get(kind));
    for (const dependency of this.registry.dependencies(kind)) {
      // Of kinds rendered before only what changed matters; of later ones all that was touched.
      const before = CATALOG_KINDS.indexOf(dependency.on) < CATALOG_KINDS.indexOf(kind);
      const causes = (before ? changed : dirty).get(dependency.on);
      if (!causes || causes.size === 0) continue;
      for (const id of await dependency.find(sql, [...causes])) ids.add(id);
    }
    return ids;
  }
}
