import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { EntryDraft, EntryPart, RenderedEntry } from '../model/entry.js';

/** When an object of kind `on` changes, the entries of the objects that `find` returns are rendered again. */
export interface Dependency {
  on: CatalogKind;
  find: (sql: Sql, changedIds: string[]) => Promise<string[]>;
}

/** Renders the entries of one kind for a set of ids. A deleted object has no entry. */
export interface CatalogRenderer {
  kind: CatalogKind;
  render: (sql: Sql, ids: string[]) => Promise<EntryDraft[]>;
  /** The events that objects belong to. */
  eventsOf: (sql: Sql, ids: string[]) => Promise<string[]>;
  /** Up to `limit` ids above `after` in the order of ids, for rendering everything. */
  idsAfter: (sql: Sql, after: string, limit: number) => Promise<string[]>;
  dependencies?: Dependency[];
}

/** Adds a part to entries rendered by another feature, so that no feature imports a higher one. */
export interface CatalogPart {
  kind: CatalogKind;
  render: (sql: Sql, ids: string[]) => Promise<Map<string, EntryPart>>;
  dependencies?: Dependency[];
  /** Selects as `id` the objects outdated by the passing of time. It runs several times a second. */
  overdue?: string;
}

/** Maintains data derived from entries, such as a search index, in the same transaction. */
export interface CatalogIndex {
  /** Receives the rendered entries of a kind. Ids in `ids` without an entry are deleted objects. */
  update: (
    sql: Sql,
    kind: CatalogKind,
    ids: readonly string[],
    rendered: ReadonlyMap<string, RenderedEntry>,
  ) => Promise<void>;
  /** The ids of objects whose derived data is wrong. */
  drift: (sql: Sql, kind: CatalogKind, rendered: ReadonlyMap<string, RenderedEntry>) => Promise<string[]>;
}
