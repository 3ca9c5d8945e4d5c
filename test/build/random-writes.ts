import { randomInt, randomUUID } from 'node:crypto';
import { uniqueSlug } from './rows.js';

/** A statement that may be run by pg and by the application. */
export interface Write {
  readonly text: string;
  readonly values: unknown[];
}

/** Some rows of an event that writers meet on. */
export interface Ground {
  readonly event: string;
  readonly venues: readonly string[];
  readonly halls: readonly string[];
  readonly zones: readonly string[];
  readonly booths: readonly string[];
  readonly categories: readonly string[];
  readonly exhibitors: readonly string[];
}

type Writer = (ground: Ground) => Write;

/** One write of a random kind to random rows; many contradict each other and are refused by a constraint. */
export function randomWrite(ground: Ground): Write {
  return pick(WRITERS)(ground);
}

function pick<Item>(items: readonly Item[]): Item {
  return items[randomInt(items.length)]!;
}

function named(): string {
  return JSON.stringify({ en: `Name ${randomInt(5)}`, 'zh-Hans': `名称${randomInt(5)}` });
}

function renaming(
  table: 'venue' | 'hall' | 'zone' | 'category',
  rows: (ground: Ground) => readonly string[],
): Writer {
  return (ground) => ({
    text: `update ${table} set name = $2 where id = $1`,
    values: [pick(rows(ground)), named()],
  });
}

const WRITERS: readonly Writer[] = [
  renaming('venue', ({ venues }) => venues),
  renaming('hall', ({ halls }) => halls),
  renaming('zone', ({ zones }) => zones),
  renaming('category', ({ categories }) => categories),
  ({ event }) => ({
    text: 'update event set name = $2, status = $3 where id = $1',
    values: [event, named(), pick(['PUBLISHED', 'PUBLISHED', 'ARCHIVED', 'DRAFT'])],
  }),
  ({ halls, venues }) => ({
    text: 'update hall set venue_id = $2 where id = $1',
    values: [pick(halls), pick(venues)],
  }),
  ({ zones }) => ({
    text: 'update zone set position = $2 where id = $1',
    values: [pick(zones), randomInt(9)],
  }),
  ({ categories }) => ({
    text: 'update category set parent_id = $2, position = $3 where id = $1',
    values: [pick(categories), pick([null, pick(categories)]), randomInt(9)],
  }),
  ({ booths, halls, zones }) => ({
    text: 'update booth set hall_id = $2, zone_id = $3, code = $4, blocked = $5 where id = $1',
    values: [pick(booths), pick(halls), pick([null, ...zones]), `B${randomInt(99)}`, randomInt(4) === 0],
  }),
  ({ exhibitors }) => ({
    text: 'update exhibitor set name = $2, country = $3, slug = $4 where id = $1',
    values: [pick(exhibitors), named(), pick(['CN', 'DE', null]), `exhibitor-${randomInt(20)}`],
  }),
  ({ exhibitors }) => ({
    text: 'update exhibitor set published = not published where id = $1',
    values: [pick(exhibitors)],
  }),
  ({ exhibitors }) => ({ text: 'delete from exhibitor where id = $1', values: [pick(exhibitors)] }),
  ({ event, exhibitors }) => ({
    text: `insert into exhibitor (id, event_id, slug, name, status, published)
      values ($1, $2, $3, $4, 'APPROVED', true) on conflict do nothing`,
    values: [pick(exhibitors), event, `exhibitor-${randomInt(20)}`, named()],
  }),
  ({ event, exhibitors, categories }) => ({
    text: 'insert into exhibitor_category (event_id, exhibitor_id, category_id) values ($1, $2, $3) on conflict do nothing',
    values: [event, pick(exhibitors), pick(categories)],
  }),
  ({ exhibitors }) => ({
    text: 'delete from exhibitor_category where exhibitor_id = $1',
    values: [pick(exhibitors)],
  }),
  ({ event, booths, exhibitors }) => ({
    text: `insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, shared)
      values ($1, $2, $3, 'ASSIGNED', $4) on conflict do nothing`,
    values: [event, pick(booths), pick(exhibitors), randomInt(2) === 0],
  }),
  ({ booths }) => ({
    text: 'update booth_allocation set released_at = now() where booth_id = $1 and released_at is null',
    values: [pick(booths)],
  }),
  ({ event, exhibitors }) => ({
    text: 'insert into product (id, event_id, exhibitor_id, slug, name) values ($1, $2, $3, $4, $5)',
    values: [randomUUID(), event, pick(exhibitors), uniqueSlug('product'), named()],
  }),
  ({ exhibitors, categories, event }) => ({
    text: `insert into product_category (event_id, product_id, category_id)
      select $1, id, $3 from product where exhibitor_id = $2 on conflict do nothing`,
    values: [event, pick(exhibitors), pick(categories)],
  }),
  ({ exhibitors }) => ({
    text: 'update product set name = $2, premiere = not premiere where exhibitor_id = $1',
    values: [pick(exhibitors), named()],
  }),
  ({ exhibitors }) => ({ text: 'delete from product where exhibitor_id = $1', values: [pick(exhibitors)] }),
  ({ event, halls }) => ({
    text: `insert into session (event_id, slug, title, starts_at, ends_at, hall_id)
      values ($1, $2, $3, '2017-09-15T01:00:00Z', '2017-09-15T02:00:00Z', $4)`,
    values: [event, `session-${randomInt(9)}`, named(), pick(halls)],
  }),
  ({ event, exhibitors }) => ({
    text: `insert into session_exhibitor (event_id, session_id, exhibitor_id)
      select $1, id, $2 from session where event_id = $1 and slug = $3 on conflict do nothing`,
    values: [event, pick(exhibitors), `session-${randomInt(9)}`],
  }),
  ({ event }) => ({
    text: 'delete from session where event_id = $1 and slug = $2',
    values: [event, `session-${randomInt(9)}`],
  }),
];
