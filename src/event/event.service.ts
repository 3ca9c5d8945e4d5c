import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import type { LocalizedText } from '../platform/text/localized-text.js';
import { EVENT_ERRORS } from './event.errors.js';

/** A row of the table `event`; the database gives the rest. */
export interface NewEvent {
  id: string;
  slug: string;
  name: LocalizedText;
  theme: LocalizedText | null;
  description: LocalizedText | null;
  edition: number | null;
  starts_on: string;
  ends_on: string;
  time_zone: string;
  locales: readonly string[];
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
}

/** In what an edition differs from the event that it is made from. */
export interface EditionColumns {
  slug: string;
  /** That of the earlier event where null. */
  name: LocalizedText | null;
  edition: number | null;
  starts_on: string;
  ends_on: string;
}

/** Keeps events. */
@Injectable()
export class EventService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds events; a slug that exists already fails by `uq_event_slug`. */
  async add(events: readonly NewEvent[]): Promise<void> {
    await insertRows(this.transactions.sql, 'event', events);
  }

  /** Adds a draft with the texts, languages, time zone, quota and contact of another event and returns its id. */
  async copy(eventId: string, columns: EditionColumns): Promise<string> {
    const [row] = await onConstraint(EVENT_ERRORS, () =>
      this.transactions.sql.query<{ id: string }>({
        text: `insert into event (slug, name, theme, description, edition, starts_on, ends_on, time_zone, locales,
            exhibitor_quota, contact_name, contact_email, contact_phone)
          select edition.slug, coalesce(edition.name, event.name), event.theme, event.description, edition.edition,
            edition.starts_on, edition.ends_on, event.time_zone, event.locales, event.exhibitor_quota,
            event.contact_name, event.contact_email, event.contact_phone
          from event, json_populate_record(null::event, $2) as edition where event.id = $1
          returning id`,
        values: [eventId, JSON.stringify(columns)],
      }),
    );
    return row?.id ?? '';
  }

  /** Whether there is any event. */
  async any(): Promise<boolean> {
    const rows = await this.transactions.sql.query({ text: 'select from event limit 1' });
    return rows.length > 0;
  }

  /** Whether an event has this slug. */
  async exists(slug: string): Promise<boolean> {
    const rows = await this.transactions.sql.query({
      text: 'select from event where slug = $1',
      values: [slug],
    });
    return rows.length > 0;
  }

  /** How many objects of each kind the catalog has of an event, published or not. */
  async contents(eventId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.transactions.sql.query<{ kind: string; count: number }>({
      text: `select lower(kind) || 's' as kind, count(*)::integer as count from catalog_entry
        where event_id = $1 and kind <> 'EVENT' group by kind`,
      values: [eventId],
    });
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  }

  /** Removes an event with all that belongs to it; false where there is none with this slug. */
  async remove(slug: string): Promise<boolean> {
    // Its zones and categories go before the booths and links that need them; at the end all are gone.
    await this.transactions.sql.query({ text: 'set constraints all deferred' });
    const rows = await this.transactions.sql.query({
      text: 'delete from event where slug = $1 returning id',
      values: [slug],
    });
    await this.transactions.sql.query({ text: 'set constraints all immediate' });
    return rows.length > 0;
  }
}
