import type { SessionEntity } from '../../../fair/programme/session.entity.js';
import type { EventSource } from '../../../fair/event/event.type.js';
import { textIn } from '../../../catalog/queries/locale.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { Schedule, ScheduleDay, ScheduleSession } from './schedule.js';
import type { HallSource, VenueSource } from '../../../fair/venue/venue.type.js';

const DAY_MS = 86_400_000;
/** The maximum of a signed 32-bit integer. Some apps store the numbers of sessions in this type. */
const MAXIMUM_NUMBER = 2 ** 31 - 1;

interface SessionKey {
  readonly id: string;
  readonly day: string;
}

interface SessionRow {
  readonly id: string;
  readonly document: {
    readonly slug: string;
    readonly title: LocalizedText;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly venue: string | null;
    readonly hall: string | null;
    readonly stage: string | null;
    readonly state: SessionEntity['state'];
    readonly subtitle: LocalizedText | null;
    readonly track: LocalizedText | null;
    readonly type: LocalizedText | null;
    readonly language: string | null;
    readonly url: string | null;
    readonly speakers: readonly { readonly name: LocalizedText; readonly role?: LocalizedText | null }[];
  };
  readonly description: LocalizedText | null;
  readonly abstract: LocalizedText | null;
  readonly exhibitors: readonly { readonly name: LocalizedText; readonly website: string | null }[];
  readonly updatedAt: string;
}

/** Opens the programme of a published event; `address` is the base address of the event's files. */
export async function openSchedule(
  sql: Sql,
  event: EventSnapshot,
  locale: string,
  address: string,
): Promise<Schedule> {
  const source = event.source as EventSource;
  const keys = await sql.query<SessionKey>({ text: KEYS, values: [event.id] });
  const [span] = await sql.query<{ first: string | null; last: string }>({ text: SPAN, values: [event.id] });
  const numbers = numbersOf(keys.map(({ id }) => id));
  const { startsOn, endsOn, timeZone } = source;
  const dates = [...new Set([...datesBetween(startsOn, endsOn), ...keys.map(({ day }) => day)])].sort();
  const words = new ScheduleTexts(event, locale);
  return {
    slug: event.slug,
    title: words.text(source.name),
    startsOn,
    endsOn,
    timeZone,
    locale,
    revision: event.revision,
    address,
    span: span?.first == null ? null : [span.first, span.last],
    async *days(): AsyncGenerator<ScheduleDay> {
      for (const [position, date] of dates.entries()) {
        const ids = keys.filter(({ day }) => day === date).map(({ id }) => id);
        const rows = ids.length === 0 ? [] : await sql.query<SessionRow>({ text: SESSIONS, values: [ids] });
        const sessions = rows.map((row) => words.session(row, numbers.get(row.id) ?? 0));
        yield { index: position + 1, date, rooms: byRoom(sessions) };
      }
    },
  };
}

/** Selects texts in one language. */
class ScheduleTexts {
  constructor(
    private readonly event: EventSnapshot,
    private readonly locale: string,
  ) {}

  text(text: LocalizedText | null | undefined): string {
    return textIn(text, this.event, this.locale) ?? '';
  }

  session(row: SessionRow, number: number): ScheduleSession {
    const { document, description, abstract, exhibitors } = row;
    const hall = this.event.get(document.hall) as HallSource | null;
    const venue = this.event.get(document.venue) as VenueSource | null;
    const stage = this.text(hall?.stages?.find(({ code }) => code === document.stage)?.name);
    const [latitude, longitude] = [venue?.latitude, venue?.longitude];
    return {
      id: row.id,
      number,
      slug: document.slug,
      title: this.text(document.title),
      description: this.text(description),
      subtitle: this.text(document.subtitle),
      abstract: this.text(abstract),
      track: this.text(document.track),
      type: this.text(document.type),
      language: document.language,
      url: document.url,
      isCancelled: document.state === 'CANCELLED',
      startsAt: document.startsAt,
      endsAt: document.endsAt,
      room: this.#room(hall, stage, venue),
      location: this.#location(hall, stage, venue),
      geo: latitude == null || longitude == null ? null : { latitude, longitude },
      speakers: document.speakers.map(({ name, role }) => ({
        name: this.text(name),
        role: role ? this.text(role) : null,
      })),
      exhibitors: exhibitors.map(({ name, website }) => ({ name: this.text(name), website })),
      updatedAt: row.updatedAt,
    };
  }

  /** The hall with its stage, and with its venue if the event has several. Apps show one line per room. */
  #room(hall: HallSource | null, stage: string, venue: VenueSource | null): string {
    const hasOneVenue = this.event.all('VENUE').length < 2;
    const roomVenue = hall && hasOneVenue ? null : venue;
    return (
      this.#joinParts([this.text(hall?.name), stage, this.text(roomVenue?.name)]) ||
      this.text(this.event.source.name)
    );
  }

  #location(hall: HallSource | null, stage: string, venue: VenueSource | null): string {
    const [address, city] = [this.text(venue?.address), this.text(venue?.city)];
    const parts = [stage, this.text(hall?.name), this.text(venue?.name), address];
    return this.#joinParts(address.includes(city) ? parts : [...parts, city]);
  }

  #joinParts(parts: readonly string[]): string {
    return [...new Set(parts.filter((part) => part !== ''))].join(', ');
  }
}

function byRoom(sessions: readonly ScheduleSession[]): Map<string, ScheduleSession[]> {
  const rooms = new Map<string, ScheduleSession[]>();
  for (const session of sessions) {
    const roomSessions = rooms.get(session.room);
    if (roomSessions) roomSessions.push(session);
    else rooms.set(session.room, [session]);
  }
  return new Map([...rooms].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })));
}

/** Numbers of sessions, computed from the ids, oldest first. A new session never changes the number of another. */
function numbersOf(ids: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const usedNumbers = new Set<number>();
  for (const id of ids.toSorted()) {
    let number = (Number.parseInt(id.slice(-8), 16) % MAXIMUM_NUMBER) + 1;
    while (usedNumbers.has(number)) number = (number % MAXIMUM_NUMBER) + 1;
    usedNumbers.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

function datesBetween(first: string, last: string): string[] {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(days, 0) }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  );
}

// Published sessions only. The days of the catalog entry are in the event's time zone.
const KEYS = `
  select object_id as id, days[1] as day from catalog_entry
  where event_id = $1 and kind = 'SESSION' and published`;

const SPAN = `
  select min(document ->> 'startsAt') as first, max(document ->> 'endsAt') as last from catalog_entry
  where event_id = $1 and kind = 'SESSION' and published`;

const SESSIONS = `
  select entry.object_id as id, entry.document, entry.detail -> 'description' as description,
    entry.detail -> 'abstract' as abstract,
    iso_instant(session.updated_at) as "updatedAt",
    (select coalesce(json_agg(json_build_object(
        'name', exhibitor.document -> 'name', 'website', exhibitor.document -> 'website') order by exhibitor.slug), '[]')
      from json_array_elements_text(entry.document -> 'exhibitors') as link(id)
      join catalog_entry exhibitor on exhibitor.object_id = link.id::uuid and exhibitor.published) as exhibitors
  from catalog_entry entry join session on session.id = entry.object_id
  where entry.object_id = any($1) and entry.published
  order by entry.document ->> 'startsAt', entry.object_id`;
