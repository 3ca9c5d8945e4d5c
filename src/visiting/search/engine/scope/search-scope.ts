import { KIND_LETTERS } from '../../../../catalog/model/catalog-kind.js';
import type { Condition } from '../../../../catalog/queries/list-request.js';
import type { EventSnapshot } from '../../../../catalog/snapshot/event-snapshot.js';
import { SEARCH_KINDS, type SearchKind } from '../../index/searchable.js';
import { scopeLexeme } from '../../lexer/lexeme.js';
import { and, lexeme, or } from '../../query/tsquery.js';
import type { SearchBudget } from '../../index/search-budget.js';

/** The scope of a search: an event, kinds of objects, lists and conditions. */
export interface SearchScope {
  event: EventSnapshot;
  kinds: readonly SearchKind[];
  /** The kinds for the interpretation of a text, which do not depend on the displayed kinds. */
  interpretationKinds: readonly SearchKind[];
  /** Ids of the objects whose lists are searched; the event's id means all objects. */
  lists: readonly string[];
  conditions: readonly Condition[];
  /** Whether unpublished objects are included. */
  complete: boolean;
  /** The search budget of the request. */
  budget: SearchBudget;
}

/** The text of a tsquery: the query, restricted to the event and the kinds of the scope. */
export function scopedQuery({ event, kinds, complete }: SearchScope, query: string): string {
  const scope = complete ? 'all' : 'published';
  const letters = kinds.length === SEARCH_KINDS.length ? [''] : kinds.map((kind) => KIND_LETTERS[kind]);
  return and([or(letters.map((letter) => lexeme(scopeLexeme(scope, event.id, letter)))), query]);
}

/** The key of a text in a published scope, at the event's revision. */
export function scopeKey(
  { event, kinds, interpretationKinds, lists, conditions }: SearchScope,
  text: string,
): string {
  const conditionValues = conditions.map(({ column, anyOf: values }) => [column, values]);
  return JSON.stringify([event.id, event.revision, kinds, interpretationKinds, lists, conditionValues, text]);
}

/**
 * The scope for the interpretation of a text: the whole event for this viewer, without the viewer's own
 * lists.
 */
export function eventScopeOf(scope: SearchScope): SearchScope {
  const { event, interpretationKinds, budget } = scope;
  return {
    event,
    interpretationKinds,
    kinds: interpretationKinds,
    lists: [event.id],
    conditions: [],
    complete: event.isComplete,
    budget,
  };
}

/** Whether lists exclude objects of the event. */
export function isLimitedToLists({ event, lists }: SearchScope): boolean {
  return lists.some((list) => list !== event.id);
}

/** Whether the scope excludes objects of the scope for interpretation. */
export function isRestricted(scope: SearchScope): boolean {
  return (
    scope.conditions.length > 0 ||
    isLimitedToLists(scope) ||
    scope.kinds.length < scope.interpretationKinds.length
  );
}
