import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { readDependenciesOf } from '../../platform/graphql/request/request-context.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { catalogSource, type CatalogSource, type EventSnapshot } from '../snapshot/event-snapshot.js';
import { type CountColumn, type CountRow, countStatement } from './statement/count-statement.js';
import { type ListCounts, countsOf } from './value-counts.js';
import { EventFinder } from './event-finder.js';
import { type InitialCountRow, initialsStatement } from './statement/initials-statement.js';
import type { ListRequest, DocumentParts } from './list-request.js';
import { type Visibility, visibilityOf, VISITOR } from './visibility.js';
import type { Slice } from './connection/cursor.js';
import { type PageResult, type PageRow, pageStatement } from './statement/page-statement.js';
import { SLUG } from '../../platform/text/slug.js';

/** An object of a list with its key in the list's order. */
export interface ListItem {
  key: string;
  source: CatalogSource;
}

/** The values of an object that only staff and members can read. */
export type StaffDocument = Readonly<Record<string, unknown>>;

interface StaffRow {
  readonly object_id: string;
  readonly staff: StaffDocument | null;
  /** The missing data of an exhibitor; null for other kinds. */
  readonly lacks: string[] | null;
}

interface EntryRow {
  event_id: string;
  object_id: string;
  kind: CatalogKind;
  parent_id: string | null;
  document: object;
  detail: object | null;
  revision: number;
}

/** Reads objects from catalog_entry. It is independent of features. */
@Injectable()
export class CatalogReader {
  constructor(
    private readonly database: Database,
    private readonly events: EventFinder,
  ) {}

  /** The same slice of the lists of each group, in one statement. */
  async pages(
    request: ListRequest,
    groups: readonly (readonly string[])[],
    slice: Slice,
    parts: DocumentParts,
    context: object,
  ): Promise<ListItem[][]> {
    const pages = await this.database.query<PageResult>(pageStatement(request, groups, slice, parts));
    const revision = pages[0]?.revision ?? 0;
    readDependenciesOf(context)?.record(request.event.id, revision);
    const event = await this.#eventAt(request.event, revision, context);
    return groups.map((_, index) => {
      const { rows, parents } = pages[index] ?? { rows: null, parents: null };
      const parentSources = parentsOf(parents, event);
      return (rows ?? []).map((row) => ({
        key: row[0],
        source: sourceOf(request.kind, row, event, parts, parentSources),
      }));
    });
  }

  /** Counts of a list, in one statement. */
  async count(request: ListRequest, columns: readonly CountColumn[], context: object): Promise<ListCounts> {
    const [row] = await this.database.query<CountRow>(countStatement(request, columns));
    readDependenciesOf(context)?.record(request.event.id, row?.revision ?? 0);
    const counts: ListCounts = { total: row?.total ?? 0 };
    for (const column of columns) {
      if (column !== 'total') counts[column] = countsOf(row?.[column] ?? [], request.event, column);
    }
    return counts;
  }

  /** The numbers of objects in the ranges of initials of a list in the order of names, in one statement. */
  async initials(request: ListRequest, context: object): Promise<InitialCountRow[]> {
    const { generation } = this.events;
    const rows = await this.database.query<InitialCountRow>(initialsStatement(request));
    const [row] = rows;
    const dependencies = readDependenciesOf(context);
    if (row) dependencies?.record(request.event.id, row.revision);
    else dependencies?.recordAll(generation);
    return rows;
  }

  /** The readable object with this slug, else the last object that had it. Includes its long texts. */
  async bySlug(
    event: EventSnapshot,
    kind: CatalogKind,
    slug: string,
    context: object,
  ): Promise<CatalogSource | null> {
    // PostgreSQL cannot store NUL in a text and would refuse the statement.
    if (!SLUG.test(slug)) return null;
    const condition = visibilityCondition(visibilityOf(context), 4);
    const { generation } = this.events;
    const find = (name: string, where: string): Promise<EntryRow[]> =>
      this.database.query<EntryRow>({
        name: `${name}${condition.name}`,
        // The present holder of the slug has a later revision than an entry that waits for projection.
        text: `${ENTRY} where entry.event_id = $1 and entry.kind = $2 and ${where} and ${condition.sql}
          order by entry.revision desc limit 1`,
        values: [event.id, kind, slug, ...condition.values],
      });
    let rows = await find('catalog-entry-by-slug', 'entry.slug = $3');
    if (rows.length === 0) rows = await find('catalog-entry-by-former-slug', FORMER_SLUG);
    if (rows.length === 0) readDependenciesOf(context)?.recordAll(generation);
    const [source] = await this.#sources(rows, context);
    return source ?? null;
  }

