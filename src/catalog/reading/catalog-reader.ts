import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type CatalogKind, KIND_TYPES } from '../catalog-kind.js';
import { EventDirectory } from '../snapshot/event-directory.js';
import type { CatalogSource, EventSnapshot } from '../snapshot/event-snapshot.js';
import { type CountColumn, type Counted, countStatement } from './count-statement.js';
import { SLUG } from './filter-conditions.js';
import type { ListRequest, Wanted } from './list-request.js';
import { type PageResult, type PageRow, pageStatement, type Slice } from './page-statement.js';

/** An object of a list with its key in the list's order. */
export interface ListItem {
  key: string;
  source: CatalogSource;
}

interface EntryRow {
  event_id: string;
  object_id: string;
  kind: CatalogKind;
  document: object;
  detail: object | null;
  revision: number;
}

/** Reads published objects from catalog_entry; knows no feature. */
@Injectable()
export class CatalogReader {
  constructor(
    private readonly database: Database,
    private readonly directory: EventDirectory,
  ) {}

  /** The same slice of the lists of each group, in one statement. */
  async pages(
    request: ListRequest,
    groups: readonly (readonly string[])[],
    slice: Slice,
    wanted: Wanted,
  ): Promise<ListItem[][]> {
    const pages = await this.database.query<PageResult>(pageStatement(request, groups, slice, wanted));
    const event = await this.#eventAt(request.event, pages[0]?.revision ?? 0);
    return groups.map((_, index) => {
      const { rows, parents } = pages[index] ?? { rows: null, parents: null };
      const above = parentsOf(parents, event);
      return (rows ?? []).map((row) => ({
        key: row[0],
        source: sourceOf(request.kind, row, event, wanted, above),
      }));
    });
  }

  /** Counts of a list, in one statement. */
  async count(request: ListRequest, columns: readonly CountColumn[]): Promise<Counted> {
    const [row] = await this.database.query<Counted>(countStatement(request, columns));
    return row ?? {};
  }

  /** The published object with this slug, with its long texts. */
  async bySlug(event: EventSnapshot, kind: CatalogKind, slug: string): Promise<CatalogSource | null> {
    // PostgreSQL has no text with NUL; it would refuse the statement.
    if (!SLUG.test(slug)) return null;
    const rows = await this.database.query<EntryRow>({
      name: 'catalog-entry-by-slug',
      // Who has the slug now has had it later than an entry that still waits to be projected.
      text: `${ENTRY} where entry.event_id = $1 and entry.kind = $2 and entry.slug = $3 and entry.published
        order by entry.revision desc limit 1`,
      values: [event.id, kind, slug],
    });
    const [source] = await this.#sources(rows);
    return source ?? null;
  }

  /** Published objects of visible events by their ids, with their long texts. */
  async byIds(ids: readonly string[]): Promise<Map<string, CatalogSource>> {
    const rows = await this.database.query<EntryRow>({
      name: 'catalog-entries-by-id',
      text: `${ENTRY} where entry.object_id = any($1) and entry.published`,
      values: [ids],
    });
    return new Map((await this.#sources(rows)).map((source) => [source.objectId, source]));
  }

  async #sources(rows: EntryRow[]): Promise<CatalogSource[]> {
    const sources: CatalogSource[] = [];
    for (const row of rows) {
      const event = await this.directory.atLeast(row.event_id, row.revision);
      // An event that visitors may not see hides all that belongs to it.
      if (event)
        sources.push(extend({ ...row.document, ...row.detail }, row.object_id, row.kind, event, true));
    }
    return sources;
  }

  /** Documents of a newer revision may name references that the older snapshot lacks. */
  async #eventAt(event: EventSnapshot, revision: number): Promise<EventSnapshot> {
    if (event.revision >= revision) return event;
    return (await this.directory.atLeast(event.id, revision)) ?? event;
  }
}

const ENTRY = `
  select entry.event_id, entry.object_id, entry.kind, entry.document, entry.detail, revision.revision
  from catalog_entry entry join catalog_revision revision on revision.event_id = entry.event_id`;

/** Only products are read with the object above them, which is their exhibitor. */
function parentsOf(parents: Record<string, object> | null, event: EventSnapshot): Map<string, CatalogSource> {
  return new Map(
    Object.entries(parents ?? {}).map(([id, document]) => [
      id,
      extend(document, id, 'EXHIBITOR', event, false),
    ]),
  );
}

function sourceOf(
  kind: CatalogKind,
  [, objectId, document, detail, parentId]: PageRow,
  event: EventSnapshot,
  wanted: Wanted,
  parents: ReadonlyMap<string, CatalogSource>,
): CatalogSource {
  const whole = detail ? Object.assign(document, detail) : document;
  const source = extend(whole, objectId, kind, event, wanted.detail);
  const parent = parentId === null ? undefined : parents.get(parentId);
  if (parent) (source as { parent?: CatalogSource }).parent = parent;
  return source;
}

function extend(
  document: object,
  objectId: string,
  kind: CatalogKind,
  event: EventSnapshot,
  detailed: boolean,
): CatalogSource {
  return Object.assign(document, {
    objectId,
    __typename: KIND_TYPES[kind],
    event,
    detailed,
  }) as unknown as CatalogSource;
}
