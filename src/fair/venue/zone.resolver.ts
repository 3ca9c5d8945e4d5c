import { Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { QUOTA_FIELD, VERSION_FIELD } from '../../catalog/version.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { ZoneType } from './venue.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

/** Resolves the own fields of zones. */
@Resolver(() => ZoneType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
export class ZoneResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => Int, VERSION_FIELD)
  version(source: ReferenceSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }

  @PlainField(() => Int, QUOTA_FIELD)
  exhibitorQuota(source: ReferenceSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'exhibitorQuota');
  }
}
