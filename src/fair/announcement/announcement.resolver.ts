import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { HallType, VenueType } from '../venue/venue.type.js';
import { type AnnouncementSource, AnnouncementType } from './announcement.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => AnnouncementType)
@LocalizedField('text', 'texts', { description: 'The text in the requested language.' })
@StaffField('version', () => Int, VERSION_FIELD)
export class AnnouncementResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => [VenueType], {
    description:
      'The venues that the announcement is for. Without venues and halls it is for the whole event.',
  })
  venues({ event, venues }: AnnouncementSource): ReferenceSource[] {
    return event.getAll(venues);
  }

  @PlainField(() => [HallType], { description: 'The halls that the announcement is for.' })
  halls({ event, halls }: AnnouncementSource): ReferenceSource[] {
    return event.getAll(halls);
  }
}
