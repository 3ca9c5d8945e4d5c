import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type BoothSource, BoothType } from './booth.type.js';
import { HallType, ZoneType } from '../venue/venue.type.js';

@Resolver(() => BoothType)
@StaffField('version', () => Int, VERSION_FIELD)
export class BoothResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => HallType, { description: 'The hall of the booth.' })
  hall(source: BoothSource): ReferenceSource | null {
    return source.event.get(source.hall);
  }

  @PlainField(() => ZoneType, { nullable: true, description: 'The zone of the booth. Null if it has none.' })
  zone(source: BoothSource): ReferenceSource | null {
    return source.event.get(source.zone);
  }
}
