import type { CatalogKind } from './catalog-kind.js';

/** The rendered form of one object: its documents and the values for lists, filters and orders. */
export interface RenderedEntry {
  objectId: string;
  eventId: string;
  /** Unique in the event and kind. Null for kinds without slugs. */
  slug: string | null;
  published: boolean;
  /** The public document in all languages, without long texts. */
  document: Document;
  /** Long public texts. They are read only if they are selected. */
  detail: Document | null;
  /** The values that only staff can read. */
  staff: Document | null;
  /** Search words set by staff. They are in no document, but visitors' searches match them. */
  search: Document | null;
  /** Direct categories. */
  categories: string[];
  venues: string[];
  halls: string[];
  zones: string[];
  country: string | null;
  /** The id of the sponsor level of an exhibitor. */
  sponsorLevel: string | null;
  /** The value of the kind's own enumeration, such as COMPANY. */
  type: string | null;
  premiere: boolean | null;
  /** The calendar days of the object in the event's time zone. */
  days: string[];
  /** Ids of the objects whose lists contain it: its event, its categories, its hall … */
  lists: string[];
  /** The key of each order, such as `name:en`. */
  sorts: Record<string, string>;
  /** The parent in a tree of reference objects. */
  parentId: string | null;
  /** The sort key among its siblings. */
  position: string | null;
}

export type Document = Record<string, unknown>;

/** A renderer returns at least these properties. The projector sets the others to empty values. */
export type EntryDraft = Pick<RenderedEntry, 'objectId' | 'eventId' | 'published' | 'document'> &
  Partial<RenderedEntry>;

/** The values that another feature adds to the entries of a kind. */
export type EntryPart = Partial<
  Pick<RenderedEntry, 'document' | 'search' | 'venues' | 'halls' | 'zones' | 'lists' | 'sorts'>
>;

export interface StoredEntry extends RenderedEntry {
  kind: CatalogKind;
  /** The event's revision of the last change of its published content. */
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
  sponsorLevel: null,
  type: null,
  premiere: null,
  days: [],
  lists: [],
  sorts: {},
  parentId: null,
  position: null,
};

/** The properties that visitors see: in a document, a list, a filter, an order or a search. */
const PUBLIC = [
  'eventId',
  'published',
  'document',
  ...Object.keys(EMPTY).filter((name) => name !== 'staff'),
] as (keyof RenderedEntry)[];

/** The sort by the last change of any kind. Lists of visitors use `updated`, the last change that they see. */
export const STAFF_SORT = 'changed';

/** Whether two states of an entry are the same for visitors. */
export function samePublicContent(left: RenderedEntry, right: RenderedEntry): boolean {
  return textOf(publicPart(left), PUBLIC) === textOf(publicPart(right), PUBLIC);
}

/** Whether two states of an entry are equal. */
export function sameEntry(left: RenderedEntry, right: RenderedEntry): boolean {
  return textOf(left, [...PUBLIC, 'staff']) === textOf(right, [...PUBLIC, 'staff']);
}

/**
 * The new state of an entry. If its row has changed only in values that visitors do not see, visitors keep the earlier
 * version and time of the change. Staff read those of the row.
 */
export function succeed(before: RenderedEntry | undefined, after: RenderedEntry): RenderedEntry {
  if (!before) return after;
  const unstamped = withStamps(after, before);
  return samePublicContent(before, unstamped) ? unstamped : after;
}

/** The entry with the version and the time of the change of another entry. */
function withStamps(entry: RenderedEntry, { document, sorts }: RenderedEntry): RenderedEntry {
  return {
    ...entry,
    document: replaceValues(entry.document, document, ['updatedAt', 'version']),
    sorts: replaceValues(entry.sorts, sorts, ['updated']),
  };
}

/** Replaces values that both objects have. */
function replaceValues<Value>(
  values: Record<string, Value>,
  others: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  const common = names.filter((name) => name in values && name in others);
  return { ...values, ...Object.fromEntries(common.map((name) => [name, others[name] as Value])) };
}

function publicPart(entry: RenderedEntry): RenderedEntry {
  const { [STAFF_SORT]: _, ...sorts } = entry.sorts;
  return { ...entry, sorts };
}

/** The database preserves the order of keys in documents, so that their texts can be compared. */
function textOf(entry: RenderedEntry, names: readonly (keyof RenderedEntry)[]): string {
  return JSON.stringify(names.map((name) => entry[name]));
}

/** A complete entry from the result of a renderer. */
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
