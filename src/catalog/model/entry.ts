import type { CatalogKind } from './catalog-kind.js';

/** What a renderer makes of one object: its documents and what lists, filters and orders need of it. */
export interface RenderedEntry {
  objectId: string;
  eventId: string;
  /** Unique in the event and kind; null for what has no slug. */
  slug: string | null;
  published: boolean;
  /** The public shape in all languages, without long texts. */
  document: Document;
  /** Long public texts, read only where they are asked for. */
  detail: Document | null;
  /** What only staff may see. */
  staff: Document | null;
  /** What staff has set for finding it: it shows in no document, but in what visitors find. */
  search: Document | null;
  /** Direct categories. */
  categories: string[];
  venues: string[];
  halls: string[];
  zones: string[];
  country: string | null;
  /** The value of the kind's own enumeration, such as COMPANY. */
  type: string | null;
  premiere: boolean | null;
  /** Calendar days in the event's time zone on which it takes place. */
  days: string[];
  /** Ids of the objects whose lists it stands in: its event, its categories, its hall … */
  lists: string[];
  /** The key of each order, such as `name:en`. */
  sorts: Record<string, string>;
  /** The object above it in a tree of reference objects. */
  parentId: string | null;
  /** Where it stands among its siblings. */
  position: string | null;
}

export type Document = Record<string, unknown>;

/** A renderer returns at least these; the projector fills in the rest as empty. */
export type EntryDraft = Pick<RenderedEntry, 'objectId' | 'eventId' | 'published' | 'document'> &
  Partial<RenderedEntry>;

/** What another feature adds to the entries of a kind. */
export type EntryPart = Partial<
  Pick<RenderedEntry, 'document' | 'search' | 'venues' | 'halls' | 'zones' | 'lists' | 'sorts'>
>;

/** An entry as it stands in the database. */
export interface StoredEntry extends RenderedEntry {
  kind: CatalogKind;
  /** The event's revision when its published content last changed. */
  revision: number;
}

const EMPTY: Omit<RenderedEntry, 'objectId' | 'eventId' | 'published' | 'document'> = {
  slug: null,
  detail: null,
  staff: null,
  search: null,
  categories: [],
  venues: [],
  halls: [],
  zones: [],
  country: null,
  type: null,
  premiere: null,
  days: [],
  lists: [],
  sorts: {},
  parentId: null,
  position: null,
};

/** A whole entry from what the renderer gave. */
export function completeEntry(draft: EntryDraft): RenderedEntry {
  return { ...EMPTY, ...draft };
}

/** The entry with a part of another feature merged in. */
export function mergePart(entry: RenderedEntry, part: EntryPart): RenderedEntry {
  return {
    ...entry,
    document: { ...entry.document, ...part.document },
    search: part.search ?? entry.search,
    venues: union(entry.venues, part.venues),
    halls: union(entry.halls, part.halls),
    zones: union(entry.zones, part.zones),
    lists: union(entry.lists, part.lists),
    sorts: { ...entry.sorts, ...part.sorts },
  };
}

function union(left: string[], right: string[] | undefined): string[] {
  return right ? [...new Set([...left, ...right])] : left;
}
