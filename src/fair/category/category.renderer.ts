import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders categories in the organizer's order. */
@Injectable()
export class CategoryRenderer extends TableRenderer {
  constructor(registry: RendererRegistry) {
    super(registry, 'CATEGORY', 'category', CATEGORY);
  }
}

const CATEGORY = `
  select category.id as "objectId", category.event_id as "eventId", category.slug, true as published,
    category.parent_id as "parentId",
    to_char(category.position, 'FM000000') || category.slug as position,
    json_build_object(
      'id', catalog_id('C', category.id),
      'slug', category.slug,
      'name', category.name,
      'externalCode', category.external_code
    ) as document,
    json_build_object('exhibitorQuota', category.exhibitor_quota, 'version', category.version) as staff
  from category`;
