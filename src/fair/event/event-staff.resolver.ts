import { Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { QUOTA_FIELD, VERSION_FIELD } from './staff-field.type.js';
import { EventType } from './event.type.js';

/** Resolves the fields of an event that only its staff can read. */
@Resolver(() => EventType)
@StaffField('version', () => Int, VERSION_FIELD)
@StaffField('exhibitorQuota', () => Int, QUOTA_FIELD)
@StaffField('moderatesChanges', () => Boolean, {
  nullable: true,
  description:
    "Whether a member's changes of an approved exhibitor wait for acceptance by staff. For the event's staff; null for other callers.",
})
export class EventStaffResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
