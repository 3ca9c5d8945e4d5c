import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { completeEntry, mergePart, type RenderedEntry } from '../model/entry.js';
import type { CatalogIndex, CatalogPart, CatalogRenderer, Dependency } from './renderer.js';

/** Registers the renderers of all kinds and the parts of other features. */
@Injectable()
export class RendererRegistry {
  readonly #renderers = new Map<CatalogKind, CatalogRenderer>();
  readonly #parts: CatalogPart[] = [];
  readonly #indexes: CatalogIndex[] = [];

  addRenderer(renderer: CatalogRenderer): void {
    if (this.#renderers.has(renderer.kind)) throw new Error(`${renderer.kind} has a renderer already.`);
    this.#renderers.set(renderer.kind, renderer);
  }

  addPart(part: CatalogPart): void {
    this.#parts.push(part);
  }

  addIndex(index: CatalogIndex): void {
    this.#indexes.push(index);
  }

  /** The indexes derived from the entries. */
  get indexes(): readonly CatalogIndex[] {
    return this.#indexes;
  }

  renderer(kind: CatalogKind): CatalogRenderer {
    const renderer = this.#renderers.get(kind);
    if (!renderer) throw new Error(`No renderer of ${kind} is registered.`);
    return renderer;
  }

  dependencies(kind: CatalogKind): Dependency[] {
    const parts = this.#parts.filter((part) => part.kind === kind);
    return [this.renderer(kind), ...parts].flatMap(({ dependencies = [] }) => dependencies);
  }

  /** A statement for `kind` and `id` of the objects outdated by the passing of time, which no trigger marks. */
  get overdue(): string {
    const parts = this.#parts.flatMap(({ kind, overdue }) =>
      overdue ? [`select '${kind}', id from (${overdue}) part`] : [],
    );
    return ['select null, null::uuid where false', ...parts].join(' union all ');
  }

  /** Complete entries by id, with the parts of all features. */
  async render(sql: Sql, kind: CatalogKind, ids: string[]): Promise<Map<string, RenderedEntry>> {
    if (ids.length === 0) return new Map();
    const drafts = await this.renderer(kind).render(sql, ids);
    const entries = new Map(drafts.map((draft) => [draft.objectId, completeEntry(draft)]));
    for (const part of this.#parts.filter((candidate) => candidate.kind === kind)) {
      for (const [id, addition] of await part.render(sql, [...entries.keys()])) {
        const entry = entries.get(id);
        if (entry) entries.set(id, mergePart(entry, addition));
      }
    }
    return entries;
  }
}
