import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { HallType, VenueType } from './venue.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => HallType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@StaffField('version', () => Int, VERSION_FIELD)
export class HallResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => VenueType, { description: 'The venue of the hall.' })
  venue(source: ReferenceSource): ReferenceSource | null {
    return source.event.get(source.parentId);
  }
}
