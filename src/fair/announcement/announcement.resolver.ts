import { Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../../catalog/version.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { HallType, VenueType } from '../venue/venue.type.js';
import { type AnnouncementSource, AnnouncementType } from './announcement.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

/** Resolves the own fields of announcements. */
@Resolver(() => AnnouncementType)
@LocalizedField('text', 'texts', { description: 'The text in the requested language.' })
export class AnnouncementResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

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

  @PlainField(() => Int, VERSION_FIELD)
  version(source: AnnouncementSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }
}
