import { randomUUID } from 'node:crypto';
import type { Random } from '../../src/sample/generator/random.js';
import type { TestCatalog } from '../setup/catalog.js';
import { uniqueSlug } from '../setup/rows.js';

/** A statement for pg or for the application. */
export interface Write {
  readonly text: string;
  readonly values: unknown[];
}

/** Rows of an event that concurrent writers share. */
export interface Ground {
  readonly event: string;
  readonly venues: readonly string[];
  readonly halls: readonly string[];
  readonly zones: readonly string[];
  readonly booths: readonly string[];
  readonly categories: readonly string[];
  readonly exhibitors: readonly string[];
  readonly sponsorLevels: readonly string[];
}

/** Creates rows of each kind in the given or a new event. */
export async function makeGround({ rows, settle }: TestCatalog, onto?: string): Promise<Ground> {
  const event = onto ?? (await rows.event());
  const times = async (count: number, make: () => Promise<string>): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) ids.push(await make());
    return ids;
  };
  const venues = await times(2, () => rows.venue(event));
  const halls = await times(3, () => rows.hall(event, venues[0]!));
  const zones = await times(2, () => rows.zone(event));
  const sponsorLevels = await times(2, () => rows.sponsorLevel(event));
  const booths = await times(8, () => rows.booth(event, halls[0]!));
  const categories = await times(6, () => rows.category(event));
  const exhibitors = await times(12, () => rows.exhibitor(event, { slug: uniqueSlug('first') }, categories));
  await settle();
  return { event, venues, halls, zones, booths, categories, exhibitors, sponsorLevels };
}

type Writer = (ground: Ground, random: Random) => Write;

/** One write of a random kind to random rows. Constraints reject many of the writes. */
export function randomWrite(ground: Ground, random: Random): Write {
  return random.pick(WRITERS)(ground, random);
}

function named(random: Random): string {
  return JSON.stringify({ en: `Name ${random.int(5)}`, 'zh-Hans': `名称${random.int(5)}` });
}

function renaming(
  table: 'venue' | 'hall' | 'zone' | 'category' | 'sponsor_level',
  rows: (ground: Ground) => readonly string[],
): Writer {
  return (ground, random) => ({
    text: `update ${table} set name = $2 where id = $1`,
    values: [random.pick(rows(ground)), named(random)],
  });
}

