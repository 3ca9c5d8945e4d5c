import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders products into the lists of their event, their exhibitor and their categories. */
@Injectable()
export class ProductRenderer extends TableRenderer {
  override readonly dependencies = [
    // The places and the publication of a product are those of its exhibitor.
    dependency('EXHIBITOR', 'select id from product where exhibitor_id = any($1)'),
  ];

  constructor(registry: RendererRegistry) {
    super(registry, 'PRODUCT', 'product', PRODUCT);
  }
}

const PRODUCT = `
  select product.id as "objectId", product.event_id as "eventId", product.slug,
    exhibitor.published and not product.awaits_review as published,
    product.exhibitor_id as "parentId",
    chosen.categories,
    array[product.event_id, product.exhibitor_id] || chosen.categories as lists,
    exhibitor.venues, exhibitor.halls, exhibitor.zones, exhibitor.country,
    product.kind as type, product.premiere,
    localized_sorts(product.name, event.locales)
      || jsonb_build_object('updated', iso_instant(product.updated_at),
        'changed', iso_instant(product.updated_at)) as sorts,
    json_build_object(
      'id', catalog_id('P', product.id),
      'slug', product.slug,
      'kind', product.kind,
      'name', product.name,
      'exhibitor', product.exhibitor_id,
      'categories', chosen.categories,
      'images', shown.images,
      'website', product.website,
      'premiere', product.premiere,
      'updatedAt', iso_instant(product.updated_at),
      'version', product.version
    ) as document,
    case when product.description is not null
      then json_build_object('description', product.description) end as detail,
    json_build_object(
      'externalId', product.external_id,
      'version', product.version,
      'updatedAt', iso_instant(product.updated_at)
    ) as staff
  from product
  join event on event.id = product.event_id
  join catalog_entry exhibitor on exhibitor.object_id = product.exhibitor_id
  cross join lateral (
    select coalesce(array_agg(link.category_id order by link.category_id), '{}') as categories
    from product_category link
    where link.product_id = product.id
  ) chosen
  cross join lateral (
    select coalesce(json_agg(json_build_object(
      'sha256', media.sha256, 'width', media.width, 'height', media.height, 'alt', link.alt)
      order by link.position, media.id), '[]') as images
    from product_image link join media on media.id = link.media_id
    where link.product_id = product.id
  ) shown`;
