import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListConnection } from '../../../catalog/queries/list-search.js';
import { CatalogLists } from '../../../catalog/queries/catalog-lists.js';
import { CatalogReader } from '../../../catalog/queries/catalog-reader.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { Condition, ListRequest } from '../../../catalog/queries/list-request.js';
import type {
  CatalogSource,
  EventSnapshot,
  ReferenceSource,
} from '../../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../../category/category.type.js';
import { EventType } from '../../event/event.type.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { HallType, VenueType, ZoneType } from '../../venue/venue.type.js';
import { ExhibitorArgs, ExhibitorsArgs } from './exhibitor.args.js';
import { exhibitorsIn } from './exhibitor-lists.js';
import { ExhibitorConnectionType, ExhibitorType } from '../exhibitor.type.js';

@Resolver(() => EventType)
export class EventExhibitorsResolver {
  constructor(
    private readonly lists: CatalogLists,
    private readonly reader: CatalogReader,
  ) {}

  @PlainField(() => ExhibitorType, {
    nullable: true,
    args: () => ExhibitorArgs,
    description: 'The exhibitor with this slug. Null if none exists.',
  })
  exhibitor(
    source: ReferenceSource,
    { slug }: ExhibitorArgs,
    context: RequestContext,
  ): Promise<CatalogSource | null> {
    return this.reader.bySlug(source.event, 'EXHIBITOR', slug, context);
  }

  @PlainField(() => ExhibitorConnectionType, {
    args: () => ExhibitorsArgs,
    description: 'The exhibitors of the event.',
  })
  exhibitors(
    { event }: ReferenceSource,
    args: ExhibitorsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    return this.lists.connection(exhibitorsIn(event, [event.id], args, context), args, context, info);
  }
}

@Resolver(() => CategoryType)
export class CategoryExhibitorsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => ExhibitorConnectionType, {
    args: () => ExhibitorsArgs,
    description: 'The exhibitors in this category or its descendants.',
  })
  exhibitors(
    { event, objectId }: ReferenceSource,
    args: ExhibitorsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const storedCount = { dimension: 'category', value: objectId } as const;
    const request = exhibitorsIn(event, event.withDescendants(objectId), args, context, storedCount);
    return this.lists.connection(request, args, context, info);
  }
}

@Resolver(() => VenueType)
export class VenueExhibitorsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => ExhibitorConnectionType, {
    args: () => ExhibitorsArgs,
    description: 'The exhibitors with a booth at this venue.',
  })
  exhibitors(
    { event, objectId }: ReferenceSource,
    args: ExhibitorsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const storedCount = { dimension: 'venue', value: objectId } as const;
    return this.lists.connection(
      exhibitorsIn(event, [objectId], args, context, storedCount),
      args,
      context,
      info,
    );
  }
}

@Resolver(() => HallType)
export class HallExhibitorsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @Cost(READ_COSTS.exhibitorsOfPlace)
  @PlainField(() => ExhibitorConnectionType, {
    args: () => ExhibitorsArgs,
    description: 'The exhibitors with a booth in this hall.',
  })
  exhibitors(
    { event, objectId }: ReferenceSource,
    args: ExhibitorsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const storedCount = { dimension: 'hall', value: objectId } as const;
    const inHall = { column: 'halls', anyOf: [objectId], storedCount } as const;
    return this.lists.connection(exhibitorsAt(inHall, event, args, context), args, context, info);
  }
}

@Resolver(() => ZoneType)
export class ZoneExhibitorsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @Cost(READ_COSTS.exhibitorsOfPlace)
  @PlainField(() => ExhibitorConnectionType, {
    args: () => ExhibitorsArgs,
    description: 'The exhibitors with a booth in this zone.',
  })
  exhibitors(
    { event, objectId }: ReferenceSource,
    args: ExhibitorsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const storedCount = { dimension: 'zone', value: objectId } as const;
    const inZone = { column: 'zones', anyOf: [objectId], storedCount } as const;
    return this.lists.connection(exhibitorsAt(inZone, event, args, context), args, context, info);
  }
}

/** The exhibitors of the event at a place. */
function exhibitorsAt(
  place: Condition,
  event: EventSnapshot,
  args: ExhibitorsArgs,
  context: RequestContext,
): ListRequest {
  const request = exhibitorsIn(event, [event.id], args, context);
  return { ...request, conditions: [place, ...request.conditions] };
}
