import { Injectable } from '@nestjs/common';
import { EventObjectOrderService } from '../../event/objects/event-object-order.service.js';
import { EventObjectsService, type TextsHome } from '../../event/objects/event-objects.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { VENUE_ERRORS } from './place.errors.js';
import type { CreateVenueInput, OrderVenuesInput, UpdateVenueInput, VenueIdInput } from './venue.input.js';

const NAME = 200;
const ADDRESS = 500;
const CITY = 100;
const PATH = ['venueId'];

/** Changes venues on behalf of organizers. */
@Injectable()
export class VenueChangesService {
  constructor(
    private readonly objects: EventObjectsService,
    private readonly order: EventObjectOrderService,
  ) {}

  /** Adds a venue behind the others and returns its id. */
  async create(input: CreateVenueInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const position = await this.order.next('VENUE', event);
    const columns = { ...columnsOf(input, event), position };
    return this.objects.add('VENUE', event, columns, VENUE_ERRORS);
  }

  /** Changes what the input names and returns the venue's id. */
  async update(input: UpdateVenueInput): Promise<string> {
    const venue = await this.objects.object('VENUE', input.venueId, PATH);
    await this.objects.change('VENUE', venue, columnsOf(input, venue), VENUE_ERRORS, input.version);
    return venue.id;
  }

  /** Deletes a venue without halls and sessions. */
  async delete({ venueId }: VenueIdInput): Promise<void> {
    await this.objects.remove('VENUE', await this.objects.object('VENUE', venueId, PATH), VENUE_ERRORS);
  }

  /** Puts venues first in this order and returns the id of their event. */
  async arrange({ eventId, venueIds, seenIds }: OrderVenuesInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const outcome = { eventId: event.eventId };
    await this.order.arrange('VENUE', event, { globalIds: venueIds, path: ['venueIds'], seenIds, outcome });
    return event.eventId;
  }
}

function columnsOf(
  input: CreateVenueInput | UpdateVenueInput,
  { locales, stored }: TextsHome,
): Record<string, unknown> {
  const check = new InputCheck();
  const columns = {
    slug: check.slug(input.slug, ['slug']),
    name: check.texts(input.name, ['name'], { maximum: NAME, locales, stored, required: true }),
    role: input.role,
    address: check.texts(input.address, ['address'], { maximum: ADDRESS, locales, stored, lines: 'many' }),
    city: check.texts(input.city, ['city'], { maximum: CITY, locales, stored }),
    latitude: input.latitude,
    longitude: input.longitude,
  };
  check.kept(input, ['slug', 'name', 'role']);
  check.done();
  return columns;
}
