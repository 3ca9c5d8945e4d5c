import { ArgsType, Field, Resolver } from '@nestjs/graphql';
import { hallAt } from '../../catalog/queries/statement/filter-conditions.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { HallType, VenueType, ZoneType } from './venue.type.js';

@ArgsType()
class VenueArgs {
  @Field(() => String, { description: 'The slug, unique in the event, such as `zhongguancun`.' })
  slug: string;
}

@ArgsType()
class ZoneArgs {
  @Field(() => String, { description: 'The slug, unique in the event, such as `intelligent-robots`.' })
  slug: string;
}

@ArgsType()
class HallArgs {
  @Field(() => String, { description: 'The slug of the venue.' })
  venue: string;

  @Field(() => String, { description: 'The code of the hall, unique in the venue, such as `H1`.' })
  code: string;
}

@Resolver(() => EventType)
export class EventVenuesResolver {
  @PlainField(() => [VenueType], { description: 'The venues of the event, the main venue first.' })
  venues(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.all('VENUE');
  }

  @PlainField(() => VenueType, {
    nullable: true,
    args: () => VenueArgs,
    description: 'The venue with this slug. Null if none exists.',
  })
  venue(source: ReferenceSource, { slug }: VenueArgs): ReferenceSource | null {
    return source.event.bySlug('VENUE', slug) ?? null;
  }

  @PlainField(() => HallType, {
    nullable: true,
    args: () => HallArgs,
    description: 'The hall of a venue with this code. Null if none exists.',
  })
  hall({ event }: ReferenceSource, { venue, code }: HallArgs): ReferenceSource | null {
    return hallAt(event, venue, code);
  }

  @PlainField(() => [ZoneType], { description: "The zones of the event, in the organizer's order." })
  zones(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.all('ZONE');
  }

  @PlainField(() => ZoneType, {
    nullable: true,
    args: () => ZoneArgs,
    description: 'The zone with this slug. Null if none exists.',
  })
  zone(source: ReferenceSource, { slug }: ZoneArgs): ReferenceSource | null {
    return source.event.bySlug('ZONE', slug) ?? null;
  }
}
