import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { isPublicEventSql, SHOWS_CALL } from './event.entity.js';
import { TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders events. All events except drafts are published. */
@Injectable()
export class EventRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'EVENT', 'event', SELECTION);
  }
}

const SELECTION = `
  select event.id as "objectId", event.id as "eventId", event.slug, ${isPublicEventSql()} as published,
    json_build_object(
      'id', catalog_id('E', event.id),
      'slug', event.slug,
      'name', event.name,
      'theme', event.theme,
      'description', event.description,
      'edition', event.edition,
      'startsOn', event.starts_on,
      'endsOn', event.ends_on,
      'timeZone', event.time_zone,
      'locales', event.locales,
      'country', event.country,
      'showsAddresses', event.shows_addresses,
      'showsCall', ${SHOWS_CALL},
      'registrationOpensAt', iso_instant(event.registration_opens_at),
      'registrationClosesAt', iso_instant(event.registration_closes_at),
      'contact', case when num_nonnulls(event.contact_name, event.contact_email, event.contact_phone) > 0 then
        json_build_object('name', event.contact_name, 'email', event.contact_email, 'phone', event.contact_phone) end,
      'status', event.status
    ) as document,
    json_build_object(
      'moderatesChanges', event.moderates_changes,
      'exhibitorQuota', event.exhibitor_quota,
      'version', event.version
    ) as staff
  from event`;
