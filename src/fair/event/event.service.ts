import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { changeRow, type RowChange } from '../../platform/database/rows/change-row.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { EventEntity, type NewEvent } from './event.entity.js';
import { EVENT_ERRORS } from './event.errors.js';
import { userError } from '../../platform/failure/user-error.js';
import { message, term } from '../../platform/text/message.js';

/** The columns of a new edition that are not copied from the earlier event. */
export type EditionColumns = Pick<NewEvent, 'slug' | 'edition' | 'startsOn' | 'endsOn'> & {
  /** Null: the name of the earlier event. */
  name: LocalizedText | null;
};

/** Writes the table `event`. */
@Injectable()
export class EventService {
  readonly #beforeRemoval: ((eventId: string) => Promise<void>)[] = [];

  constructor(
    @InjectRepository(EventEntity) private readonly rows: Repository<EventEntity>,
    private readonly transactions: Transactions,
  ) {}

  /** Adds events. A slug that exists violates `uq_event_slug`. */
  async add(events: readonly NewEvent[]): Promise<void> {
    await addRows(this.rows, events);
  }

  /** Adds an event and returns its id. */
  async insert(columns: NewEvent): Promise<string> {
    const event = this.rows.create(columns);
    await onConstraint(EVENT_ERRORS, () => this.rows.insert(event));
    return event.id;
  }

  /**
   * Changes a locked event. `movedDays`: by how many days the database moves what has times, when the days of the event
   * change.
   */
  async change(
    event: EventEntity,
    patch: Patch<EventEntity>,
    movedDays = 0,
  ): Promise<RowChange<EventEntity>> {
    if (movedDays === 0) return onConstraint(EVENT_ERRORS, () => changeRow(this.rows, event, patch));
    await this.#setMovedDays(movedDays);
    const change = await onConstraint(EVENT_ERRORS, () => changeRow(this.rows, event, patch));
    await this.#setMovedDays(0);
    return change;
  }

  /** The triggers of the table read the setting of the transaction. */
  async #setMovedDays(days: number): Promise<void> {
    const text = "select set_config('vitrine.moved_days', $1, true)";
    await this.transactions.sql.query({ text, values: [String(days)] });
  }

  /** Adds a draft with texts, languages, time zone, country, quota and contact of another event. Returns its id. */
  async copy(earlierEvent: EventEntity, { name, ...columns }: EditionColumns): Promise<string> {
    const { theme, description, timeZone, locales, country, exhibitorQuota } = earlierEvent;
    const { contactName, contactEmail, contactPhone } = earlierEvent;
    const contact = { contactName, contactEmail, contactPhone };
    const places = { timeZone, locales, country };
    const copiedColumns = { name: name ?? earlierEvent.name, theme, description, ...places, exhibitorQuota };
    return this.insert({ ...copiedColumns, ...contact, ...columns });
  }

  /** The event with this slug. NOT_FOUND if there is none. */
  async bySlug(slug: string): Promise<EventEntity> {
    const event = await this.rows.findOneBy({ slug });
    if (event) return event;
    throw userError('NOT_FOUND', message`No ${term('event')} has the slug ${slug}.`, ['event']);
  }

  /** Whether any event exists. */
  async any(): Promise<boolean> {
    return this.rows.exists();
  }

  /** Whether an event has this slug. */
  async exists(slug: string): Promise<boolean> {
    return this.rows.existsBy({ slug });
  }

  /** The number of objects of each kind in the catalog of an event, published or not. */
  async contents(eventId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.transactions.sql.query<{ kind: string; count: number }>({
      text: `select lower(kind) || 's' as kind, count(*)::integer as count from catalog_entry
        where event_id = $1 and kind <> 'EVENT' group by kind`,
      values: [eventId],
    });
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  }

  /** Registers work of a higher feature before an event is removed, in the transaction. */
  beforeRemoval(work: (eventId: string) => Promise<void>): void {
    this.#beforeRemoval.push(work);
  }

  /** Removes an event with all its objects. Returns false if no event has this slug. */
  async remove(slug: string): Promise<boolean> {
    const event = await this.rows.findOneBy({ slug });
    if (!event) return false;
    for (const work of this.#beforeRemoval) await work(event.id);
    // The cascade deletes zones and categories before booths and links that refer to them.
    await this.transactions.sql.query({ text: 'set constraints all deferred' });
    await this.rows.delete({ slug });
    await this.transactions.sql.query({ text: 'set constraints all immediate' });
    return true;
  }
}
