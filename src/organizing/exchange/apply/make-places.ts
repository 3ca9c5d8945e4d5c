import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext, Named } from '../model/import-context.js';

/** The ids of categories and places that an import created. */
export interface MadeObjects {
  readonly categories: readonly string[];
  readonly venues: readonly string[];
  readonly halls: readonly string[];
  readonly booths: readonly string[];
  readonly zones?: readonly string[];
}

/** Creates the categories, halls and booths that cells name and the event lacks. */
export async function makeNamed(sql: Sql, importContext: ImportContext): Promise<MadeObjects> {
  const { event, categories, places, zones } = importContext;
  const [locale = 'en'] = event.locales;
  const named = (text: string) => ({ [locale]: text });
  const venues: string[] = [];
  if (places.createdHalls.length > 0) await venueOf(sql, importContext, venues);
  const made = {
    venues,
    categories: await insert(sql, 'category', categories.created, ({ slug, names }, index) => ({
      event_id: event.id,
      slug,
      name: named(names[0] ?? slug),
      position: categories.bySlug.size + index,
    })),
    zones: await insert(sql, 'zone', zones.created, ({ slug, names }, index) => ({
      event_id: event.id,
      slug,
      name: named(names[0] ?? slug),
      position: zones.bySlug.size + index,
    })),
    halls: await insert(sql, 'hall', places.createdHalls, ({ code, venue, names = [] }) => ({
      event_id: event.id,
      venue_id: venueId(importContext, venue) ?? venues[0] ?? mainVenue(importContext)?.id,
      code,
      name: named(names[0] ?? code),
    })),
  };
  const booths = await insert(sql, 'booth', places.createdBooths, ({ code, hall, zone }) => ({
    event_id: event.id,
    hall_id: hall.id,
    zone_id: zone?.id ?? null,
    code,
  }));
  return { ...made, booths };
}

/** New halls belong to the event's first venue. If it has none, a venue with the event's name is created. */
async function venueOf(sql: Sql, { event, venues }: ImportContext, made: string[]): Promise<void> {
  if (venues.bySlug.size > 0) return;
  const venue: Named = { id: undefined, slug: 'main', names: Object.values(event.name) };
  const row = () => ({ event_id: event.id, slug: 'main', name: event.name, role: 'MAIN' });
  made.push(...(await insert(sql, 'venue', [venue], row)));
}

function venueId({ venues }: ImportContext, slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : venues.bySlug.get(slug)?.id;
}

function mainVenue({ venues }: ImportContext): Named | undefined {
  return venues.bySlug.values().next().value;
}

async function insert<T extends { id: string | undefined }>(
  sql: Sql,
  table: string,
  objects: readonly T[],
  rowOf: (object: T, index: number) => object,
): Promise<string[]> {
  const ids = await newIds(sql, objects.length);
  for (const [index, object] of objects.entries()) object.id = ids[index];
  for (let start = 0; start < objects.length; start += 1000) {
    const chunk = objects
      .slice(start, start + 1000)
      .map((object, index) => ({ id: object.id, ...rowOf(object, start + index) }));
    const columns = Object.keys(chunk[0] ?? {}).join(', ');
    await sql.query({
      text: `insert into ${table} (${columns})
        select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      values: [JSON.stringify(chunk)],
    });
  }
  return ids;
}

/** New ids in ascending order. */
export async function newIds(sql: Sql, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await sql.query<{ id: string }>({
    text: 'select new_id() as id from generate_series(1, $1::integer)',
    values: [count],
  });
  return rows.map(({ id }) => id);
}
