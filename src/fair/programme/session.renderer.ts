import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders sessions into the lists of their event and of the exhibitors that take part. */
@Injectable()
export class SessionRenderer extends TableRenderer {
  override readonly dependencies = [
    // The document contains only published exhibitors.
    dependency('EXHIBITOR', 'select session_id as id from session_exhibitor where exhibitor_id = any($1)'),
    dependency('HALL', 'select id from session where hall_id = any($1)'),
  ];

  constructor(registry: RendererRegistry) {
    super(registry, 'SESSION', 'session', SESSION);
  }
}

// A session that ends at midnight does not take place on the following day.
const SESSION = `
  select session.id as "objectId", session.event_id as "eventId", session.slug, session.published,
    array_remove(array[coalesce(session.venue_id, hall.venue_id)], null) as venues,
    array_remove(array[session.hall_id], null) as halls,
    array[session.event_id] || taking_part.exhibitors as lists,
    json_build_object('start', iso_instant(session.starts_at)) as sorts,
    (select array_agg(to_char(day, 'YYYY-MM-DD') order by day) from generate_series(
      date_trunc('day', session.starts_at at time zone event.time_zone),
      session.ends_at at time zone event.time_zone - interval '1 microsecond',
      interval '1 day') as day) as days,
    json_build_object(
      'id', catalog_id('S', session.id),
      'slug', session.slug,
      'title', session.title,
      'subtitle', session.subtitle,
      'track', session.track,
      'type', session.type,
      'language', session.language,
      'hosts', session.hosts,
      'url', session.url,
      'startsAt', iso_instant(session.starts_at),
      'endsAt', iso_instant(session.ends_at),
      'venue', coalesce(session.venue_id, hall.venue_id),
      'hall', session.hall_id,
      'stage', session.stage,
      'published', session.published,
      'state', session.state,
      'speakers', session.speakers,
      'exhibitors', taking_part.exhibitors
    ) as document,
    case when session.description is not null or session.abstract is not null
      then json_build_object('description', session.description, 'abstract', session.abstract) end as detail,
    json_build_object('version', session.version, 'externalId', session.external_id) as staff
  from session
  join event on event.id = session.event_id
  left join hall on hall.id = session.hall_id
  cross join lateral (
    select coalesce(array_agg(entry.object_id order by entry.slug), '{}') as exhibitors
    from session_exhibitor link join catalog_entry entry on entry.object_id = link.exhibitor_id
    where link.session_id = session.id and entry.published
  ) taking_part`;
