import { ArgsType, Field, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import type { ListConnection } from '../../catalog/queries/list-search.js';
import { CatalogLists } from '../../catalog/queries/catalog-lists.js';
import { CatalogReader } from '../../catalog/queries/catalog-reader.js';
import {
  exhibitorsCondition,
  hallsCondition,
  idsCondition,
  spanConditions,
  textsCondition,
  valuesCondition,
  venuesCondition,
} from '../../catalog/queries/statement/filter-conditions.js';
import { type Condition, type ListRequest, RELEVANCE } from '../../catalog/queries/list-request.js';
import type { CatalogSource, EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type SessionFilter, SessionOrder, SessionsArgs } from './session.args.js';
import { SessionConnectionType, SessionType } from './session.type.js';

@ArgsType()
class SessionArgs {
  @Field(() => String, {
    description:
      'The slug, unique in the event, such as `opening-ceremony`. A former slug of a published session finds it, too, unless another one has it now.',
  })
  slug: string;
}

/** Adds the programme to events. */
@Resolver(() => EventType)
export class EventSessionsResolver {
  constructor(
    private readonly lists: CatalogLists,
    private readonly reader: CatalogReader,
  ) {}

  @PlainField(() => SessionType, {
    nullable: true,
    args: () => SessionArgs,
    description: 'The session with this slug. Null if none exists.',
  })
  session({ event }: ReferenceSource, { slug }: SessionArgs, context: object): Promise<CatalogSource | null> {
    return this.reader.bySlug(event, 'SESSION', slug, context);
  }

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
    ...textsCondition('track', filter.tracks),
    ...textsCondition('sessionType', filter.types),
    ...textsCondition('speaker', filter.speakers),
    ...exhibitorsCondition(event, filter.exhibitors),
    ...textsCondition('language', filter.languages),
    ...idsCondition('SESSION', filter.ids),
  ];
}