  /** Readable objects by their ids, with their long texts. */
  async byIds(ids: readonly string[], context: object): Promise<Map<string, CatalogSource>> {
    const condition = visibilityCondition(visibilityOf(context), 2);
    const { generation } = this.events;
    const rows = await this.database.query<EntryRow>({
      name: `catalog-entries-by-id${condition.name}`,
      text: `${ENTRY} where entry.object_id = any($1) and ${condition.sql}`,
      values: [ids, ...condition.values],
    });
    // The absence of an object depends on all events, because only its id is known.
    if (rows.length < ids.length) readDependenciesOf(context)?.recordAll(generation);
    return new Map((await this.#sources(rows, context)).map((source) => [source.objectId, source]));
  }

  /** The values that only staff and members can read. The calling code checks the permission. */
  async staffDocuments(ids: readonly string[]): Promise<Map<string, StaffDocument>> {
    const rows = await this.database.query<StaffRow>({
      name: 'catalog-staff-documents',
      text: 'select object_id, staff, lacks from catalog_entry where object_id = any($1)',
      values: [ids],
    });
    return new Map(rows.map(({ object_id, staff, lacks }) => [object_id, { ...staff, lacks }]));
  }

  /** Records that the response is valid from `now` until the next object of a kind starts or ends. */
  async recordNextTime(event: EventSnapshot, kind: CatalogKind, now: Date, context: object): Promise<void> {
    const dependencies = readDependenciesOf(context);
    if (!dependencies) return;
    const [row] = await this.database.query<{ revision: number; next: string | null }>({
      name: 'catalog-next-time',
      text: NEXT_TIME,
      values: [event.id, kind, now.toISOString()],
    });
    // An object added between this read and the read of the list could end earlier.
    dependencies.record(event.id, row?.revision ?? 0);
    const next = row?.next == null ? Number.POSITIVE_INFINITY : Date.parse(row.next);
    dependencies.recordValidity(now.getTime(), next);
  }

  async #sources(rows: EntryRow[], context: object): Promise<CatalogSource[]> {
    const sources: CatalogSource[] = [];
    const events = new Map<string, EventSnapshot | undefined>();
    for (const row of rows) {
      readDependenciesOf(context)?.record(row.event_id, row.revision);
      const event = events.get(row.event_id) ?? (await this.events.byId(row.event_id, row.revision, context));
      events.set(row.event_id, event);
      // An unpublished event hides all its objects from visitors.
      if (!event || !isShown(row, event, context)) continue;
      const reference = event.get(row.object_id);
      sources.push(
        reference ??
          catalogSource(Object.assign(row.document, row.detail), row.object_id, row.kind, event, true),
      );
    }
    return sources;
  }

  /** Documents of a newer revision can refer to objects that an older snapshot lacks. */
  async #eventAt(event: EventSnapshot, revision: number, context: object): Promise<EventSnapshot> {
    if (event.revision >= revision) return event;
    return (await this.events.byId(event.id, revision, context)) ?? event;
  }
}

const ENTRY = `
  select entry.event_id, entry.object_id, entry.kind, entry.parent_id, entry.document, entry.detail, revision.revision
  from catalog_entry entry join catalog_revision revision on revision.event_id = entry.event_id`;

/** The condition that an entry had a slug before. */
const FORMER_SLUG = `entry.object_id = (
  select object_id from catalog_former_slug former
  where former.event_id = $1 and former.kind = $2 and former.slug = $3)`;

// Instants have one text format, so that they can be compared as text.
const NEXT_TIME = `
  select revision.revision, (
    select min(instant collate "C") from catalog_entry entry
    cross join lateral (values (entry.document ->> 'startsAt'), (entry.document ->> 'endsAt')) as times (instant)
    where entry.event_id = revision.event_id and entry.kind = $2 and entry.published and instant collate "C" > $3
  ) as next
  from catalog_revision revision where revision.event_id = $1`;

/** The condition of the visibility on the alias `entry`. Its parameters begin at `first`. */
function visibilityCondition(
  visibility: Visibility,
  first: number,
): { name: string; sql: string; values: unknown[] } {
  if (visibility === VISITOR) return { name: '', sql: 'entry.published', values: [] };
  const { memberEvents, previewedEvent } = visibility;
  const drafts = previewedEvent === undefined ? memberEvents : [...memberEvents, previewedEvent];
  const [everything, events, exhibitors, draft] = [0, 1, 2, 3].map((offset) => `$${String(first + offset)}`);
  return {
    name: '-for-account',
    sql: `(entry.published or ${String(everything)}::boolean or entry.event_id = any(${String(events)}::uuid[])
      or entry.object_id = any(${String(exhibitors)}::uuid[]) or entry.parent_id = any(${String(exhibitors)}::uuid[])
      or (entry.kind = 'EVENT' and entry.object_id = any(${String(draft)}::uuid[])))`,
    values: [visibility.everything, visibility.events, visibility.exhibitors, drafts],
  };
}

/** In an outline, members of an exhibitor can read this exhibitor and its products, too. */
function isShown({ object_id, kind, parent_id }: EntryRow, event: EventSnapshot, context: object): boolean {
  if (!event.isOutline || event.get(object_id)) return true;
  const { exhibitors } = visibilityOf(context);
  if (kind === 'EXHIBITOR') return exhibitors.includes(object_id);
  return kind === 'PRODUCT' && parent_id !== null && exhibitors.includes(parent_id);
}

/** Only products are read with their parent, the exhibitor. */
function parentsOf(parents: Record<string, object> | null, event: EventSnapshot): Map<string, CatalogSource> {
  return new Map(
    Object.entries(parents ?? {}).map(([id, document]) => [
      id,
      catalogSource(document, id, 'EXHIBITOR', event, false),
    ]),
  );
}

function sourceOf(
  kind: CatalogKind,
  [, objectId, document, detail, parentId]: PageRow,
  event: EventSnapshot,
  parts: DocumentParts,
  parents: ReadonlyMap<string, CatalogSource>,
): CatalogSource {
  const fullDocument = detail ? Object.assign(document, detail) : document;
  const source = catalogSource(fullDocument, objectId, kind, event, parts.detail);
  const parent = parentId === null ? undefined : parents.get(parentId);
  if (parent) (source as { parent?: CatalogSource }).parent = parent;
  return source;
}
