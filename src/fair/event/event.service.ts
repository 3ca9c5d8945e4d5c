import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { EventEntity, type NewEvent } from './event.entity.js';
import { EVENT_ERRORS } from './event.errors.js';

/** The columns in which a new edition differs from the event that it is copied from. */
export type EditionColumns = Pick<NewEvent, 'slug' | 'edition' | 'startsOn' | 'endsOn'> & {
  /** Null for the name of the earlier event. */
  name: LocalizedText | null;
};

/** Keeps events. */
@Injectable()
export class EventService {
  constructor(
    @InjectRepository(EventEntity) private readonly rows: Repository<EventEntity>,
    private readonly transactions: Transactions,
  ) {}

  /** Adds events; a slug that exists already fails by `uq_event_slug`. */
  async add(events: readonly NewEvent[]): Promise<void> {
    await addRows(this.rows, events);
  }

  /** Adds a draft with the texts, languages, time zone, quota and contact of another event and returns its id. */
  async copy(earlier: EventEntity, { name, ...columns }: EditionColumns): Promise<string> {
    const { theme, description, timeZone, locales, exhibitorQuota } = earlier;
    const { contactName, contactEmail, contactPhone } = earlier;
    const contact = { contactName, contactEmail, contactPhone };
    const kept = { name: name ?? earlier.name, theme, description, timeZone, locales, exhibitorQuota };
    const event = this.rows.create({ ...kept, ...contact, ...columns });
    await onConstraint(EVENT_ERRORS, () => this.rows.insert(event));
    return event.id;
  }

  /** Whether there is any event. */
  async any(): Promise<boolean> {
    return this.rows.exists();
  }

  /** Whether an event has this slug. */
  async exists(slug: string): Promise<boolean> {
    return this.rows.existsBy({ slug });
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
    const { affected } = await this.rows.delete({ slug });
    await this.transactions.sql.query({ text: 'set constraints all immediate' });
    return affected === 1;
  }
}
