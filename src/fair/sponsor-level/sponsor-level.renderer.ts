import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders sponsor levels in the organizer's order. */
@Injectable()
export class SponsorLevelRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'SPONSOR_LEVEL', 'sponsor_level', SPONSOR_LEVEL);
  }
}

const SPONSOR_LEVEL = `
  select sponsor_level.id as "objectId", sponsor_level.event_id as "eventId", sponsor_level.slug, true as published,
    to_char(sponsor_level.position, 'FM000000') || sponsor_level.slug as position,
    json_build_object(
      'id', catalog_id('G', sponsor_level.id),
      'slug', sponsor_level.slug,
      'name', sponsor_level.name
    ) as document,
    json_build_object('version', sponsor_level.version) as staff
  from sponsor_level`;
