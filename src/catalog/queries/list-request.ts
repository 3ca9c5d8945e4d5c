import type { CatalogKind } from '../model/catalog-kind.js';
import type { CountDimension } from '../model/counts.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { fingerprint } from './connection/cursor.js';

/**
 * The columns of conditions: columns of catalog_entry and values of its documents. For staff only: `status`, the
 * status of a registration; `published`; `lacks`, the missing data; `hasMember`, whether an account is a member;
 * `labels`, the labels of exhibitors; `pending`, whether a change of an exhibitor waits; `appliedZones`, the zones
 * for which exhibitors apply. `object_id`: the ids of the objects. `updated`, `changed`: the values event, kind and
 * instant. `forVenues`, `forHalls`: the ids of venues, and of halls with their venues. `exhibitors`: the values event and
 * slugs of exhibitors. `track`, `sessionType`, `speaker`: texts of sessions in any language; `language`: the spoken one.
 */
export type FilterColumn =
  | 'categories'
  | 'venues'
  | 'halls'
  | 'zones'
  | 'days'
  | 'country'
  | 'sponsor_level'
  | 'type'
  | 'premiere'
  | 'kind'
  | 'status'
  | 'published'
  | 'lacks'
  | 'hasMember'
  | 'labels'
  | 'pending'
  | 'appliedZones'
  | 'object_id'
  | 'hasBooth'
  | 'updated'
  | 'changed'
  | 'startsBefore'
  | 'endsAfter'
  | 'activeAt'
  | 'inactiveAt'
  | 'forVenues'
  | 'forHalls'
  | 'exhibitors'
  | 'track'
  | 'sessionType'
  | 'speaker'
  | 'language';

/** A stored count of the event, such as the count of a category. */
export interface StoredCount {
  dimension: CountDimension;
  value: string;
}

/** The object must have at least one of the values. An empty list matches nothing. */
export interface Condition {
  column: FilterColumn;
  anyOf: readonly (string | boolean)[];
  /** The values of the request, if `values` are computed from them at this revision. */
  requestedValues?: readonly string[];
  /** The stored count of the matching objects, if any. */
  storedCount?: StoredCount | undefined;
  /** The values without the condition on another column, which restricts them. */
  without?: { readonly column: FilterColumn; readonly anyOf: readonly string[] } | undefined;
}

/** The conditions without those on a column. They do not apply to the counts of its values. */
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

/** The order of a searched list by the score of its objects. */
export const RELEVANCE = 'relevance';

/** The sort of a list, such as `name:en`, or RELEVANCE for searched lists. */
export interface ListOrder {
  sort: string;
  descending: boolean;
}

/** The data read in addition to the short document of each object. */
export interface DocumentParts {
  /** The long texts. */
  detail: boolean;
  /** The document of the parent, such as a product's exhibitor. */
  parent: boolean;
}

/** The objects of one kind in at least one of the lists that match all conditions, in an order. */
export interface ListRequest {
  event: EventSnapshot;
  kind: CatalogKind;
  /** Ids of the owners of the lists, the requested one first: the event, a category with descendants … */
  lists: readonly string[];
  conditions: readonly Condition[];
  order: ListOrder;
  /** The stored count of the lists without conditions, if any. */
  storedCount?: StoredCount | undefined;
  /** A search text. Blank text is ignored. */
  search?: string | undefined;
  /** The column of the facet of kinds, `type` by default: the kind of the object for lists of several kinds. */
  kindColumn?: 'type' | 'kind';
  /** Whether the list contains unpublished objects, for the event's staff or the exhibitor's members. */
  complete?: boolean;
}

/**
 * The fingerprint for cursors: list, conditions and order as requested. A category that is added or moved
 * between two pages does not invalidate cursors.
 */
export function listFingerprint({ event, kind, lists, conditions, order, search }: ListRequest): string {
  const requestedConditions = conditions.map((condition) => [
    condition.column,
    condition.requestedValues ?? condition.anyOf,
  ]);
  return fingerprint([event.id, kind, lists[0], requestedConditions, order, search]);
}

/** Whether the list has all published objects of its kind in the event. */
export function isWholeEvent({ event, lists, conditions, complete = false }: ListRequest): boolean {
  return isEventList({ event, lists }) && conditions.length === 0 && !complete;
}

/** The stored count of the objects in the list. Undefined if they must be counted. */
export function storedTotal(request: ListRequest): StoredCount | undefined {
  // Stored counts contain only published objects.
  if (request.complete) return undefined;
  const [condition, ...otherConditions] = request.conditions;
  if (!condition) return isEventList(request) ? { dimension: 'total', value: '' } : request.storedCount;
  return isEventList(request) && otherConditions.length === 0 ? condition.storedCount : undefined;
}

/**
 * The equivalent list with the cheapest plan: a single condition on categories becomes a scan of their
 * lists, which are indexed in each order, instead of a scan of the whole event.
 */
export function narrow(request: ListRequest): ListRequest {
  const [condition, ...otherConditions] = request.conditions;
  if (!isEventList(request) || condition?.column !== 'categories' || otherConditions.length > 0)
    return request;
  return { ...request, lists: condition.anyOf as readonly string[], conditions: [] };
}

function isEventList({ event, lists }: Pick<ListRequest, 'event' | 'lists'>): boolean {
  return lists.length === 1 && lists[0] === event.id;
}
