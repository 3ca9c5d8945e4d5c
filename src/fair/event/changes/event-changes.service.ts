import { EVENT_FIELDS as FIELDS } from '../event.fields.js';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { type Permission, Permissions } from '../../../identity/account/permissions.js';
import { Operations } from '../../../identity/audit/operations.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { alternatives, message, term } from '../../../platform/text/message.js';
import { dayCount, daysLater } from '../../../platform/text/time/zoned-time.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { requireVersion, userError } from '../../../platform/failure/user-error.js';
import { EventEntity, isPublicEvent, type NewEvent } from '../event.entity.js';
import { contactOf } from '../contact/event-contact.js';
import type { CreateEventInput, DeleteEventInput, EventIdInput, UpdateEventInput } from './event.input.js';
import { EventService } from '../event.service.js';

type EventStatus = EventEntity['status'];

/** Changes events on behalf of organizers. */
@Injectable()
export class EventChangesService {
  constructor(
    @InjectRepository(EventEntity) private readonly rows: Repository<EventEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly events: EventService,
  ) {}

  /** Adds a draft and returns its id. */
  async create(input: CreateEventInput): Promise<string> {
    this.permissions.require('CREATE_EVENT');
    const { slug, timeZone, locales, edition = null } = input;
    const columns: NewEvent = { ...columnsOf(input, locales), slug, edition, timeZone, locales };
    const id = await this.events.insert(columns);
    this.operations.current.record({ kind: 'EVENT', id, after: columns }, id);
    return id;
  }

  /** Changes the given fields and returns the event's id. */
  async update(input: UpdateEventInput): Promise<string> {
    const event = await this.#find(input);
    const locales = input.locales ?? event.locales;
    const check = new InputCheck();
    check.required(input, ['timeZone', 'locales']);
    await this.#checkCalendar(check, event, input);
    const movedDays = input.movesProgramme ? dayCount(event.startsOn, input.startsOn ?? event.startsOn) : 0;
    const columns = {
      ...columnsOf(input, locales, event, check),
      ...callOf(input, locales, event),
      timeZone: input.timeZone ?? undefined,
      locales: input.locales ?? undefined,
    };
    return this.#write(
      event,
      input,
      movedDays === 0 ? columns : withMovedTimes(columns, event, movedDays),
      movedDays,
    );
  }

  /** Publishes a draft or an archived event. */
  async publish(input: EventIdInput): Promise<string> {
    return this.#move(input, ['DRAFT', 'ARCHIVED'], 'PUBLISHED');
  }

  /** Archives a published event. Visitors can still read its catalog. */
  async archive(input: EventIdInput): Promise<string> {
    return this.#move(input, ['PUBLISHED'], 'ARCHIVED');
  }

  /** Deletes a draft permanently, with all its objects. The audit entry remains. */
  async delete(input: DeleteEventInput): Promise<void> {
    const event = await this.#find(input, 'DELETE_EVENT');
    const { id, status, slug, version } = event;
    if (status !== 'DRAFT') {
      throw userError('WRONG_STATUS', message`The event is ${term(status)}; only a draft can be deleted.`);
    }
    if (input.slug !== slug) {
      throw userError('INVALID', message`This is not the slug of the event; nothing was deleted.`, ['slug']);
    }
    requireVersion(input.version, version, {});
    const { name, theme, description, contactName } = event;
    const texts = { name, theme, description, contactName };
    const before = { slug, status, version, ...texts, ...(await this.events.contents(id)) };
    await this.events.remove(slug);
    this.operations.current.record({ kind: 'EVENT', id, before }, id);
  }

  async #move(input: EventIdInput, from: readonly EventStatus[], status: EventStatus): Promise<string> {
    const event = await this.#find(input);
    if (!from.includes(event.status)) {
      throw userError(
        'WRONG_STATUS',
        message`The event is ${term(event.status)}; it must be ${alternatives(from)}.`,
      );
    }
    return this.#write(event, input, { status });
  }

  async #write(
    event: EventEntity,
    { version }: EventIdInput,
    patch: Patch<EventEntity>,
    movedDays = 0,
  ): Promise<string> {
    const { id } = event;
    requireVersion(version, event.version, { eventId: id });
    const { before, after } = await this.events.change(event, patch, movedDays);
    const change = { before, after: movedDays === 0 ? after : { ...after, movedDays } };
    this.operations.current.record({ kind: 'EVENT', id, ...change }, id);
    return id;
  }

  /** The event, locked against other writers. NOT_FOUND for a draft that the caller may not read. */
  async #find({ eventId }: EventIdInput, permission: Permission = 'MANAGE_EVENT'): Promise<EventEntity> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', eventId, ['eventId']);
    const event = await this.rows.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    const notFoundError = notFound('EVENT', ['eventId']);
    if (!event) throw notFoundError;
    this.permissions.requireSeen(permission, { eventId: id }, isPublicEvent(event), notFoundError);
    return event;
  }

  /** After publication, visitors, calendars and copies depend on these fields, so they cannot change. */
  async #checkCalendar(
    check: InputCheck,
    { id, status, locales, timeZone: storedTimeZone }: EventEntity,
    { timeZone, locales: newLocales }: UpdateEventInput,
  ): Promise<void> {
    const isDraft = status === 'DRAFT';
    if (timeZone != null && timeZone !== storedTimeZone && !isDraft) {
      const refusal = message`The event is ${term(status)}; the time zone may change only while it is a draft.`;
      check.refuse(['timeZone'], refusal, 'WRONG_STATUS');
    }
    if (!newLocales) return;
    if (newLocales.length === 0) check.refuse(['locales'], message`An event needs at least one language.`);
    const onlyAddsLocales = locales.every((locale, index) => newLocales[index] === locale);
    if (!isDraft && !onlyAddsLocales) {
      const refusal = message`The event is ${term(status)}; languages may only be added behind ${locales.join(', ')}.`;
      check.refuse(['locales'], refusal, 'WRONG_STATUS');
    }
    if (!isDraft || newLocales.length === 0) return;
    const removedLocales = locales.filter((locale) => !newLocales.includes(locale));
    for (const { locale, count, kind, name } of await this.#textsIn(id, removedLocales)) {
      const refusal = message`Objects with texts in ${locale}: ${count}, such as the ${term(kind.toLowerCase())} "${{ name }}"; remove these texts first.`;
      check.refuse(['locales'], refusal, 'IN_USE');
    }
  }

  /** The number of objects of the event with texts in each of `locales`, and one of these objects. */
  async #textsIn(eventId: string, locales: readonly string[]): Promise<LocaleUse[]> {
    return this.transactions.sql.query<LocaleUse>({
      text: `select locale, count(*)::integer as count,
          (array_agg(kind order by kind, name::text))[1] as kind, (array_agg(name order by kind, name::text))[1] as name
        from unnest($2::text[]) as locale join lateral (
          select kind, coalesce(document -> 'name', document -> 'title', document -> 'text',
            json_build_object(locale, document ->> 'code'))::jsonb as name
          from catalog_entry where event_id = $1
            and position('"' || locale || '":' in replace(document::text || coalesce(detail::text, ''), '" :', '":')) > 0
          union
          select 'EVENT', name from event where id = $1 and call_introduction ? locale) as object on true
        group by locale`,
      values: [eventId, locales],
    });
  }
}

