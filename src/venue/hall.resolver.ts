import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { LocaleArgs, PageArgs } from '../catalog/catalog.args.js';
import type { CatalogConnection } from '../catalog/reading/catalog-connection.js';
import { CatalogLists } from '../catalog/reading/catalog-lists.js';
import { localized } from '../catalog/reading/locale.js';
import type { ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { boothsOf } from './booth-lists.js';
import { BoothConnectionType } from './booth.type.js';
import { HallType, VenueType } from './venue.type.js';

/** Tells the own fields of halls. */
@Resolver(() => HallType)
export class HallResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => String, { args: () => LocaleArgs, description: 'Its name.' })
  name(source: ReferenceSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }

  @PlainField(() => VenueType, { description: 'The venue that it is part of.' })
  venue(source: ReferenceSource): ReferenceSource | null {
    return source.event.get(source.parentId);
  }

  @PlainField(() => BoothConnectionType, {
    args: () => PageArgs,
    description: 'Its booths in the natural order of their codes, A2 before A10.',
  })
  booths(
    source: ReferenceSource,
    args: PageArgs,
    context: object,
    info: GraphQLResolveInfo,
  ): CatalogConnection {
    return this.lists.connection(boothsOf(source), args, context, info);
  }
}
