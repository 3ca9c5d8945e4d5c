import { Injectable } from '@nestjs/common';
import type { PageArguments } from '../../catalog/queries/connection/page.js';
import { readRows, type RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import { SHOWS_CALL, takesRegistrations } from '../../fair/event/event.entity.js';
import { Database } from '../../platform/database/database.js';
import type { CallChoiceSource, CallSource } from './call.type.js';
import { RowLoader } from '../../platform/graphql/request/row-loader.js';

interface CallRow extends KeyedRow, Omit<CallSource, 'event'> {}

/** The categories and zones that applicants can choose, and the free places of the whole event. */
export interface CallChoices {
  categories: CallChoiceSource[];
  zones: CallChoiceSource[];
  placesLeft: number | null;
}

interface ChoiceRow {
  id: string;
  categories: Omit<CallChoiceSource, 'event'>[];
  zones: Omit<CallChoiceSource, 'event'>[];
  placesLeft: number | null;
}

const CALLS = `
  select event.id, event.starts_on::text as key, catalog_id('E', event.id) as "eventId", event.slug, event.name,
    event.starts_on::text as "startsOn", event.ends_on::text as "endsOn", event.time_zone as "timeZone", event.locales,
    iso_instant(event.registration_opens_at) as "opensAt", iso_instant(event.registration_closes_at) as "closesAt",
    ${takesRegistrations('event')} as "isOpen", ${SHOWS_CALL} as "isShown", event.shows_places_left as "showsPlacesLeft",
    event.call_introduction as introduction, case when num_nonnulls(event.contact_name, event.contact_email,
      event.contact_phone) > 0 then json_build_object('name', event.contact_name, 'email', event.contact_email,
      'phone', event.contact_phone) end as contact
  from event`;

const CHOICES = `
  select event.id, ${placesLeft('event', 'EVENT')} as "placesLeft",
    (select coalesce(json_agg(json_build_object('id', catalog_id('C', category.id), 'name', category.name,
        'parentId', catalog_id('C', category.parent_id), 'placesLeft', ${placesLeft('category', 'CATEGORY')})
        order by category.position, category.slug), '[]')
      from category where category.event_id = event.id) as categories,
    (select coalesce(json_agg(json_build_object('id', catalog_id('Z', zone.id), 'name', zone.name, 'parentId', null,
        'placesLeft', ${placesLeft('zone', 'ZONE')}) order by zone.position, zone.slug), '[]')
      from zone where zone.event_id = event.id) as zones
  from event where event.id = any($1)`;

/** SQL of the free places of a quota; null if the call does not show them. */
function placesLeft(table: string, kind: string): string {
  return `case when event.shows_places_left and ${table}.exhibitor_quota is not null then
    greatest(0, ${table}.exhibitor_quota - quota_use('${kind}', ${table}.id)) end`;
}

/** Reads calls for exhibitors from the tables, because the catalog hides drafts from visitors. */
@Injectable()
export class CallLoader {
  readonly #calls = new RowLoader<CallRow>(
    (ids) => this.#query('calls-by-event', `${CALLS} where event.id = any($1)`, ids),
    ({ id }) => id,
  );
  readonly #choices = new RowLoader<ChoiceRow>(
    (ids) => this.#query('call-choices', CHOICES, ids),
    ({ id }) => id,
  );

  constructor(private readonly database: Database) {}

  /**
   * The shown call of the event with this slug, drafts included; null if the event shows no call or is
   * archived.
   */
  async findShown(slug: string): Promise<CallSource | null> {
    const [row] = await this.database.query<CallRow>({
      name: 'call-by-slug',
      text: `${CALLS} where ${SHOWS_CALL} and event.slug = $1`,
      values: [slug],
    });
    return row ? toNode(row) : null;
  }

  /** A page of the shown calls, ordered by the start of the event. */
  list(args: PageArguments): RowConnection<CallSource> {
    const list = { name: 'calls', text: `${CALLS} where ${SHOWS_CALL}`, values: [] };
    return readRows(this.database, list, args, toNode);
  }

  /** The call of the event, shown or hidden. */
  async load(context: object, eventId: string): Promise<CallSource | null> {
    const row = await this.#calls.load(context, eventId);
    return row ? toNode(row) : null;
  }

  /** The categories and zones of the event with the places left. */
  async choices(context: object, { event }: CallSource): Promise<CallChoices> {
    const row = await this.#choices.load(context, event.id);
    const { categories = [], zones = [], placesLeft = null } = row ?? {};
    const withEvent = (choice: Omit<CallChoiceSource, 'event'>): CallChoiceSource => ({ ...choice, event });
    return { categories: categories.map(withEvent), zones: zones.map(withEvent), placesLeft };
  }

  #query<Row>(name: string, text: string, ids: readonly string[]): Promise<Row[]> {
    return this.database.query<Row>({ name, text, values: [ids] });
  }
}

function toNode({ id, key: _, ...row }: CallRow): CallSource {
  return { ...row, event: { id, locales: row.locales } };
}
