import { Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import type { CatalogKind } from '../../../catalog/model/catalog-kind.js';
import type { CountDimension } from '../../../catalog/model/counts.js';
import type { EventSnapshot, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { CategoryCountType } from '../../category/category.type.js';
import { EventType } from '../../event/event.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { VenueCountType } from '../../venue/venue.type.js';

@ObjectType('EventStatistics', { description: 'Counts of the objects in the published catalog.' })
class EventStatisticsType {
  @Field(() => Int, { description: 'The number of published exhibitors.' })
  exhibitors: number;

  @Field(() => Int, { description: 'The number of published products.' })
  products: number;

  @Field(() => Int, { description: 'The number of published sessions.' })
  sessions: number;

  @Field(() => [CategoryCountType], {
    description:
      "The number of exhibitors by category, each with its descendants, in the organizer's order. Empty categories have the count 0.",
  })
  exhibitorsByCategory: CategoryCountType[];

  @Field(() => [VenueCountType], {
    description: 'The number of exhibitors by venue, the main venue first. Empty venues have the count 0.',
  })
  exhibitorsByVenue: VenueCountType[];
}

/** Resolves the counts of the published catalog from the snapshot of the event. */
class EventStatistics {
  constructor(private readonly event: EventSnapshot) {}

  get exhibitors(): number {
    return this.#count('EXHIBITOR', 'total', '');
  }

  get products(): number {
    return this.#count('PRODUCT', 'total', '');
  }

  get sessions(): number {
    return this.#count('SESSION', 'total', '');
  }

  get exhibitorsByCategory(): { category: ReferenceSource; count: number }[] {
    return this.event
      .all('CATEGORY')
      .map((category) => ({ category, count: this.#count('EXHIBITOR', 'category', category.objectId) }));
  }

  get exhibitorsByVenue(): { venue: ReferenceSource; count: number }[] {
    return this.event
      .all('VENUE')
      .map((venue) => ({ venue, count: this.#count('EXHIBITOR', 'venue', venue.objectId) }));
  }

  #count(kind: CatalogKind, dimension: CountDimension, value: string): number {
    return this.event.counts(kind, dimension).get(value) ?? 0;
  }
}

@Resolver(() => EventType)
export class EventStatisticsResolver {
  @PlainField(() => EventStatisticsType, {
    description: 'Counts of the objects in the published catalog of the event.',
  })
  statistics(source: ReferenceSource): EventStatistics {
    return new EventStatistics(source.event);
  }
}
