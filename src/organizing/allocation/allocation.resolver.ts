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
  description: 'Whether a booth is free.',
  valuesMap: {
    AVAILABLE: { description: 'Free.' },
    HELD: { description: 'Kept for an exhibitor for a time.' },
    ASSIGNED: { description: 'Given to one exhibitor, or to several who share it.' },
    BLOCKED: { description: 'Not to be given away.' },
  },
});

/** Adds to booths who has them. */
@Resolver(() => BoothType)
export class BoothAllocationResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => BoothStatus, { description: 'Whether it is free.' })
  status(source: BoothSource & { status: BoothStatus }): BoothStatus {
    return source.status;
  }

  @PlainField(() => [ExhibitorType], {
    description: 'Those published at this booth; more than one where it is shared.',
  })
  exhibitors(
    source: BoothSource & { exhibitors: string[] },
    _args: object,
    context: object,
  ): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(source.exhibitors);
  }
}

/** Adds to exhibitors which booths they have. */
@Resolver(() => ExhibitorType)
export class ExhibitorBoothsResolver {
  @PlainField(() => [BoothType], {
    description: 'Its booths, by venue, hall and code; for its members none while the event is a draft.',
  })
  booths(source: CatalogSource & { booths?: BoothSource[] }): BoothSource[] {
    const { booths = [], event } = source;
    // Where it will stand is not announced before the event is.
    if (event.outline) return [];
    for (const booth of booths) Object.assign(booth, { event, __typename: KIND_TYPES.BOOTH });
    return booths;
  }
}
