import type { CatalogKind } from '../model/catalog-kind.js';
import type { CountDimension } from '../model/counts.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { fingerprint } from './cursor.js';

/**
 * What a condition may test: columns of catalog_entry and what is read from its documents. `status` is that of a
 * registration, which only staff may see; `object_id` names the objects themselves; `updated` has the values event, kind and
 * instant.
 */
export type FilterColumn =
  | 'categories'
  | 'venues'
  | 'halls'
  | 'zones'
  | 'days'
  | 'country'
  | 'type'
  | 'premiere'
  | 'status'
  | 'object_id'
  | 'hasBooth'
  | 'updated'
  | 'startsBefore'
  | 'endsAfter';

/** A count that is kept for the event, such as that of a category. */
export interface StoredCount {
  dimension: CountDimension;
  value: string;
}

/** At least one of the values; no value at all is met by nothing. */
export interface Condition {
  column: FilterColumn;
  anyOf: readonly (string | boolean)[];
  /** What the caller asked for, where the values are what it means at this revision. */
  given?: readonly string[];
  /** The count of the objects that meet the condition, where it is kept. */
  kept?: StoredCount | undefined;
  /** The values where the condition on another column, which narrows them, is left out. */
  without?: { readonly column: FilterColumn; readonly anyOf: readonly string[] } | undefined;
}

/** The conditions without those on a column, which do not narrow the counts of its values. */
export function conditionsBeside<Each extends Pick<Condition, 'column' | 'anyOf' | 'without'>>(
  conditions: readonly Each[],
  column: FilterColumn | 'total',
): Each[] {
  return conditions
    .filter((condition) => condition.column !== column)
    .map((condition) =>
      condition.without?.column === column ? { ...condition, anyOf: condition.without.anyOf } : condition,
    );
}

/** The order of a list that is searched by how well its objects match. */
export const RELEVANCE = 'relevance';

/** By which key a list is ordered, such as `name:en`; or by RELEVANCE, which only a searched list knows. */
export interface ListOrder {
  sort: string;
  descending: boolean;
}

/** What of each object is read besides its short document. */
export interface DocumentParts {
  /** The long texts. */
  detail: boolean;
  /** The document of the object above it, such as a product's exhibitor. */
  parent: boolean;
}

/** The objects of one kind that stand in at least one of the lists and meet every condition, in an order. */
export interface ListRequest {
  event: EventSnapshot;
  kind: CatalogKind;
  /** Ids of objects whose lists are read, first the one asked for: the event, a category and all below it, an exhibitor … */
  lists: readonly string[];
  conditions: readonly Condition[];
  order: ListOrder;
  /** The count of the lists without conditions, where it is kept. */
  kept?: StoredCount | undefined;
  /** A text that the objects must match; a blank one narrows nothing. */
  search?: string | undefined;
  /** Whether also what is not published is shown, to the event's staff or the exhibitor's members. */
  complete?: boolean;
}

/**
 * What a cursor of this list must hold: the same list, conditions and order as they were asked for, so
 * that a category that comes or moves between two pages does not end the walk.
 */
export function listFingerprint({ event, kind, lists, conditions, order, search }: ListRequest): string {
  const given = conditions.map((condition) => [condition.column, condition.given ?? condition.anyOf]);
  return fingerprint([event.id, kind, lists[0], given, order, search]);
}

/** Whether the list is everything of its kind that is published in the event. */
export function isWholeEvent({ event, lists, conditions, complete = false }: ListRequest): boolean {
  return isEventList({ event, lists }) && conditions.length === 0 && !complete;
}

/** The kept count that tells how many objects the list has; undefined where they must be counted. */
export function storedTotal(request: ListRequest): StoredCount | undefined {
  // Only what is published is counted beforehand.
  if (request.complete) return undefined;
  const [only, ...others] = request.conditions;
  if (!only) return isEventList(request) ? { dimension: 'total', value: '' } : request.kept;
  return isEventList(request) && others.length === 0 ? only.kept : undefined;
}

/**
 * The same list by the shortest way: a single condition on categories is a walk along their own
 * lists, which have every order ready, instead of a search through the whole event.
 */
export function narrow(request: ListRequest): ListRequest {
  const [only, ...others] = request.conditions;
  if (!isEventList(request) || only?.column !== 'categories' || others.length > 0) return request;
  return { ...request, lists: only.anyOf as readonly string[], conditions: [] };
}

function isEventList({ event, lists }: Pick<ListRequest, 'event' | 'lists'>): boolean {
  return lists.length === 1 && lists[0] === event.id;
}
