import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders venues, the main one first. */
@Injectable()
export class VenueRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'VENUE', 'venue', VENUE);
  }
}

/** Renders halls in the natural order of their codes. */
@Injectable()
export class HallRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'HALL', 'hall', HALL);
  }
}

/** Renders zones in the organizer's order. */
@Injectable()
export class ZoneRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'ZONE', 'zone', ZONE);
  }
}

const VENUE = `
  select venue.id as "objectId", venue.event_id as "eventId", venue.slug, true as published,
    case when venue.role = 'MAIN' then '0' else '1' end || to_char(venue.position, 'FM000000') || venue.slug as position,
    json_build_object(
      'id', catalog_id('V', venue.id),
      'slug', venue.slug,
      'name', venue.name,
      'shortName', venue.short_name,
      'role', venue.role,
      'description', venue.description,
      'hours', venue.hours,
      'address', venue.address,
      'city', venue.city,
      'latitude', venue.latitude,
      'longitude', venue.longitude
    ) as document,
    json_build_object('version', venue.version) as staff
  from venue`;

const HALL = `
  select hall.id as "objectId", hall.event_id as "eventId", true as published,
    hall.venue_id as "parentId", natural_key(hall.code) as position,
    json_build_object(
      'id', catalog_id('H', hall.id),
      'code', hall.code,
      'name', hall.name,
      'width', hall.width,
      'depth', hall.depth,
      'stages', hall.stages,
      'features', hall.features,
      'north', hall.north,
      'background', case when picture.id is not null then json_build_object(
        'image', json_build_object('sha256', picture.sha256, 'width', picture.width, 'height', picture.height,
          'alt', hall.background_place -> 'alt'),
        'x', hall.background_place -> 'x',
        'y', hall.background_place -> 'y',
        'width', hall.background_place -> 'width',
        'rotation', hall.background_place -> 'rotation') end
    ) as document,
    json_build_object('version', hall.version) as staff
  from hall left join media picture on picture.id = hall.background_id`;

const ZONE = `
  select zone.id as "objectId", zone.event_id as "eventId", zone.slug, true as published,
    to_char(zone.position, 'FM000000') || zone.slug as position,
    json_build_object(
      'id', catalog_id('Z', zone.id),
      'slug', zone.slug,
      'name', zone.name
    ) as document,
    json_build_object('exhibitorQuota', zone.exhibitor_quota, 'version', zone.version) as staff
  from zone`;
