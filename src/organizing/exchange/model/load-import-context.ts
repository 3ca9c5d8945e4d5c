import { type UserError, userError } from '../../../platform/failure/user-error.js';
import { message } from '../../../platform/text/message.js';
import type { Sql } from '../../../platform/database/sql.js';
import { BoothPatterns } from './booth/booth-patterns.js';
import type { ExchangeKind } from './exchange-kind.js';
import {
  type ExchangeEvent,
  type LogoSource,
  type ImportContext,
  Logos,
  NameIndex,
} from './import-context.js';
import { append, type Occupant, Places, type StoredHall } from './places.js';

/** The event with this slug; optionally locked against other imports and decisions about its quota. */
export async function findEvent(
  sql: Sql,
  slug: string,
  isLocked: boolean,
): Promise<ExchangeEvent | undefined> {
  const [row] = await sql.query<ExchangeEvent>({
    text: `select id, slug, status, name, locales, time_zone as "timeZone", exhibitor_quota as quota, country
      from event where slug = $1 ${isLocked ? 'for no key update' : ''}`,
    values: [slug],
  });
  return row;
}

/** The error for an event that does not exist or that the caller cannot see. */
export function noSuchEvent(slug: string): UserError {
  return userError('NOT_FOUND', message`There is no event "${slug}".`, ['event']);
}

/** Reads all objects that the cells of a file can refer to. `logoSource`: the pictures that were sent with the file. */
export async function loadImportContext(
  sql: Sql,
  event: ExchangeEvent,
  { namesExhibitors = false, hasLogos = false }: Pick<ExchangeKind, 'namesExhibitors' | 'hasLogos'>,
  logoSource?: LogoSource,
): Promise<ImportContext> {
  return {
    event,
    categories: await loadNames(sql, event.id, 'category'),
    venues: await loadNames(sql, event.id, 'venue', { order: `role <> 'MAIN', position` }),
    zones: await loadNames(sql, event.id, 'zone'),
    sponsorLevels: await loadNames(sql, event.id, 'sponsor_level', { order: 'position, slug' }),
    exhibitors: namesExhibitors
      ? await loadNames(sql, event.id, 'exhibitor', { other: 'external_id' })
      : new NameIndex(),
    places: await loadPlaces(sql, event.id),
    logos: new Logos(hasLogos ? await loadPictures(sql, event.id) : undefined, logoSource),
    patterns: new BoothPatterns(),
  };
}

/** The ids of the pictures of an event by their sha256. */
export async function loadPictures(sql: Sql, eventId: string): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; sha256: string }>({
    text: 'select id, sha256 from media where event_id = $1',
    values: [eventId],
  });
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

interface NameRow {
  id: string;
  slug: string;
  name: Readonly<Record<string, string>>;
  other: string | null;
}

/** The objects of a table by their names. `other`: a column with a further name. */
async function loadNames(
  sql: Sql,
  eventId: string,
  table: string,
  { order = 'slug', other = 'null' }: { order?: string; other?: string } = {},
): Promise<NameIndex> {
  const rows = await sql.query<NameRow>({
    text: `select id, slug, name, ${other} as other from ${table} where event_id = $1 order by ${order}`,
    values: [eventId],
  });
  const index = new NameIndex();
  for (const { id, slug, name, other } of rows) {
    const names = new Set([...Object.values(name), ...(other === null ? [] : [other])]);
    index.add({ id, slug, names: [...names], name });
  }
  return index;
}

interface BoothRow {
  id: string;
  hall: string;
  code: string;
  blocked: boolean;
}

interface OccupantRow extends Occupant {
  boothId: string;
}

/**
 * Two statements for booths and allocations: with old statistics a join of both is planned as a nested loop.
 */
async function loadPlaces(sql: Sql, eventId: string): Promise<Places> {
  const places = new Places();
  places.addHalls(await sql.query<StoredHall>({ text: HALLS, values: [eventId] }));
  const occupants = new Map<string, Occupant[]>();
  for (const { boothId, ...occupant } of await sql.query<OccupantRow>({
    text: OCCUPANTS,
    values: [eventId],
  })) {
    append(occupants, boothId, occupant);
  }
  for (const { hall, ...booth } of await sql.query<BoothRow>({ text: BOOTHS, values: [eventId] })) {
    places.addBooth(hall, { ...booth, occupants: occupants.get(booth.id) ?? [] });
  }
  return places;
}

const HALLS = `
  select hall.id, hall.code, venue.slug as venue,
    array(select text from jsonb_each_text(hall.name) as each(tag, text)) as names,
    array(
      select text from jsonb_each_text(venue.name) as each(tag, text)
      union select text from jsonb_each_text(venue.short_name) as each(tag, text)
    ) as "venueNames",
    (select json_object_agg(tag, coalesce(venue.short_name ->> tag, venue.name ->> tag) order by place)
      from unnest(event.locales) with ordinality as language (tag, place)
      where coalesce(venue.short_name ->> tag, venue.name ->> tag) is not null
    ) as "venueName"
  from hall join venue on venue.id = hall.venue_id join event on event.id = hall.event_id
  where hall.event_id = $1 order by venue.position, hall.code`;

const BOOTHS = 'select id, hall_id as hall, code, blocked from booth where event_id = $1 order by id';

const OCCUPANTS = `
  select booth_id as "boothId", exhibitor.id as "exhibitorId", shared,
    -- What is held for an applicant is its own for now, and may be shared as such.
    allocation.kind = 'HELD' and exhibitor.status = 'APPROVED' as held
  from live_booth_allocation allocation join exhibitor on exhibitor.id = allocation.exhibitor_id
  where allocation.event_id = $1`;
