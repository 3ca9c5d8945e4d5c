import { Injectable } from '@nestjs/common';
import { VENUE_FIELDS as FIELDS } from '../venue.fields.js';
import { OrganizedObjectOrderService } from '../../event/objects/organized-object-order.service.js';
import { OrganizedObjectsService, type TextContext } from '../../event/objects/organized-objects.service.js';
import { VenueService } from '../venue.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { VenueEntity } from '../venue.entity.js';
import type { CreateVenueInput, OrderVenuesInput, UpdateVenueInput, VenueIdInput } from './venue.input.js';

/** Changes venues on behalf of organizers. */
@Injectable()
export class VenueChangesService {
  constructor(
    private readonly places: VenueService,
    private readonly objects: OrganizedObjectsService,
    private readonly order: OrganizedObjectOrderService,
  ) {}

  /** Adds a venue as the last one and returns its id. */
  async create(input: CreateVenueInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const position = await this.order.next('VENUE', event);
    const columns = { ...columnsOf(input, event), position };
    return this.objects.add(this.places.venueTable, event, columns);
  }

  /** Changes the given fields and returns the venue's id. */
  async update(input: UpdateVenueInput): Promise<string> {
    const venue = await this.objects.object(this.places.venueTable, input.venueId);
    await this.objects.change(this.places.venueTable, venue, columnsOf(input, venue), input);
    return venue.id;
  }

  /** Deletes a venue without halls and sessions. */
  async delete({ venueId }: VenueIdInput): Promise<void> {
    await this.objects.remove(
      this.places.venueTable,
      await this.objects.object(this.places.venueTable, venueId),
    );
  }

  /** Puts venues first in this order and returns the id of their event. */
  async arrange({ eventId, venueIds, seenIds }: OrderVenuesInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const outcome = { eventId: event.eventId };
    await this.order.arrange(this.places.venueTable, event, {
      globalIds: venueIds,
      path: ['venueIds'],
      seenIds,
      outcome,
    });
    return event.eventId;
  }
}

function columnsOf(
  input: CreateVenueInput | UpdateVenueInput,
  { locales, row }: TextContext<VenueEntity>,
): Patch<VenueEntity> {
  const check = new InputCheck();
  const context = { locales, stored: row };
  const columns: Patch<VenueEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    name: check.texts(input.name, ['name'], { ...context, ...FIELDS.name }),
    shortName: check.texts(input.shortName, ['shortName'], { ...context, ...FIELDS.shortName }),
    role: input.role ?? undefined,
    address: check.texts(input.address, ['address'], { ...context, ...FIELDS.address }),
    city: check.texts(input.city, ['city'], { ...context, ...FIELDS.city }),
    latitude: input.latitude,
    longitude: input.longitude,
  };
  check.required(input, ['slug', 'name', 'role']);
  check.done();
  return columns;
}
