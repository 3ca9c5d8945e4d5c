import { Int, Resolver } from '@nestjs/graphql';
import { LocalizedField } from '../../catalog/localized-field.js';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { EventType } from '../event/event.type.js';
import { VERSION_FIELD } from '../event/staff-field.type.js';
import { SponsorLevelType } from './sponsor-level.type.js';

@Resolver(() => SponsorLevelType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@StaffField('version', () => Int, VERSION_FIELD)
export class SponsorLevelResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}

/** Adds the sponsor levels to events. */
@Resolver(() => EventType)
export class EventSponsorLevelsResolver {
  @PlainField(() => [SponsorLevelType], {
    description: "The levels at which exhibitors sponsor the event, in the organizer's order.",
  })
  sponsorLevels(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.all('SPONSOR_LEVEL');
  }
}
