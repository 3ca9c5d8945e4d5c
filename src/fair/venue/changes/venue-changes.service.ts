import { Injectable } from '@nestjs/common';
import { HOURS_NOTE, VENUE_HOURS, VENUE_FIELDS as FIELDS } from '../venue.fields.js';
import { OrganizedObjectOrderService } from '../../event/objects/organized-object-order.service.js';
import { OrganizedObjectsService, type TextContext } from '../../event/objects/organized-objects.service.js';
import { VenueService } from '../venue.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { message } from '../../../platform/text/message.js';
import type { OpeningHours, VenueEntity } from '../venue.entity.js';
import type {
  CreateVenueInput,
  OpeningHoursInput,
  OrderVenuesInput,
  UpdateVenueInput,
  VenueIdInput,
} from './venue.input.js';

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
    description: check.texts(input.description, ['description'], { ...context, ...FIELDS.description }),
    hours: hoursOf(check, input.hours, locales),
    address: check.texts(input.address, ['address'], { ...context, ...FIELDS.address }),
    city: check.texts(input.city, ['city'], { ...context, ...FIELDS.city }),
    latitude: input.latitude,
    longitude: input.longitude,
  };
  check.required(input, ['slug', 'name', 'role']);
  check.done();
  return columns;
}

/** A time of day in hours and minutes; `24:00` is the end of the day. */
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** The hours of a venue after the change, in the order of time. Undefined if they stay unchanged. */
function hoursOf(
  check: InputCheck,
  input: readonly OpeningHoursInput[] | null | undefined,
  locales: readonly string[],
): OpeningHours[] | undefined {
  if (input === undefined) return undefined;
  const periods = input ?? [];
  if (periods.length > VENUE_HOURS.items) {
    check.refuse(['hours'], message`A venue has at most ${VENUE_HOURS.items} opening hours.`);
    return undefined;
  }
  const hours = periods.map((period, index) => periodOf(check, period, ['hours', String(index)], locales));
  return hours.sort((one, other) => keyOf(one).localeCompare(keyOf(other), 'en'));
}

function periodOf(
  check: InputCheck,
  { startsOn, endsOn, opensAt = null, closesAt = null, note }: OpeningHoursInput,
  path: readonly string[],
  locales: readonly string[],
): OpeningHours {
  if (endsOn < startsOn) {
    check.refuse([...path, 'endsOn'], message`The last day is before the first.`);
  }
  const times = { opensAt, closesAt };
  for (const [field, time] of Object.entries(times)) {
    if (time !== null && !TIME.test(time)) {
      check.refuse([...path, field], message`A time has the form 09:00.`);
    }
  }
  if ((opensAt === null) !== (closesAt === null)) {
    const missingTime = opensAt === null ? 'opensAt' : 'closesAt';
    check.refuse([...path, missingTime], message`Give both times, or neither if only the days are known.`);
  }
  return {
    startsOn,
    endsOn,
    ...times,
    note: check.texts(note, [...path, 'note'], { ...HOURS_NOTE, locales }) ?? null,
  };
}

function keyOf({ startsOn, opensAt }: OpeningHours): string {
  return `${startsOn} ${opensAt ?? ''}`;
}
