import type { Arguments } from '../../platform/graphql/field-cost.js';

/**
 * What reads cost in the units of query costs, by the time that they take at 5,000 exhibitors and 25,000 products:
 * docs/decisions/520-query-costs.md.
 */
export const READ_COSTS = {
  /** A text that is searched for the first time. */
  search: 2000,
  /** Names that go on from what was typed. */
  suggestions: 1500,
  /** Counting the hits of a search, in all or by the values of facets. */
  countOfSearch: 500,
  /** Reading a page of a list that a filter narrows. */
  pageOfFilter: 500,
  /** A page of the exhibitors of a hall: there are several halls, and each has some. */
  exhibitorsOfHall: 100,
  /** Counting a list that a filter narrows, for which no count is kept. */
  countOfFilter: 2500,
  /** Counting such a list by the values of facets. */
  facetsOfFilter: 10_000,
  /** Counting a list that nothing narrows; many of these counts are kept. */
  countOfList: 20,
  facetsOfList: 500,
} as const;

/** Columns of which the counts of single values are kept. */
const STORED_COUNTS = ['categories', 'venues', 'countries'];

/** The cost of `filter.search`: a blank text narrows nothing. */
export function searchCost({ search }: Arguments): number {
  return isBlank(search) ? 0 : READ_COSTS.search;
}

/** The cost of the objects of a page, by the arguments of its list. */
export function pageCost(_args: Arguments, list: Arguments): number {
  return isSearched(list) || fieldsOf(list).length === 0 ? 1 : READ_COSTS.pageOfFilter;
}

/** The cost of `totalCount`, by the arguments of the list. */
export function countCost(_args: Arguments, list: Arguments): number {
  if (isSearched(list)) return READ_COSTS.countOfSearch;
  const [only, ...others] = fieldsOf(list);
  if (!only) return READ_COSTS.countOfList;
  const [name, values] = only;
  const isStored =
    others.length === 0 && STORED_COUNTS.includes(name) && Array.isArray(values) && values.length === 1;
  return isStored ? READ_COSTS.countOfList : READ_COSTS.countOfFilter;
}

/** The cost of `facets`, by the arguments of the list. */
export function facetsCost(_args: Arguments, list: Arguments): number {
  if (isSearched(list)) return READ_COSTS.countOfSearch;
  return fieldsOf(list).length === 0 ? READ_COSTS.facetsOfList : READ_COSTS.facetsOfFilter;
}

function isSearched({ query, filter }: Arguments): boolean {
  return !isBlank(query ?? (filter as Arguments | null | undefined)?.search);
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

/** The fields of the filter that narrow the list. */
function fieldsOf({ filter }: Arguments): [string, unknown][] {
  if (typeof filter !== 'object') return [];
  return Object.entries((filter ?? {}) as Arguments).filter(([name, value]) => {
    if (value == null || name === 'search') return false;
    return !Array.isArray(value) || value.length > 0;
  });
}
