import type { CatalogReading } from './catalog-reading.js';
import { LocalSearch } from './local-search.js';
import type { CatalogObject } from './objects.js';
import { bitsOf, type FoundType } from './search-entries.js';

interface HitOf<Type extends FoundType> {
  readonly object: CatalogObject<Type>;
  readonly score: number;
}

/** A hit; the best score is 1. */
export type LocalHit<Type extends FoundType = FoundType> = { [Each in Type]: HitOf<Each> }[Type];

/** The options of a search. */
export interface SearchOptions<Type extends FoundType = FoundType> {
  /** Only these types; all by default. The hits have the types of these objects. */
  types?: readonly Type[] | undefined;
  /** The maximum number of hits, by default 50. */
  limit?: number | undefined;
  /** Whether the limit applies to each type separately, so that many hits of one type leave room for the others. */
  isPerType?: boolean | undefined;
  /** The address of `search-worker.js`, by default beside the client. The first call for a catalog starts it. */
  worker?: string | URL | undefined;
}

const LIMIT = 50;
const searches = new WeakMap<CatalogReading, LocalSearch>();

/**
 * Builds the index of a catalog, so that the first search does not wait for it. It runs in a worker, or
 * without a worker in short slices of the page.
 */
export async function prepareSearch(
  catalog: CatalogReading,
  { worker }: Pick<SearchOptions, 'worker'> = {},
): Promise<void> {
  await searchOf(catalog, worker).ready();
}

/**
 * Finds objects by a visitor's text: parts of names in any language, pinyin, its initials, booth codes. All
 * words must match. Descriptions, cities and people are searched only if nothing else is found. The best hits
 * are first; equal ones in the order of their lists.
 */
export async function searchLocal<Type extends FoundType = FoundType>(
  catalog: CatalogReading,
  query: string,
  options: SearchOptions<Type> = {},
): Promise<LocalHit<Type>[]> {
  const { limit = LIMIT, types, isPerType = false, worker } = options;
  const hits = await searchOf(catalog, worker).search({ query, types: bitsOf(types), limit, isPerType });
  hits.sort((left, right) => right.score - left.score || catalog.compare(left.object, right.object));
  return hits as unknown as LocalHit<Type>[];
}

function searchOf(catalog: CatalogReading, worker?: string | URL): LocalSearch {
  const search = searches.get(catalog) ?? new LocalSearch(catalog, worker);
  searches.set(catalog, search);
  return search;
}
