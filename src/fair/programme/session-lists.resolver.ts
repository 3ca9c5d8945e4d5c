import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import type { ListConnection } from '../../catalog/queries/list-search.js';
import { CatalogLists } from '../../catalog/queries/catalog-lists.js';
import {
  hallsCondition,
  idsCondition,
  spanConditions,
  valuesCondition,
  venuesCondition,
} from '../../catalog/queries/filter-conditions.js';
import { type Condition, type ListRequest, RELEVANCE } from '../../catalog/queries/list-request.js';
import type { CatalogSource, EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { type SessionFilter, SessionOrder, SessionsArgs } from './session.args.js';
import { SessionConnectionType } from './session.type.js';

/** Adds the programme to events. */
@Resolver(() => EventType)
export class EventSessionsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => SessionConnectionType, {
    args: () => SessionsArgs,
    description: 'The sessions of the event.',
  })
  sessions(
    { event }: ReferenceSource,
    args: SessionsArgs,
    context: object,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const request = sessionsIn(event, event.id, conditionsOf(event, args.filter));
    const search = args.filter?.search ?? undefined;
    const isSearched = Boolean(search?.trim());
    const isRanked = isSearched && (args.orderBy ?? SessionOrder.RELEVANCE) !== SessionOrder.STARTS_AT_ASC;
    const order = isRanked ? { sort: RELEVANCE, descending: true } : request.order;
    return this.lists.connection({ ...request, search, order }, args, context, info);
  }
}

/** Adds sessions to exhibitors. */
@Resolver(() => ExhibitorType)
export class ExhibitorSessionsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => SessionConnectionType, {
    args: () => PageArgs,
    description: 'The sessions of the exhibitor, the earliest first.',
  })
  sessions(source: CatalogSource, args: PageArgs, context: object, info: GraphQLResolveInfo): ListConnection {
    return this.lists.connection(sessionsIn(source.event, source.objectId, []), args, context, info);
  }
}

function sessionsIn(event: EventSnapshot, list: string, conditions: Condition[]): ListRequest {
  return { event, kind: 'SESSION', lists: [list], conditions, order: { sort: 'start', descending: false } };
}

function conditionsOf(event: EventSnapshot, filter: SessionFilter | null | undefined): Condition[] {
  if (!filter) return [];
  const day = filter.on instanceof Date ? filter.on.toISOString().slice(0, 10) : filter.on;
  return [
    ...valuesCondition('days', day ? [day] : null),
    ...spanConditions(filter.from, filter.to),
    ...venuesCondition(event, filter.venues),
    ...hallsCondition(event, filter.halls, filter.venues),
    ...idsCondition('SESSION', filter.ids),
  ];
}
