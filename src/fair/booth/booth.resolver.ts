import { Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../../catalog/version.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type BoothSource, BoothType } from './booth.type.js';
import { HallType, ZoneType } from '../venue/venue.type.js';

/** Resolves the own fields of booths. */
@Resolver(() => BoothType)
export class BoothResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => HallType, { description: 'The hall of the booth.' })
  hall(source: BoothSource): ReferenceSource | null {
    return source.event.get(source.hall);
  }

  @PlainField(() => ZoneType, {
    nullable: true,
    description: 'The theme area of the booth. Null if it has none.',
  })
  zone(source: BoothSource): ReferenceSource | null {
    return source.event.get(source.zone);
  }

  @PlainField(() => Int, VERSION_FIELD)
  version(source: BoothSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }
}