/** Moves the times of registration that the input does not contain. */
function withMovedTimes(columns: Patch<EventEntity>, event: EventEntity, days: number): Patch<EventEntity> {
  const moved = (key: 'registrationOpensAt' | 'registrationClosesAt') =>
    columns[key] === undefined && event[key] ? daysLater(event[key], days, event.timeZone) : columns[key];
  const opensAt = moved('registrationOpensAt');
  const closesAt = moved('registrationClosesAt');
  return { ...columns, registrationOpensAt: opensAt, registrationClosesAt: closesAt };
}

/** The objects with texts in a language. */
interface LocaleUse {
  locale: string;
  count: number;
  /** The kind and the name of one of them. */
  kind: string;
  name: LocalizedText;
}

/** The columns of the call for exhibitors. */
function callOf(input: UpdateEventInput, locales: readonly string[], event: EventEntity): Patch<EventEntity> {
  const check = new InputCheck();
  const callIntroduction = check.texts(input.callIntroduction, ['callIntroduction'], {
    locales,
    stored: event,
    ...FIELDS.callIntroduction,
  });
  check.required(input, ['showsCall', 'showsPlacesLeft', 'showsAddresses']);
  check.done();
  return {
    callIntroduction,
    showsCall: input.showsCall ?? undefined,
    showsPlacesLeft: input.showsPlacesLeft ?? undefined,
    showsAddresses: input.showsAddresses ?? undefined,
  };
}

function columnsOf(
  input: CreateEventInput,
  locales: readonly string[],
): Patch<EventEntity> & Pick<NewEvent, 'name' | 'startsOn' | 'endsOn'>;
function columnsOf(
  input: UpdateEventInput,
  locales: readonly string[],
  event: EventEntity,
  check: InputCheck,
): Patch<EventEntity>;
function columnsOf(
  input: CreateEventInput | UpdateEventInput,
  locales: readonly string[],
  event?: EventEntity,
  check = new InputCheck(),
): Patch<EventEntity> {
  const texts = { locales, stored: event };
  // The scalar also accepts lower case, such as `cn`.
  const country = input.country?.toUpperCase() ?? input.country;
  const eventCountry = country === undefined ? event?.country : country;
  const columns: Patch<EventEntity> = {
    name: check.texts(input.name, ['name'], { ...texts, ...FIELDS.name }),
    theme: check.texts(input.theme, ['theme'], { ...texts, ...FIELDS.theme }),
    description: check.texts(input.description, ['description'], { ...texts, ...FIELDS.description }),
    startsOn: input.startsOn ?? undefined,
    endsOn: input.endsOn ?? undefined,
    registrationOpensAt: input.registrationOpensAt,
    registrationClosesAt: input.registrationClosesAt,
    exhibitorQuota: input.exhibitorQuota,
    country,
    moderatesChanges: input.moderatesChanges ?? undefined,
    ...contactOf(check, input.contact, locales, { event, country: eventCountry }),
  };
  if ('slug' in input) check.slug(input.slug, ['slug']);
  check.required(input, ['name', 'startsOn', 'endsOn']);
  check.done();
  return columns;
}
