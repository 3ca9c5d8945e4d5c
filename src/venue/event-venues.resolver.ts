import { ArgsType, Field, Resolver } from '@nestjs/graphql';
import type { ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import { VenueType, ZoneType } from './venue.type.js';

@ArgsType()
class VenueArgs {
  @Field(() => String, { description: 'Unique in the event, `zhongguancun`.' })
  slug: string;
}

/** Adds the places to events. */
@Resolver(() => EventType)
export class EventVenuesResolver {
  @PlainField(() => [VenueType], { description: 'Its sites, the main one first.' })
  venues(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.all('VENUE');
  }

  @PlainField(() => VenueType, {
    nullable: true,
    args: () => VenueArgs,
    description: 'The site with this slug; null where there is none.',
  })
  venue(source: ReferenceSource, { slug }: VenueArgs): ReferenceSource | null {
    return source.event.bySlug('VENUE', slug) ?? null;
  }

  @PlainField(() => [ZoneType], { description: "Its theme areas, in the organizer's order." })
  zones(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.all('ZONE');
  }
}
