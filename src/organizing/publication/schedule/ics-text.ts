import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { offsetText, zonedTime } from '../../../platform/text/zoned-time.js';
import { icsLine, icsText } from './ics-line.js';
import type { Schedule, ScheduleSession } from './schedule.js';
import { type ClockChange, clockChanges } from './time-zone-rules.js';

/** The refresh interval for calendars. */
const REFRESH = 'PT15M';

/**
 * The programme as iCalendar (RFC 5545), in chunks. Times are in the event's time zone, whose rules are
 * included.
 */
export async function* icsFile(schedule: Schedule): AsyncGenerator<string> {
  yield headOf(schedule);
  for await (const { rooms } of schedule.days()) {
    for (const sessions of rooms.values()) {
      for (const session of sessions) yield sessionText(schedule, session);
    }
  }
  yield icsLine('END', 'VCALENDAR');
}

function headOf({ title, timeZone, address, span }: Schedule): string {
  const lines = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Vitrine//Programme//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', icsText(title)],
    ['X-WR-CALNAME', icsText(title)],
    ['X-WR-TIMEZONE', timeZone],
    ['SOURCE;VALUE=URI', `${address}/schedule.ics`],
    ['REFRESH-INTERVAL;VALUE=DURATION', REFRESH],
  ] as const;
  const head = lines.map(([name, value]) => icsLine(name, value)).join('');
  return span ? head + zoneText(timeZone, clockChanges(timeZone, ...span)) : head;
}

function zoneText(timeZone: string, changes: readonly ClockChange[]): string {
  const rules = changes.flatMap(({ at, from, to, isSummer }) => {
    const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
    return [
      ['BEGIN', kind],
      // The local time before the change of the clocks.
      ['DTSTART', compact(new Date(at + from).toISOString())],
      ['TZOFFSETFROM', offsetText(from).replace(':', '')],
      ['TZOFFSETTO', offsetText(to).replace(':', '')],
      ['END', kind],
    ] as const;
  });
  const lines = [['BEGIN', 'VTIMEZONE'], ['TZID', timeZone], ...rules, ['END', 'VTIMEZONE']] as const;
  return lines.map(([name, value]) => icsLine(name, value)).join('');
}

function sessionText({ timeZone, locale, revision }: Schedule, session: ScheduleSession): string {
  const { id, title, location, geo, updatedAt } = session;
  const local = (instant: string) => compact(zonedTime(instant, timeZone));
  const description = descriptionOf(session);
  const lines: (readonly [string, string])[] = [
    ['BEGIN', 'VEVENT'],
    // As in the files of the site, so that a calendar never has a session twice.
    ['UID', encodeCatalogId('SESSION', id)],
    // The same value for the same state, so that equal programmes are equal files.
    ['DTSTAMP', `${compact(updatedAt)}Z`],
    ['LAST-MODIFIED', `${compact(updatedAt)}Z`],
    // Calendars take the new time or place of a session from a greater number only; a hall may get another name.
    ['SEQUENCE', String(revision)],
    ['STATUS', session.isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    [`DTSTART;TZID=${timeZone}`, local(session.startsAt)],
    [`DTEND;TZID=${timeZone}`, local(session.endsAt)],
    [`SUMMARY;LANGUAGE=${locale}`, icsText(title)],
    [`DESCRIPTION;LANGUAGE=${locale}`, icsText(description)],
    [`CATEGORIES;LANGUAGE=${locale}`, icsText(session.track)],
    ['LOCATION', icsText(location)],
    ['GEO', geo ? `${geo.latitude};${geo.longitude}` : ''],
    ['END', 'VEVENT'],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => icsLine(name, value))
    .join('');
}

/** The topic, the speakers and the exhibitors, because calendars have no fields for them. */
function descriptionOf({ description, speakers, exhibitors }: ScheduleSession): string {
  const people = speakers.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  const parts = [description, people.join('\n'), exhibitors.map(({ name }) => name).join('\n')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** `20260826T090000` for `2026-08-26T09:00:00…`. */
function compact(time: string): string {
  return time.slice(0, 19).replace(/[-:]/g, '');
}
