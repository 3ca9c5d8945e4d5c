import { Resolver } from '@nestjs/graphql';
import { countriesCondition, placeConditions } from '../../catalog/queries/statement/filter-conditions.js';
import type { Condition } from '../../catalog/queries/list-request.js';
import { readPage, readSize } from '../../catalog/queries/connection/page.js';
import { READ_COSTS } from '../../catalog/queries/read-costs.js';
import type { EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { Cost } from '../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { SEARCH_KINDS } from './index/searchable.js';
import { type SearchedConnection, SearchLists } from './engine/search-lists.js';
import { Suggester } from './engine/suggester.js';
import { SearchArgs, type SearchFilter, SuggestionsArgs } from './search.args.js';
import { SearchConnectionType, SearchSuggestionType } from './search.type.js';

const DEFAULT_SUGGESTIONS = 8;
const MAXIMUM_SUGGESTIONS = 20;

@Resolver(() => EventType)
export class EventSearchResolver {
  constructor(
    private readonly lists: SearchLists,
    private readonly suggester: Suggester,
  ) {}

  @Cost(READ_COSTS.search)
  @PlainField(() => SearchConnectionType, {
    args: () => SearchArgs,
    description:
      'Ranked hits of every kind, in any script that the visitor types: 机器人, jiqiren, jqr, robots. Pages are stable while the revision is the same. Counts of more than 22,000 hits are estimates.',
  })
  search({ event }: ReferenceSource, args: SearchArgs, context: RequestContext): SearchedConnection {
    const { query, kinds, filter } = args;
    const scope = {
      event,
      kinds:
        kinds && kinds.length > 0
          ? SEARCH_KINDS.filter((kind) => (kinds as string[]).includes(kind))
          : SEARCH_KINDS,
      interpretationKinds: SEARCH_KINDS,
      lists: [event.id],
      conditions: conditionsOf(event, filter),
      complete: event.isComplete,
    };
    // The outline of a draft has no hits.
    return this.lists.relevanceConnection(scope, event.isOutline ? '' : query, readPage(args), context);
  }

  @Cost(READ_COSTS.suggestions)
  @PlainField(() => [String], {
    args: () => SuggestionsArgs,
    description:
      'Completions of the typed text, best first: names of exhibitors, products and categories. A name in the script of the text is preferred.',
  })
  suggestions(
    { event }: ReferenceSource,
    { query, first }: SuggestionsArgs,
    context: RequestContext,
  ): Promise<string[]> {
    return this.#suggestions(event, { query, first }, context).then((suggestions) =>
      suggestions.map(({ text }) => text),
    );
  }

  @Cost(READ_COSTS.suggestions)
  @PlainField(() => [SearchSuggestionType], {
    args: () => SuggestionsArgs,
    description: 'The objects whose names `suggestions` returns, best first.',
  })
  searchSuggestions(
    { event }: ReferenceSource,
    args: SuggestionsArgs,
    context: RequestContext,
  ): Promise<SearchSuggestionType[]> {
    return this.#suggestions(event, args, context);
  }

  #suggestions(
    event: EventSnapshot,
    { query, first }: SuggestionsArgs,
    context: RequestContext,
  ): Promise<SearchSuggestionType[]> {
    const count = readSize(first ?? DEFAULT_SUGGESTIONS, MAXIMUM_SUGGESTIONS);
    if (event.isOutline) return Promise.resolve([]);
    return this.suggester.suggestions(event, query, count, context);
  }
}

function conditionsOf(event: EventSnapshot, filter: SearchFilter | null | undefined): Condition[] {
  if (!filter) return [];
  return [...placeConditions(event, filter), ...countriesCondition(filter.countries)];
}
