import type { StoredEntry } from './entry.js';

/** Which collation orders the keys of a sort. */
export type Collator = 'pinyin' | 'root' | 'code';

/** A row of catalog_listing. */
export interface ListingRow {
  list_id: string;
  kind: string;
  sort: string;
  collator: Collator;
  published: boolean;
  key: string;
  object_id: string;
}

/** Chinese names go by pinyin, other names by the root collation, codes and instants byte by byte. */
export function collatorOf(sort: string): Collator {
  if (!sort.startsWith('name:')) return 'code';
  return /^name:zh\b/.test(sort) ? 'pinyin' : 'root';
}

/** An entry's places: one for each of its lists and each of its orders. */
export function listingRows(entry: StoredEntry): ListingRow[] {
  return entry.lists.flatMap((list) =>
    Object.entries(entry.sorts).map(([sort, key]) => ({
      list_id: list,
      kind: entry.kind,
      sort,
      collator: collatorOf(sort),
      published: entry.published,
      key,
      object_id: entry.objectId,
    })),
  );
}

/** Whether two states of an entry stand at the same places. */
export function sameListing(left: StoredEntry, right: StoredEntry): boolean {
  const places = ({ lists, sorts, published }: StoredEntry): string =>
    JSON.stringify([lists, sorts, published]);
  return places(left) === places(right);
}
