import { Injectable } from '@nestjs/common';
import type { CatalogKind } from '../../../catalog/model/catalog-kind.js';
import type { Document, RenderedEntry } from '../../../catalog/model/entry.js';
import type { CatalogIndex } from '../../../catalog/projection/renderer.js';
import { RendererRegistry } from '../../../catalog/projection/renderer.registry.js';
import { TurnBudget } from '../../../platform/concurrency/turn-budget.js';
import type { Sql } from '../../../platform/database/sql.js';
import { type IndexRow, rowOf, type SearchSource, sourceOf } from './search-row.js';
import { removeRows, writeRows } from './search-store.js';
import { isSearchKind, type SearchKind, type Surroundings } from './searchable.js';

type RenderedEntries = ReadonlyMap<string, RenderedEntry>;

/** Writes the search index in the transaction that changes the objects. */
@Injectable()
export class SearchIndex implements CatalogIndex {
  constructor(registry: RendererRegistry) {
    registry.addIndex(this);
  }

  async update(
    sql: Sql,
    kind: CatalogKind,
    ids: readonly string[],
    renderedEntries: RenderedEntries,
  ): Promise<void> {
    if (!isSearchKind(kind)) return;
    await removeRows(
      sql,
      ids.filter((id) => !renderedEntries.has(id)),
    );
    await writeRows(sql, await rowsOf(await changedSources(sql, kind, renderedEntries)));
  }

  /** Rebuilds the rows of entries, even if they are current. */
  async rebuild(sql: Sql, kind: SearchKind, entries: readonly RenderedEntry[]): Promise<void> {
    const surroundings = await loadSurroundings(sql, kind, entries);
    await writeRows(sql, await rowsOf(entries.map((entry) => sourceOf(kind, entry, surroundings))));
  }

  async drift(sql: Sql, kind: CatalogKind, renderedEntries: RenderedEntries): Promise<string[]> {
    if (!isSearchKind(kind)) return [];
    return (await changedSources(sql, kind, renderedEntries)).map(({ entry }) => entry.objectId);
  }
}

/**
 * Builds rows in several turns of the event loop. Meanwhile the projection sends its statements, and a server its
 * responses.
 */
async function rowsOf(sources: readonly SearchSource[]): Promise<IndexRow[]> {
  const turns = new TurnBudget();
  const rows: IndexRow[] = [];
  for (const source of sources) {
    rows.push(rowOf(source));
    const turn = turns.wait();
    if (turn) await turn;
  }
  return rows;
}

/** The sources of missing and outdated rows. */
async function changedSources(
  sql: Sql,
  kind: SearchKind,
  renderedEntries: RenderedEntries,
): Promise<SearchSource[]> {
  const entries = [...renderedEntries.values()];
  const surroundings = await loadSurroundings(sql, kind, entries);
  const rows = await sql.query<{ id: string; stamp: string }>({
    name: 'search-stamps',
    text: 'select object_id as id, stamp from catalog_search where object_id = any($1)',
    values: [entries.map(({ objectId }) => objectId)],
  });
  const stamps = new Map(rows.map(({ id, stamp }) => [id, stamp]));
  return entries
    .map((entry) => sourceOf(kind, entry, surroundings))
    .filter(({ entry, stamp }) => stamps.get(entry.objectId) !== stamp);
}

async function loadSurroundings(
  sql: Sql,
  kind: SearchKind,
  entries: readonly RenderedEntry[],
): Promise<Surroundings> {
  const halls = new Map<string, string>();
  const exhibitors = new Map<string, Document>();
  const ids =
    kind === 'PRODUCT' ? entries.map(({ parentId }) => parentId) : entries.flatMap((entry) => entry.halls);
  const rows = await sql.query<{ id: string; kind: CatalogKind; document: Document }>({
    name: 'search-surroundings',
    text: 'select object_id as id, kind, document from catalog_entry where object_id = any($1)',
    values: [[...new Set(ids)]],
  });
  for (const row of rows) {
    if (row.kind === 'HALL') halls.set(row.id, String(row.document.code));
    else exhibitors.set(row.id, row.document);
  }
  return { hallCodes: halls, exhibitors };
}
