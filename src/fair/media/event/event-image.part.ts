import { Injectable } from '@nestjs/common';
import type { EntryPart } from '../../../catalog/model/entry.js';
import type { CatalogPart } from '../../../catalog/projection/renderer.js';
import { RendererRegistry } from '../../../catalog/projection/renderer.registry.js';
import type { Sql } from '../../../platform/database/sql.js';

/** Adds the logo and the picture to the documents of events. */
@Injectable()
export class EventImagePart implements CatalogPart {
  readonly kind = 'EVENT';

  constructor(registry: RendererRegistry) {
    registry.addPart(this);
  }

  async render(sql: Sql, ids: string[]): Promise<Map<string, EntryPart>> {
    const rows = await sql.query<EntryPart & { objectId: string }>({
      name: 'render-event-images',
      text: IMAGES,
      values: [ids],
    });
    return new Map(rows.map(({ objectId, ...part }) => [objectId, part]));
  }
}

const IMAGES = `
  select event.id as "objectId", json_build_object(
    'logo', max(image.document::text) filter (where image.role = 'LOGO')::json,
    'picture', max(image.document::text) filter (where image.role = 'PICTURE')::json
  ) as document
  from event left join lateral (
    select event_image.role, json_build_object(
      'sha256', media.sha256, 'width', media.width, 'height', media.height, 'alt', event_image.alt) as document
    from event_image join media on media.id = event_image.media_id
    where event_image.event_id = event.id
  ) image on true
  where event.id = any($1) group by event.id`;
