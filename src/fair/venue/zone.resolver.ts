import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { QUOTA_FIELD, VERSION_FIELD } from '../event/staff-field.type.js';
import { ZoneType } from './venue.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => ZoneType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@StaffField('version', () => Int, VERSION_FIELD)
@StaffField('exhibitorQuota', () => Int, QUOTA_FIELD)
export class ZoneResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
