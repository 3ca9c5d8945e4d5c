import { KIND_LETTERS } from '../../../catalog/model/catalog-kind.js';
import type { Condition } from '../../../catalog/queries/list-request.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { SEARCH_KINDS, type SearchKind } from '../index/searchable.js';
import { scopeLexeme } from '../lexer/lexeme.js';
import { and, lexeme, or } from '../query/tsquery.js';
import type { SearchBudget } from '../index/search-budget.js';

/** Where is searched: in an event, among objects of these kinds that stand in the lists and meet the conditions. */
export interface SearchScope {
  event: EventSnapshot;
  kinds: readonly SearchKind[];
  /** The kinds by which is judged what a text means, so that it means the same whichever of them are shown. */
  among: readonly SearchKind[];
  /** Ids of objects whose lists are read; the event's own means all. */
  lists: readonly string[];
  conditions: readonly Condition[];
  /** Whether also what is not published is found. */
  complete: boolean;
  /** What the request may take from the database. */
  budget: SearchBudget;
}

/** The text of a tsquery that finds what the query does, in the scope's event and kinds. */
export function within({ event, kinds, complete }: SearchScope, query: string): string {
  const scope = complete ? 'all' : 'published';
  const letters = kinds.length === SEARCH_KINDS.length ? [''] : kinds.map((kind) => KIND_LETTERS[kind]);
  return and([or(letters.map((letter) => lexeme(scopeLexeme(scope, event.id, letter)))), query]);
}

/** Names a text in a scope of what is published, at the event's revision. */
export function scopeKey({ event, kinds, among, lists, conditions }: SearchScope, text: string): string {
  const call = conditions.map(({ column, anyOf: values }) => [column, values]);
  return JSON.stringify([event.id, event.revision, kinds, among, lists, call, text]);
}

/** Where is judged what a text means: all that the viewer sees of the event, whatever else they see of a list of their own. */
export function eventScopeOf(scope: SearchScope): SearchScope {
  const { event, among, budget } = scope;
  return { event, among, kinds: among, lists: [event.id], conditions: [], complete: event.complete, budget };
}

/** Whether lists leave out some of what the event has. */
export function isListed({ event, lists }: SearchScope): boolean {
  return lists.some((list) => list !== event.id);
}

/** Whether something of where is judged what a text means is left out. */
export function isRestricted(scope: SearchScope): boolean {
  return scope.conditions.length > 0 || isListed(scope) || scope.kinds.length < scope.among.length;
}
