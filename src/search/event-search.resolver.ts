import { Resolver } from '@nestjs/graphql';
import {
  categoriesCondition,
  hallsCondition,
  valuesCondition,
  venuesCondition,
  zonesCondition,
} from '../catalog/reading/filter-conditions.js';
import type { Condition } from '../catalog/reading/list-request.js';
import { readPage } from '../catalog/reading/page.js';
import type { EventSnapshot, ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SEARCH_KINDS } from './index/searchable.js';
import type { SearchedConnection } from './reading/searched-connection.js';
import { SearchLists } from './reading/search-lists.js';
import { SearchArgs, type SearchFilter } from './search.args.js';
import { SearchConnectionType } from './search.type.js';

/** Adds searching to events. */
@Resolver(() => EventType)
export class EventSearchResolver {
  constructor(private readonly lists: SearchLists) {}

  @PlainField(() => SearchConnectionType, {
    args: () => SearchArgs,
    description:
      'Ranked hits of every kind, in any script that the visitor types: 机器人, jiqiren, jqr, robots. Pages are stable while the revision is the same.',
  })
  search({ event }: ReferenceSource, args: SearchArgs, context: RequestContext): SearchedConnection {
    const { query, kinds, filter } = args;
    const scope = {
      event,
      kinds: kinds && kinds.length > 0 ? SEARCH_KINDS.filter((kind) => (kinds as string[]).includes(kind)) : SEARCH_KINDS,
      lists: [event.id],
      conditions: conditionsOf(event, filter),
      complete: event.complete,
    };
    return this.lists.found(scope, query, readPage(args), context);
  }
}

function conditionsOf(event: EventSnapshot, filter: SearchFilter | null | undefined): Condition[] {
  if (!filter) return [];
  return [
    ...categoriesCondition(event, filter.categories),
    ...venuesCondition(event, filter.venues),
    ...hallsCondition(event, filter.halls),
    ...zonesCondition(event, filter.zones),
    ...valuesCondition(
      'country',
      filter.countries?.map((code) => code.toUpperCase()),
    ),
  ];
}
