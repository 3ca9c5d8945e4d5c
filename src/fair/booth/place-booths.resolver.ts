import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import type { ListConnection } from '../../catalog/queries/list-search.js';
import { CatalogLists } from '../../catalog/queries/catalog-lists.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { HallType, ZoneType } from '../venue/venue.type.js';
import { boothsOf } from './booth-lists.js';
import { BoothConnectionType } from './booth.type.js';

@Resolver(() => HallType)
export class HallBoothsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => BoothConnectionType, {
    args: () => PageArgs,
    description: 'The booths of the hall in the natural order of their codes, A2 before A10.',
  })
  booths(source: ReferenceSource, args: PageArgs, context: object, info: GraphQLResolveInfo): ListConnection {
    return this.lists.connection(boothsOf(source), args, context, info);
  }
}

@Resolver(() => ZoneType)
export class ZoneBoothsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => BoothConnectionType, {
    args: () => PageArgs,
    description: 'The booths of the zone in the natural order of hall and booth codes, A2 before A10.',
  })
  booths(source: ReferenceSource, args: PageArgs, context: object, info: GraphQLResolveInfo): ListConnection {
    return this.lists.connection(boothsOf(source), args, context, info);
  }
}
