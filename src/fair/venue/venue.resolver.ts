import { Int, Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { EventType } from '../event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { HallType, type HoursSource, OpeningHoursType, type VenueSource, VenueType } from './venue.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => VenueType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@LocalizedField('description', 'descriptions', {
  nullable: true,
  description:
    'What visitors should know about the venue, in the requested language. Null if nothing is given.',
})
@LocalizedField('address', 'addresses', {
  nullable: true,
  description: 'The postal address in the requested language. Null if unknown.',
})
@LocalizedField('city', 'cities', {
  nullable: true,
  description: 'The city in the requested language. Null if unknown.',
})
@StaffField('version', () => Int, VERSION_FIELD)
export class VenueResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => EventType, { description: 'The event of the venue.' })
  event(source: VenueSource): ReferenceSource {
    return source.event.source;
  }

  @PlainField(() => String, {
    args: () => LocaleArgs,
    description:
      'The short name in the requested language, such as `亦庄`. The name if it has no short name.',
  })
  shortName(source: VenueSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized({ ...source.name, ...source.shortName }, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('shortName'))
  shortNames({ shortName, event }: VenueSource): LocalizedTextType[] {
    return translations(shortName, event);
  }

  @PlainField(() => [OpeningHoursType], {
    description: 'When the venue is open, in the order of time. Empty if it is not given.',
  })
  hours({ hours, event }: VenueSource): HoursSource[] {
    return hours.map((period) => ({ ...period, event }));
  }

  @PlainField(() => [HallType], {
    description: 'The halls of the venue, in the natural order of their codes.',
  })
  halls(source: VenueSource): readonly ReferenceSource[] {
    return source.event.childrenOf(source.objectId, 'HALL');
  }
}

@Resolver(() => OpeningHoursType)
@LocalizedField('note', 'notes', {
  nullable: true,
  description: 'A note such as `trade visitors only`, in the requested language. Null for none.',
})
export class OpeningHoursResolver {}
