import { Injectable } from '@nestjs/common';
import { type Permission, Permissions } from '../account/permissions.js';
import { Operations } from '../audit/operations.js';
import { notFound, objectIdOf } from '../catalog/object-id.js';
import { Transactions } from '../platform/database/transactions.js';
import { updateRow } from '../platform/database/update-row.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { InputCheck, type StoredTexts } from '../platform/failure/input-check.js';
import { staleError, userError } from '../platform/failure/user-error.js';
import { EVENT_ERRORS } from './event.errors.js';
import { contactOf } from './event-contact.js';
import type { CreateEventInput, DeleteEventInput, EventIdInput, UpdateEventInput } from './event.input.js';
import { EventService } from './event.service.js';

const NAME = 200;
const THEME = 500;
const DESCRIPTION = 10_000;

interface EventRow {
  id: string;
  status: string;
  slug: string;
  version: number;
  locales: string[];
  time_zone: string;
  stored: StoredTexts;
}

/** Changes events on behalf of organizers. */
@Injectable()
export class EventChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly events: EventService,
  ) {}

  /** Adds a draft and returns its id. */
  async create(input: CreateEventInput): Promise<string> {
    this.permissions.require('CREATE_EVENT');
    const columns = {
      ...this.#columnsOf(input, input.locales, {}),
      slug: input.slug,
      edition: input.edition ?? null,
    };
    const rest = { time_zone: input.timeZone, locales: input.locales };
    const [row] = await onConstraint(EVENT_ERRORS, () =>
      this.transactions.sql.query<{ id: string }>({
        text: `insert into event (slug, name, theme, description, edition, starts_on, ends_on, time_zone, locales,
            registration_opens_at, registration_closes_at, exhibitor_quota, moderates_changes, contact_name,
            contact_email, contact_phone)
          select slug, name, theme, description, edition, starts_on, ends_on, time_zone, locales,
            registration_opens_at, registration_closes_at, exhibitor_quota, coalesce(moderates_changes, true),
            contact_name, contact_email, contact_phone
          from json_populate_record(null::event, $1) returning id`,
        values: [JSON.stringify({ ...columns, ...rest })],
      }),
    );
    const id = row?.id ?? '';
    this.operations.current.note({ kind: 'EVENT', id, after: { ...columns, ...rest } }, id);
    return id;
  }

  /** Changes what the input names and returns the event's id. */
  async update(input: UpdateEventInput): Promise<string> {
    const event = await this.#find(input);
    const locales = input.locales ?? event.locales;
    const check = new InputCheck();
    check.kept(input, ['timeZone', 'locales']);
    await this.#checkCalendar(check, event, input);
    const columns = this.#columnsOf(input, locales, event.stored, check);
    return this.#write(event, input, {
      ...columns,
      time_zone: input.timeZone ?? undefined,
      locales: input.locales ?? undefined,
    });
  }

  /** Shows a draft, or an archived event again as one that is on. */
  async publish(input: EventIdInput): Promise<string> {
    return this.#move(input, ['DRAFT', 'ARCHIVED'], 'PUBLISHED');
  }

  /** Ends a published event; visitors may still look at its catalog. */
  async archive(input: EventIdInput): Promise<string> {
    return this.#move(input, ['PUBLISHED'], 'ARCHIVED');
  }

  /** Removes a draft for good, with all that belongs to it. The audit entry remains. */
  async delete(input: DeleteEventInput): Promise<void> {
    const event = await this.#find(input, 'DELETE_EVENT');
    const { id, status, slug, version } = event;
    if (status !== 'DRAFT') {
      throw userError('WRONG_STATUS', `The event is ${status}; only a DRAFT can be deleted.`);
    }
    if (input.slug !== slug) {
      throw userError('INVALID', 'This is not the slug of the event; nothing was deleted.', ['slug']);
    }
    if (input.version != null && input.version !== version) throw staleError({});
    const before = { slug, status, version, ...event.stored, ...(await this.events.contents(id)) };
    await this.events.remove(slug);
    this.operations.current.note({ kind: 'EVENT', id, before }, id);
  }

  async #move(input: EventIdInput, from: readonly string[], status: string): Promise<string> {
    const event = await this.#find(input);
    if (!from.includes(event.status)) {
      throw userError('WRONG_STATUS', `The event is ${event.status}; it must be ${from.join(' or ')}.`);
    }
    return this.#write(event, input, { status });
  }

  async #write(
    { id }: EventRow,
    { version }: EventIdInput,
    columns: Record<string, unknown>,
  ): Promise<string> {
    const row = await onConstraint(EVENT_ERRORS, () =>
      updateRow(this.transactions.sql, 'event', { id, version }, columns),
    );
    if (!row) throw staleError({ eventId: id });
    this.operations.current.note({ kind: 'EVENT', id, ...row }, id);
    return id;
  }

  /** The event, locked against other writers; a draft of others is as good as none. */
  async #find({ eventId }: EventIdInput, permission: Permission = 'MANAGE_EVENT'): Promise<EventRow> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', eventId, ['eventId']);
    const [row] = await this.transactions.sql.query<EventRow>({
      text: `select id, slug, version, status, locales, time_zone, json_build_object('name', name, 'theme', theme, 'description', description, 'contact_name', contact_name) as stored
        from event where id = $1 for no key update`,
      values: [id],
    });
    const hidden = notFound('EVENT', ['eventId']);
    if (!row) throw hidden;
    const seen = row.status !== 'DRAFT' || this.permissions.has('READ_EVENT', { eventId: id });
    this.permissions.require(permission, { eventId: id }, seen ? undefined : hidden);
    return row;
  }

  /** What visitors, calendars and copies rely on stays once the event is published. */
  async #checkCalendar(
    check: InputCheck,
    { id, status, locales, time_zone }: EventRow,
    { timeZone, locales: wanted }: UpdateEventInput,
  ): Promise<void> {
    const draft = status === 'DRAFT';
    if (timeZone != null && timeZone !== time_zone && !draft) {
      const message = `The event is ${status}; the time zone may change only while it is a DRAFT.`;
      check.refuse(['timeZone'], message, 'WRONG_STATUS');
    }
    if (!wanted) return;
    if (wanted.length === 0) check.refuse(['locales'], 'An event needs at least one language.');
    const added = locales.every((locale, index) => wanted[index] === locale);
    if (!draft && !added) {
      const message = `The event is ${status}; languages may only be added behind ${locales.join(', ')}.`;
      check.refuse(['locales'], message, 'WRONG_STATUS');
    }
    const used = await this.#languagesUsed(
      id,
      locales.filter((locale) => !wanted.includes(locale)),
    );
    if (draft && wanted.length > 0 && used.length > 0) {
      check.refuse(['locales'], `Texts are written in ${used.join(', ')}; remove them first.`, 'IN_USE');
    }
  }

  /** Those of the languages in which a text of the event is stored. */
  async #languagesUsed(eventId: string, locales: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ locale: string }>({
      text: `select locale from unnest($2::text[]) as locale where exists (
          select from catalog_entry where event_id = $1
            and position('"' || locale || '":' in replace(document::text || coalesce(detail::text, ''), '" :', '":')) > 0)`,
      values: [eventId, locales],
    });
    return rows.map(({ locale }) => locale);
  }

  #columnsOf(
    input: CreateEventInput | UpdateEventInput,
    locales: readonly string[],
    stored: StoredTexts,
    check = new InputCheck(),
  ): Record<string, unknown> {
    const columns = {
      name: check.texts(input.name, ['name'], { maximum: NAME, locales, stored, required: true }),
      theme: check.texts(input.theme, ['theme'], { maximum: THEME, locales, stored }),
      description: check.texts(input.description, ['description'], {
        maximum: DESCRIPTION,
        locales,
        stored,
        lines: 'many',
      }),
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      registration_opens_at: input.registrationOpensAt,
      registration_closes_at: input.registrationClosesAt,
      exhibitor_quota: input.exhibitorQuota,
      moderates_changes: input.moderatesChanges ?? undefined,
      ...contactOf(check, input.contact, locales, stored),
    };
    if ('slug' in input) check.slug(input.slug, ['slug']);
    for (const field of ['name', 'startsOn', 'endsOn'] as const) {
      if (input[field] === null) check.refuse([field], `${field} must not be removed.`);
    }
    check.done();
    return columns;
  }
}
