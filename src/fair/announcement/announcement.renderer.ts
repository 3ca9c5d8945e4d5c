import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders announcements. Documents contain start and end, so they stay valid as time passes. */
@Injectable()
export class AnnouncementRenderer extends TableRenderer {
  override readonly dependencies = [
    // The venue of a hall is among the filter values of its announcements.
    dependency('HALL', 'select announcement_id as id from announcement_hall where hall_id = any($1)'),
  ];

  constructor(registry: RendererRegistry) {
    super(registry, 'ANNOUNCEMENT', 'announcement', ANNOUNCEMENT);
  }
}

// The document contains the venues of the announcement. The filter column also contains those of its halls.
const ANNOUNCEMENT = `
  select announcement.id as "objectId", announcement.event_id as "eventId", announcement.published,
    array(
      select venue_id from unnest(place.venues) as venue_id
      union select venue_id from hall where id = any(place.halls)
      order by venue_id
    ) as venues,
    place.halls,
    array[announcement.event_id] as lists,
    announcement.urgency as type,
    json_build_object('shown',
      case announcement.urgency when 'URGENT' then '3' when 'WARNING' then '2' else '1' end
        || iso_instant(announcement.starts_at)) as sorts,
    json_build_object(
      'id', catalog_id('Y', announcement.id),
      'text', announcement.text,
      'urgency', announcement.urgency,
      'startsAt', iso_instant(announcement.starts_at),
      'endsAt', iso_instant(announcement.ends_at),
      'venues', place.venues,
      'halls', place.halls,
      'published', announcement.published
    ) as document,
    json_build_object('version', announcement.version) as staff
  from announcement
  cross join lateral (
    select
      array(select venue_id from announcement_venue where announcement_id = announcement.id order by venue_id)
        as venues,
      array(select hall_id from announcement_hall where announcement_id = announcement.id order by hall_id)
        as halls
  ) place`;
