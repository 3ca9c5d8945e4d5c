import type { StoredEntry } from './entry.js';

/** The collation of the keys of a sort. */
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

/** Chinese names sort by pinyin, other names by the root collation, codes and instants by bytes. */
export function collatorOf(sort: string): Collator {
  if (!sort.startsWith('name:')) return 'code';
  return /^name:zh\b/.test(sort) ? 'pinyin' : 'root';
}

/** The listings of an entry: one for each of its lists and each of its orders. */
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

/** Whether two states of an entry have the same listings. */
export function sameListing(left: StoredEntry, right: StoredEntry): boolean {
  const places = ({ lists, sorts, published }: StoredEntry): string =>
    JSON.stringify([lists, sorts, published]);
  return places(left) === places(right);
}
