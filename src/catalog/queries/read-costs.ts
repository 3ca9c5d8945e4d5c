import type { Arguments } from '../../platform/graphql/limits/field-cost.js';

/**
 * The costs of reads in units of query costs, from their time with 5,000 exhibitors and 25,000 products:
 * docs/decisions/520-query-costs.md.
 */
export const READ_COSTS = {
  /** The first search of a text. */
  search: 2000,
  /** Names that complete a typed prefix. */
  suggestions: 1500,
  /** The exhibitors that resemble one exhibitor. */
  similar: 3000,
  /** The booths around one booth. */
  neighbours: 1000,
  /** Counting the hits of a search, in total or by facet. */
  countOfSearch: 500,
  /** Reading a page of a filtered list. */
  pageOfFilter: 500,
  /** A page of the exhibitors of a hall or a zone. A query usually reads it for several of them. */
  exhibitorsOfPlace: 100,
  /** Counting a filtered list without a stored count. */
  countOfFilter: 2500,
  /** Counting such a list by facet. */
  facetsOfFilter: 10_000,
  /** Counting the names of an unfiltered list by their initials. */
  initialsOfList: 1500,
  /** The categories and zones of a call for exhibitors, with the free places of their quotas. */
  choicesOfCall: 500,
  /** Counting an unfiltered list. Many of these counts are stored. */
  countOfList: 20,
  facetsOfList: 500,
} as const;

/** Columns with stored counts of single values. */
const STORED_COUNTS = ['categories', 'venues', 'countries'];

/** The cost of `filter.search`. Blank text is ignored. */
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
  const [field, ...otherFields] = fieldsOf(list);
  if (!field) return READ_COSTS.countOfList;
  const [name, values] = field;
  const isStored =
    otherFields.length === 0 && STORED_COUNTS.includes(name) && Array.isArray(values) && values.length === 1;
  return isStored ? READ_COSTS.countOfList : READ_COSTS.countOfFilter;
}

/** The cost of `facets`, by the arguments of the list. */
export function facetsCost(_args: Arguments, list: Arguments): number {
  if (isSearched(list)) return READ_COSTS.countOfSearch;
  return fieldsOf(list).length === 0 ? READ_COSTS.facetsOfList : READ_COSTS.facetsOfFilter;
}

/** The cost of the initials of a list, by its arguments. */
export function initialsCost(list: Arguments): number {
  return fieldsOf(list).length === 0 ? READ_COSTS.initialsOfList : READ_COSTS.facetsOfFilter;
}

function isSearched({ query, filter }: Arguments): boolean {
  return !isBlank(query ?? (filter as Arguments | null | undefined)?.search);
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

/** The filter fields that restrict the list. */
function fieldsOf({ filter }: Arguments): [string, unknown][] {
  if (typeof filter !== 'object') return [];
  return Object.entries((filter ?? {}) as Arguments).filter(([name, value]) => {
    if (value == null || name === 'search') return false;
    return !Array.isArray(value) || value.length > 0;
  });
}
