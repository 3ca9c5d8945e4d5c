import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import {
  type RepresentativeSource,
  RepresentativeType,
} from '../exhibitor/representative/representative.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import {
  type HallSource,
  HallType,
  type StageSource,
  stagesOf,
  StageType,
  VenueType,
} from '../venue/venue.type.js';
import { type SessionSource, SessionType } from './session.type.js';
import { LocalizedDetail, LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => SessionType)
@LocalizedField('title', 'titles', { description: 'The title in the requested language.' })
@LocalizedField('subtitle', 'subtitles', {
  nullable: true,
  description: 'The subtitle in the requested language. Null without one.',
})
@LocalizedField('track', 'tracks', {
  nullable: true,
  description: 'The series of sessions that it belongs to, in the requested language. Null for none.',
})
@LocalizedField('type', 'types', {
  nullable: true,
  description: 'The type of the session in the requested language, such as talk or workshop. Null for none.',
})
@LocalizedDetail('description', 'descriptions', {
  nullable: true,
  description: 'The description in the requested language, some sentences long. Null without one.',
})
@LocalizedDetail('abstract', 'abstracts', {
  nullable: true,
  description: 'The abstract in the requested language. Null without one.',
})
@StaffField('version', () => Int, VERSION_FIELD)
export class SessionResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, {
    nullable: true,
    description:
      "The key of the session in the organizer's own system. For the event's staff; null for other callers.",
  })
  externalId(source: SessionSource, _args: object, context: object): Promise<unknown> | null {
    const loaders = this.loaders.of(context);
    return loaders.isStaff(source) ? loaders.staffField(source, 'externalId') : null;
  }

  @PlainField(() => EventType, { description: 'The event of the session.' })
  event(source: SessionSource): ReferenceSource {
    return source.event.source;
  }

  @PlainField(() => VenueType, {
    nullable: true,
    description: 'The venue of the session. Null if none is set.',
  })
  venue(source: SessionSource): ReferenceSource | null {
    return source.event.get(source.venue);
  }

  @PlainField(() => HallType, {
    nullable: true,
    description: 'The hall of the session. Null if none is set.',
  })
  hall(source: SessionSource): ReferenceSource | null {
    return source.event.get(source.hall);
  }

  @PlainField(() => StageType, {
    nullable: true,
    description: 'The stage or room of the session. Null if the session uses the whole hall or has no hall.',
  })
  stage({ event, hall, stage }: SessionSource): StageSource | null {
    const source = event.get(hall) as HallSource | null;
    return (source && stagesOf(source).find(({ code }) => code === stage)) ?? null;
  }

  @PlainField(() => [RepresentativeType], { description: 'The speakers of the session.' })
  speakers(source: SessionSource): RepresentativeSource[] {
    return source.speakers.map((person) => ({ ...person, event: source.event }));
  }

  @PlainField(() => [ExhibitorType], {
    description: 'The published exhibitors that take part in the session.',
  })
  exhibitors(source: SessionSource, _args: object, context: object): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(source.exhibitors);
  }
}
