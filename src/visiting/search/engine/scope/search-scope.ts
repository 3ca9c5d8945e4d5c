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
  /** The kinds that determine the interpretation of a text, independent of the displayed kinds. */
  among: readonly SearchKind[];
  /** Ids of objects whose lists are searched; the event's id means all. */
  lists: readonly string[];
  conditions: readonly Condition[];
  /** Whether unpublished objects are included. */
  complete: boolean;
  /** The search budget of the request. */
  budget: SearchBudget;
}

/** The text of a tsquery with the hits of the query, in the scope's event and kinds. */
export function within({ event, kinds, complete }: SearchScope, query: string): string {
  const scope = complete ? 'all' : 'published';
  const letters = kinds.length === SEARCH_KINDS.length ? [''] : kinds.map((kind) => KIND_LETTERS[kind]);
  return and([or(letters.map((letter) => lexeme(scopeLexeme(scope, event.id, letter)))), query]);
}

/** The key of a text in a published scope, at the event's revision. */
export function scopeKey({ event, kinds, among, lists, conditions }: SearchScope, text: string): string {
  const call = conditions.map(({ column, anyOf: values }) => [column, values]);
  return JSON.stringify([event.id, event.revision, kinds, among, lists, call, text]);
}

/**
 * The scope for the interpretation of a text: the event as the viewer sees it, without the viewer's own
 * lists.
 */
export function eventScopeOf(scope: SearchScope): SearchScope {
  const { event, among, budget } = scope;
  return { event, among, kinds: among, lists: [event.id], conditions: [], complete: event.complete, budget };
}

/** Whether lists exclude objects of the event. */
export function isListed({ event, lists }: SearchScope): boolean {
  return lists.some((list) => list !== event.id);
}

/** Whether the scope excludes objects of the scope for interpretation. */
export function isRestricted(scope: SearchScope): boolean {
  return scope.conditions.length > 0 || isListed(scope) || scope.kinds.length < scope.among.length;
}
