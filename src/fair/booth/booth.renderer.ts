import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';

/** Renders booths into the lists of their hall and their zone. */
@Injectable()
export class BoothRenderer extends TableRenderer {
  override readonly dependencies = [
    // If a hall moves to another venue, its booths belong to that venue, too.
    dependency('HALL', 'select id from booth where hall_id = any($1)'),
  ];

  constructor(registry: RendererRegistry) {
    super(registry, 'BOOTH', 'booth', BOOTH);
  }
}

const BOOTH = `
  select booth.id as "objectId", booth.event_id as "eventId", true as published,
    array[hall.venue_id] as venues,
    array[booth.hall_id] as halls,
    array_remove(array[booth.zone_id], null) as zones,
    array_remove(array[booth.hall_id, booth.zone_id], null) as lists,
    json_build_object('code', natural_key(hall.code) || ' ' || natural_key(booth.code)) as sorts,
    json_build_object(
      'id', catalog_id('B', booth.id),
      'code', booth.code,
      'hall', booth.hall_id,
      'zone', booth.zone_id,
      'area', booth.area,
      'outline', booth.outline
    ) as document,
    json_build_object('version', booth.version) as staff
  from booth join hall on hall.id = booth.hall_id`;
