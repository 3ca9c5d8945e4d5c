import { queryOne, type Sql } from '../../../platform/database/sql.js';
import type { ImportContext, NamedObject, NameIndex } from '../model/import-context.js';
import type { ImportWriters } from '../model/import-writers.js';
import type { Booth, Hall } from '../model/places.js';

/** The ids of categories and places that an import created. */
export interface CreatedObjects {
  readonly categories: readonly string[];
  readonly venues: readonly string[];
  readonly halls: readonly string[];
  readonly booths: readonly string[];
  readonly zones?: readonly string[];
  readonly sponsorLevels?: readonly string[];
}

/** An object of the plan, without an id until it is created. */
interface PlannedObject {
  id: string | undefined;
}

/** The maximum number of objects per statement. */
const CHUNK = 1000;

/** Creates the categories, sponsor levels, halls and booths that cells name and the event lacks. */
export async function createNamedObjects(
  sql: Sql,
  { event, categories, places, venues, zones, sponsorLevels }: ImportContext,
  writers: ImportWriters,
): Promise<CreatedObjects> {
  const { id: eventId, locales } = event;
  const [locale = 'en'] = locales;
  const { booths: boothWriter, venues: venueWriter } = writers.catalog;
  const storedVenue = storedVenueOf(venues);
  const firstVenue = storedVenue ?? venues.createdObjects[0];
  const mainVenue = firstVenue ?? { id: undefined, slug: 'main', names: [], name: event.name };
  const namedRow = (index: NameIndex) => (object: NamedObject, place: number) => {
    const name = { [locale]: object.names[0] ?? object.slug };
    return { eventId, slug: object.slug, name, position: index.bySlug.size + place };
  };
  const venueOf = ({ slug, names, name = { [locale]: names[0] ?? slug } }: NamedObject, place: number) => {
    return { eventId, slug, name, role: storedVenue || place > 0 ? ('BRANCH' as const) : ('MAIN' as const) };
  };
  const hallOf = ({ code, venue = '', names = [] }: Hall) => {
    const name = { [locale]: names[0] ?? code };
    return { eventId, venueId: idOf(venues.bySlug.get(venue) ?? mainVenue), code, name };
  };
  const boothOf = ({ code, hall, zone }: Booth) =>
    ({ eventId, hallId: idOf(hall), zoneId: zone ? idOf(zone) : null, code }) as const;
  // New halls belong to the event's first venue. If it has none, a venue with the event's name is created.
  const newVenues = places.createdHalls.length > 0 && !firstVenue ? [mainVenue] : venues.createdObjects;
  return {
    venues: await createObjects(sql, newVenues, venueOf, (rows) => venueWriter.addVenues(rows)),
    categories: await createObjects(sql, categories.createdObjects, namedRow(categories), (rows) =>
      writers.references.categories.add(rows),
    ),
    zones: await createObjects(sql, zones.createdObjects, namedRow(zones), (rows) =>
      venueWriter.addZones(rows),
    ),
    sponsorLevels: await createObjects(sql, sponsorLevels.createdObjects, namedRow(sponsorLevels), (rows) =>
      writers.references.sponsorLevels.add(rows),
    ),
    halls: await createObjects(sql, places.createdHalls, hallOf, (rows) => venueWriter.addHalls(rows)),
    booths: await createObjects(sql, places.createdBooths, boothOf, (rows) => boothWriter.add(rows)),
  };
}

/** The first venue of the event. A planned venue that no accepted row uses stays without an id. */
function storedVenueOf({ bySlug, createdObjects }: NameIndex): NamedObject | undefined {
  return [...bySlug.values()].find((venue) => venue.id !== undefined && !createdObjects.includes(venue));
}

async function createObjects<T extends PlannedObject, Row>(
  sql: Sql,
  objects: readonly T[],
  rowOf: (object: T, index: number) => Row,
  add: (rows: readonly (Row & { id: string })[]) => Promise<void>,
): Promise<string[]> {
  const ids = await newIds(sql, objects.length);
  for (const [index, object] of objects.entries()) object.id = ids[index];
  const rows = objects.map((object, index) => ({ ...rowOf(object, index), id: idOf(object) }));
  for (let start = 0; start < rows.length; start += CHUNK) await add(rows.slice(start, start + CHUNK));
  return ids;
}

function idOf({ id }: Readonly<PlannedObject>): string {
  if (id === undefined) throw new Error('The object of the plan is not created yet.');
  return id;
}

/** New ids in ascending order. */
export async function newIds(sql: Sql, count: number): Promise<string[]> {
  if (count === 0) return [];
  const { ids } = await queryOne<{ ids: string[] }>(sql, {
    text: 'select array(select new_id() from generate_series(1, $1::integer)) as ids',
    values: [count],
  });
  return ids;
}
