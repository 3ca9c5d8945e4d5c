import { registerEnumType, Resolver } from '@nestjs/graphql';
import { KIND_TYPES } from '../../catalog/model/catalog-kind.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { type BoothSource, BoothType } from '../../fair/booth/booth.type.js';

export enum BoothStatus {
  AVAILABLE = 'AVAILABLE',
  HELD = 'HELD',
  ASSIGNED = 'ASSIGNED',
  BLOCKED = 'BLOCKED',
}

registerEnumType(BoothStatus, {
  name: 'BoothStatus',
  description: 'The status of a booth.',
  valuesMap: {
    AVAILABLE: { description: 'Free.' },
    HELD: { description: 'Held for an exhibitor until an instant.' },
    ASSIGNED: { description: 'Assigned to one exhibitor, or to several that share it.' },
    BLOCKED: { description: 'Not available for allocation.' },
  },
});

/** Adds the allocations to booths. */
@Resolver(() => BoothType)
export class BoothAllocationResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => BoothStatus, { description: 'The status of the booth.' })
  status(source: BoothSource & { status: BoothStatus }): BoothStatus {
    return source.status;
  }

  @PlainField(() => [ExhibitorType], {
    description: 'The published exhibitors at this booth; more than one if it is shared.',
  })
  exhibitors(
    source: BoothSource & { exhibitors: string[] },
    _args: object,
    context: object,
  ): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(source.exhibitors);
  }
}

/** Adds the booths to exhibitors. */
@Resolver(() => ExhibitorType)
export class ExhibitorBoothsResolver {
  @PlainField(() => [BoothType], {
    description: 'Its booths, by venue, hall and code. Empty for its members while the event is a draft.',
  })
  booths(source: CatalogSource & { booths?: BoothSource[] }): BoothSource[] {
    const { booths = [], event } = source;
    // Booths are announced with the event.
    if (event.outline) return [];
    for (const booth of booths) Object.assign(booth, { event, __typename: KIND_TYPES.BOOTH });
    return booths;
  }
}
