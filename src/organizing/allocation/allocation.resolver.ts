import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { KIND_TYPES } from '../../catalog/model/catalog-kind.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { AssumedLength } from '../../platform/graphql/limits/field-cost.js';
import { withinCost } from '../../platform/graphql/limits/stored-length.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type BoothSource, BoothType } from '../../fair/booth/booth.type.js';
import { BoothStatus } from './allocation.type.js';

/** The number of booths of an exhibitor in the cost estimate. Those beyond it are added to the cost. */
const USUAL_BOOTHS = 3;

@Resolver(() => BoothType)
export class BoothAllocationResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => BoothStatus, {
    description:
      'The status of the booth, the same for visitors and staff. A booth with an unpublished occupant is HELD or ASSIGNED, never AVAILABLE.',
  })
  status(source: BoothSource & { status: BoothStatus }): BoothStatus {
    return source.status;
  }

  @PlainField(() => [ExhibitorType], {
    description:
      'The published exhibitors at this booth; more than one if it is shared. It may be empty although the booth is taken: `status` says whether it is free.',
  })
  exhibitors(
    source: BoothSource & { exhibitors: string[] },
    _args: object,
    context: object,
  ): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(source.exhibitors);
  }
}

@Resolver(() => ExhibitorType)
export class ExhibitorBoothsResolver {
  @AssumedLength(USUAL_BOOTHS)
  @PlainField(() => [BoothType], {
    description: 'Its booths, by venue, hall and code. Empty for its members while the event is a draft.',
  })
  booths(
    source: CatalogSource & { booths?: BoothSource[] },
    _args: object,
    context: object,
    info: GraphQLResolveInfo,
  ): BoothSource[] {
    const { booths = [], event } = source;
    // Members see the booths only after the publication of the event.
    if (event.isOutline) return [];
    for (const booth of booths) Object.assign(booth, { event, __typename: KIND_TYPES.BOOTH });
    return withinCost(booths, USUAL_BOOTHS, context, info);
  }
}
