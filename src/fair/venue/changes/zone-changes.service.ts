import { NAME_FIELD } from '../../event/event.fields.js';
import { Injectable } from '@nestjs/common';
import { OrganizedObjectOrderService } from '../../event/objects/organized-object-order.service.js';
import { OrganizedObjectsService, type TextContext } from '../../event/objects/organized-objects.service.js';
import { VenueService } from '../venue.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { ZoneEntity } from '../zone.entity.js';
import type { CreateZoneInput, OrderZonesInput, UpdateZoneInput, ZoneIdInput } from './zone.input.js';

/** Changes zones on behalf of organizers. */
@Injectable()
export class ZoneChangesService {
  constructor(
    private readonly places: VenueService,
    private readonly objects: OrganizedObjectsService,
    private readonly order: OrganizedObjectOrderService,
  ) {}

  /** Adds a zone as the last one and returns its id. */
  async create(input: CreateZoneInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const position = await this.order.next('ZONE', event);
    return this.objects.add(this.places.zoneTable, event, { ...columnsOf(input, event), position });
  }

  /** Changes the given fields and returns the zone's id. */
  async update(input: UpdateZoneInput): Promise<string> {
    const zone = await this.objects.object(this.places.zoneTable, input.zoneId);
    await this.objects.change(this.places.zoneTable, zone, columnsOf(input, zone), input);
    return zone.id;
  }

  /** Deletes a zone without booths. */
  async delete({ zoneId }: ZoneIdInput): Promise<void> {
    await this.objects.remove(
      this.places.zoneTable,
      await this.objects.object(this.places.zoneTable, zoneId),
    );
  }

  /** Puts zones first in this order and returns the id of their event. */
  async arrange({ eventId, zoneIds, seenIds }: OrderZonesInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const outcome = { eventId: event.eventId };
    await this.order.arrange(this.places.zoneTable, event, {
      globalIds: zoneIds,
      path: ['zoneIds'],
      seenIds,
      outcome,
    });
    return event.eventId;
  }
}

function columnsOf(
  input: CreateZoneInput | UpdateZoneInput,
  { locales, row }: TextContext<ZoneEntity>,
): Patch<ZoneEntity> {
  const check = new InputCheck();
  const columns: Patch<ZoneEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    name: check.texts(input.name, ['name'], { locales, stored: row, ...NAME_FIELD }),
    exhibitorQuota: input.exhibitorQuota,
  };
  check.required(input, ['slug', 'name']);
  check.done();
  return columns;
}