const WRITERS: readonly Writer[] = [
  renaming('venue', ({ venues }) => venues),
  renaming('hall', ({ halls }) => halls),
  renaming('zone', ({ zones }) => zones),
  renaming('category', ({ categories }) => categories),
  renaming('sponsor_level', ({ sponsorLevels }) => sponsorLevels),
  ({ exhibitors, sponsorLevels }, random) => ({
    text: 'update exhibitor set sponsor_level_id = $2 where id = $1',
    values: [random.pick(exhibitors), random.pick([null, ...sponsorLevels])],
  }),
  ({ event }, random) => ({
    text: 'update event set name = $2, status = $3 where id = $1',
    values: [event, named(random), random.pick(['PUBLISHED', 'PUBLISHED', 'ARCHIVED', 'DRAFT'])],
  }),
  ({ halls, venues }, random) => ({
    text: 'update hall set venue_id = $2 where id = $1',
    values: [random.pick(halls), random.pick(venues)],
  }),
  ({ zones }, random) => ({
    text: 'update zone set position = $2 where id = $1',
    values: [random.pick(zones), random.int(9)],
  }),
  ({ categories }, random) => ({
    text: 'update category set parent_id = $2, position = $3 where id = $1',
    values: [random.pick(categories), random.pick([null, random.pick(categories)]), random.int(9)],
  }),
  ({ booths, halls, zones }, random) => ({
    text: 'update booth set hall_id = $2, zone_id = $3, code = $4, blocked = $5 where id = $1',
    values: [
      random.pick(booths),
      random.pick(halls),
      random.pick([null, ...zones]),
      `B${random.int(99)}`,
      random.int(4) === 0,
    ],
  }),
  ({ exhibitors }, random) => ({
    text: 'update exhibitor set name = $2, country = $3, slug = $4 where id = $1',
    values: [
      random.pick(exhibitors),
      named(random),
      random.pick(['CN', 'DE', null]),
      `exhibitor-${random.int(20)}`,
    ],
  }),
  ({ exhibitors }, random) => ({
    text: 'update exhibitor set published = not published where id = $1',
    values: [random.pick(exhibitors)],
  }),
  ({ exhibitors }, random) => ({
    text: 'delete from exhibitor where id = $1',
    values: [random.pick(exhibitors)],
  }),
  ({ event, exhibitors }, random) => ({
    text: `insert into exhibitor (id, event_id, slug, name, status, published)
      values ($1, $2, $3, $4, 'APPROVED', true) on conflict do nothing`,
    values: [random.pick(exhibitors), event, `exhibitor-${random.int(20)}`, named(random)],
  }),
  ({ event, exhibitors, categories }, random) => ({
    text: 'insert into exhibitor_category (event_id, exhibitor_id, category_id) values ($1, $2, $3) on conflict do nothing',
    values: [event, random.pick(exhibitors), random.pick(categories)],
  }),
  ({ exhibitors }, random) => ({
    text: 'delete from exhibitor_category where exhibitor_id = $1',
    values: [random.pick(exhibitors)],
  }),
  ({ event, booths, exhibitors }, random) => ({
    text: `insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, shared)
      values ($1, $2, $3, 'ASSIGNED', $4) on conflict do nothing`,
    values: [event, random.pick(booths), random.pick(exhibitors), random.int(2) === 0],
  }),
  ({ booths }, random) => ({
    text: 'update booth_allocation set released_at = now() where booth_id = $1 and released_at is null',
    values: [random.pick(booths)],
  }),
  ({ event, exhibitors }, random) => ({
    text: 'insert into product (id, event_id, exhibitor_id, slug, name) values ($1, $2, $3, $4, $5)',
    values: [randomUUID(), event, random.pick(exhibitors), uniqueSlug('product'), named(random)],
  }),
  ({ exhibitors, categories, event }, random) => ({
    text: `insert into product_category (event_id, product_id, category_id)
      select $1, id, $3 from product where exhibitor_id = $2 on conflict do nothing`,
    values: [event, random.pick(exhibitors), random.pick(categories)],
  }),
  ({ exhibitors }, random) => ({
    text: 'update product set name = $2, premiere = not premiere where exhibitor_id = $1',
    values: [random.pick(exhibitors), named(random)],
  }),
  ({ exhibitors }, random) => ({
    text: 'delete from product where exhibitor_id = $1',
    values: [random.pick(exhibitors)],
  }),
  ({ event, halls }, random) => ({
    text: `insert into session (event_id, slug, title, starts_at, ends_at, hall_id)
      values ($1, $2, $3, '2017-09-15T01:00:00Z', '2017-09-15T02:00:00Z', $4)`,
    values: [event, `session-${random.int(9)}`, named(random), random.pick(halls)],
  }),
  ({ event, exhibitors }, random) => ({
    text: `insert into session_exhibitor (event_id, session_id, exhibitor_id)
      select $1, id, $2 from session where event_id = $1 and slug = $3 on conflict do nothing`,
    values: [event, random.pick(exhibitors), `session-${random.int(9)}`],
  }),
  ({ event }, random) => ({
    text: 'delete from session where event_id = $1 and slug = $2',
    values: [event, `session-${random.int(9)}`],
  }),
  ({ event }, random) => ({
    text: `insert into announcement (event_id, text, urgency, starts_at, published)
      values ($1, $2, 'INFO', '2017-09-15T01:00:00Z', $3)`,
    values: [event, named(random), random.int(2) === 0],
  }),
  ({ event, halls }, random) => ({
    text: `insert into announcement_hall (event_id, announcement_id, hall_id)
      select $1, id, $2 from announcement where event_id = $1 order by id limit 3 on conflict do nothing`,
    values: [event, random.pick(halls)],
  }),
  ({ event }) => ({
    text: 'delete from announcement where id in (select id from announcement where event_id = $1 order by id limit 1)',
    values: [event],
  }),
];
