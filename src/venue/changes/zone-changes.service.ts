import { Injectable } from '@nestjs/common';
import { EventObjectOrderService } from '../../event/objects/event-object-order.service.js';
import { EventObjectsService, type TextsHome } from '../../event/objects/event-objects.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { ZONE_ERRORS } from './place.errors.js';
import type { CreateZoneInput, OrderZonesInput, UpdateZoneInput, ZoneIdInput } from './zone.input.js';

const NAME = 200;
const PATH = ['zoneId'];

/** Changes zones on behalf of organizers. */
@Injectable()
export class ZoneChangesService {
  constructor(
    private readonly objects: EventObjectsService,
    private readonly order: EventObjectOrderService,
  ) {}

  /** Adds a zone behind the others and returns its id. */
  async create(input: CreateZoneInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const position = await this.order.next('ZONE', event);
    return this.objects.add('ZONE', event, { ...columnsOf(input, event), position }, ZONE_ERRORS);
  }

  /** Changes what the input names and returns the zone's id. */
  async update(input: UpdateZoneInput): Promise<string> {
    const zone = await this.objects.object('ZONE', input.zoneId, PATH);
    await this.objects.change('ZONE', zone, columnsOf(input, zone), ZONE_ERRORS, input.version);
    return zone.id;
  }

  /** Deletes a zone without booths. */
  async delete({ zoneId }: ZoneIdInput): Promise<void> {
    await this.objects.remove('ZONE', await this.objects.object('ZONE', zoneId, PATH), ZONE_ERRORS);
  }

  /** Puts zones first in this order and returns the id of their event. */
  async arrange({ eventId, zoneIds, seenIds }: OrderZonesInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const outcome = { eventId: event.eventId };
    await this.order.arrange('ZONE', event, { globalIds: zoneIds, path: ['zoneIds'], seenIds, outcome });
    return event.eventId;
  }
}

function columnsOf(
  input: CreateZoneInput | UpdateZoneInput,
  { locales, stored }: TextsHome,
): Record<string, unknown> {
  const check = new InputCheck();
  const columns = {
    slug: check.slug(input.slug, ['slug']),
    name: check.texts(input.name, ['name'], { maximum: NAME, locales, stored, required: true }),
    exhibitor_quota: input.exhibitorQuota,
  };
  check.kept(input, ['slug', 'name']);
  check.done();
  return columns;
}
