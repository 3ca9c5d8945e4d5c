import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { EntryDraft, EntryPart, RenderedEntry } from '../model/entry.js';

/** When an object of kind `on` changes, the entries of the objects that `find` returns are rendered again. */
export interface Dependency {
  on: CatalogKind;
  find: (sql: Sql, changedIds: string[]) => Promise<string[]>;
}

/** Turns ids of one kind into catalog entries, always in whole sets; an id that is gone has no entry. */
export interface CatalogRenderer {
  kind: CatalogKind;
  render: (sql: Sql, ids: string[]) => Promise<EntryDraft[]>;
  /** The events that objects belong to. */
  eventsOf: (sql: Sql, ids: string[]) => Promise<string[]>;
  /** Up to `limit` ids above `after` in the order of ids, for rendering everything. */
  idsAfter: (sql: Sql, after: string, limit: number) => Promise<string[]>;
  dependencies?: Dependency[];
}

/** Adds to the entries of a kind that another feature renders, so that nobody imports upward. */
export interface CatalogPart {
  kind: CatalogKind;
  render: (sql: Sql, ids: string[]) => Promise<Map<string, EntryPart>>;
  dependencies?: Dependency[];
  /** The ids of objects whose entries have become wrong by time alone; asked for in the background, several times a second. */
  overdue?: (sql: Sql) => Promise<string[]>;
}

/** Keeps something of the entries beside them, such as an index for searching, in the same transaction. */
export interface CatalogIndex {
  /** Takes in how entries of a kind have been rendered; each of `ids` that is not among them is gone. */
  update: (
    sql: Sql,
    kind: CatalogKind,
    ids: readonly string[],
    rendered: ReadonlyMap<string, RenderedEntry>,
  ) => Promise<void>;
  /** The ids of the objects of which it keeps something else than it should. */
  drift: (sql: Sql, kind: CatalogKind, rendered: ReadonlyMap<string, RenderedEntry>) => Promise<string[]>;
}
