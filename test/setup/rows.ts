import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** Columns of a row. Absent ones have defaults for tests. */
export type Values = Readonly<Record<string, unknown>>;

let count = 0;

/** A unique slug, such as `hall-7`. */
export function uniqueSlug(word: string): string {
  count += 1;
  return `${word}-${count}`;
}

/** Inserts rows by SQL, like an import or psql, and returns their ids. */
export class Rows {
  constructor(readonly sql: Client) {}

  /** Inserts rows in one transaction, so that the catalog is projected once. */
  async inTransaction<Result>(insert: () => Promise<Result>): Promise<Result> {
    await this.sql.query('begin');
    try {
      const result = await insert();
      await this.sql.query('commit');
      return result;
    } catch (error) {
      await this.sql.query('rollback');
      throw error;
    }
  }

  async event(values: Values = {}): Promise<string> {
    const slug = uniqueSlug('event');
    const event = {
      slug,
      name: { en: slug },
      starts_on: '2017-09-15',
      ends_on: '2017-09-21',
      time_zone: 'Asia/Shanghai',
      locales: ['zh-Hans', 'en'],
      status: 'PUBLISHED',
    };
    return this.insert('event', { ...event, ...values });
  }

  async venue(event_id: string, values: Values = {}): Promise<string> {
    const slug = uniqueSlug('venue');
    return this.insert('venue', { event_id, slug, name: { en: slug }, role: 'BRANCH', ...values });
  }

  async hall(event_id: string, venue_id: string, values: Values = {}): Promise<string> {
    const code = uniqueSlug('H');
    return this.insert('hall', { event_id, venue_id, code, name: { en: code }, ...values });
  }

  async sponsorLevel(event_id: string, values: Values = {}): Promise<string> {
    const slug = uniqueSlug('level');
    return this.insert('sponsor_level', { event_id, slug, name: { en: slug }, ...values });
  }

  async zone(event_id: string, values: Values = {}): Promise<string> {
    const slug = uniqueSlug('zone');
    return this.insert('zone', { event_id, slug, name: { en: slug }, ...values });
  }

  async booth(event_id: string, hall_id: string, values: Values = {}): Promise<string> {
    return this.insert('booth', { event_id, hall_id, code: uniqueSlug('B'), ...values });
  }

  async category(event_id: string, values: Values = {}): Promise<string> {
    const slug = uniqueSlug('category');
    return this.insert('category', { event_id, slug, name: { en: slug }, ...values });
  }

  /** `categories`: ids of categories. */
  async exhibitor(
    event_id: string,
    values: Values = {},
    categories: readonly string[] = [],
  ): Promise<string> {
    const slug = uniqueSlug('exhibitor');
    const exhibitor = { event_id, slug, name: { en: slug }, status: 'APPROVED', published: true };
    const exhibitor_id = await this.insert('exhibitor', { ...exhibitor, ...values });
    for (const category_id of categories) {
      await this.link('exhibitor_category', { event_id, exhibitor_id, category_id });
    }
    return exhibitor_id;
  }

  async product(
    event_id: string,
    exhibitor_id: string,
    values: Values = {},
    categories: readonly string[] = [],
  ): Promise<string> {
    const slug = uniqueSlug('product');
    const product_id = await this.insert('product', {
      event_id,
      exhibitor_id,
      slug,
      name: { en: slug },
      ...values,
    });
    for (const category_id of categories) {
      await this.link('product_category', { event_id, product_id, category_id });
    }
    return product_id;
  }

  /** `exhibitors`: the ids of the participating exhibitors. */
  async session(event_id: string, values: Values = {}, exhibitors: readonly string[] = []): Promise<string> {
    const slug = uniqueSlug('session');
    const times = { starts_at: '2017-09-15T01:00:00Z', ends_at: '2017-09-15T02:00:00Z' };
    const session_id = await this.insert('session', {
      event_id,
      slug,
      title: { en: slug },
      ...times,
      ...values,
    });
    for (const exhibitor_id of exhibitors) {
      await this.link('session_exhibitor', { event_id, session_id, exhibitor_id });
    }
    return session_id;
  }

  /** `places`: the ids of the venues and halls of the announcement. */
  async announcement(
    event_id: string,
    values: Values = {},
    places: { readonly venues?: readonly string[]; readonly halls?: readonly string[] } = {},
  ): Promise<string> {
    const announcement_id = await this.insert('announcement', {
      event_id,
      text: { en: uniqueSlug('announcement') },
      urgency: 'INFO',
      starts_at: '2017-09-15T01:00:00Z',
      published: true,
      ...values,
    });
    for (const venue_id of places.venues ?? [])
      await this.link('announcement_venue', { event_id, announcement_id, venue_id });
    for (const hall_id of places.halls ?? [])
      await this.link('announcement_hall', { event_id, announcement_id, hall_id });
    return announcement_id;
  }

  /** Assigns the booth to the exhibitor. */
  async allocation(
    event_id: string,
    booth_id: string,
    exhibitor_id: string,
    values: Values = {},
  ): Promise<string> {
    return this.insert('booth_allocation', { event_id, booth_id, exhibitor_id, kind: 'ASSIGNED', ...values });
  }

  /** Inserts a row with an id column. */
  async insert(table: string, values: Values): Promise<string> {
    const { id = randomUUID() } = values as { id?: string };
    await this.link(table, { ...values, id });
    return id;
  }

  /** Inserts a row of a link table. */
  async link(table: string, values: Values): Promise<void> {
    const columns = Object.keys(values).join(', ');
    await this.sql.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1)`,
      [JSON.stringify(values)],
    );
  }

  async update(table: string, id: string, values: Values): Promise<void> {
    const columns = Object.keys(values);
    await this.sql.query(
      `update ${table} set (${columns.join(', ')}) =
        (select ${columns.join(', ')} from json_populate_record(null::${table}, $2)) where id = $1`,
      [id, JSON.stringify(values)],
    );
  }

  async remove(table: string, id: string): Promise<void> {
    await this.sql.query(`delete from ${table} where id = $1`, [id]);
  }
}
