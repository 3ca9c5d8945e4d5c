import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { offsetText, zonedTime } from '../../../platform/text/time/zoned-time.js';
import type { CalendarProperty } from '../../../../contract/site-front-end.js';
import { icsLines } from '../../../platform/text/format/ics-line.js';
import type { Schedule, ScheduleSession } from './schedule.js';
import { type ClockChange, clockChanges } from './time-zone-rules.js';

/** The refresh interval for calendars: 15 minutes. */
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
  yield icsLines([['END', 'VCALENDAR']]);
}

function headOf({ title, timeZone, address, span }: Schedule): string {
  const head = icsLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Vitrine//Programme//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', title],
    ['X-WR-CALNAME', title],
    ['X-WR-TIMEZONE', timeZone],
    ['SOURCE;VALUE=URI', `${address}/schedule.ics`],
    ['REFRESH-INTERVAL;VALUE=DURATION', REFRESH],
  ]);
  return span ? head + zoneText(timeZone, clockChanges(timeZone, ...span)) : head;
}

function zoneText(timeZone: string, changes: readonly ClockChange[]): string {
  const rules = changes.flatMap(({ at, from, to, isSummer }): CalendarProperty[] => {
    const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
    return [
      ['BEGIN', kind],
      // RFC 5545 requires the local time by the offset before the change.
      ['DTSTART', compactTime(new Date(at + from).toISOString())],
      ['TZOFFSETFROM', offsetText(from).replace(':', '')],
      ['TZOFFSETTO', offsetText(to).replace(':', '')],
      ['END', kind],
    ];
  });
  return icsLines([['BEGIN', 'VTIMEZONE'], ['TZID', timeZone], ...rules, ['END', 'VTIMEZONE']]);
}

function sessionText({ timeZone, locale, revision }: Schedule, session: ScheduleSession): string {
  const { id, title, location, geo, updatedAt } = session;
  const localText = (instant: string) => compactTime(zonedTime(instant, timeZone));
  const description = descriptionOf(session);
  const properties: CalendarProperty[] = [
    ['BEGIN', 'VEVENT'],
    // The same id as in the files of the site, so that a calendar never shows a session twice.
    ['UID', encodeCatalogId('SESSION', id)],
    // Depends on the state only, so that equal programmes are equal files.
    ['DTSTAMP', `${compactTime(updatedAt)}Z`],
    ['LAST-MODIFIED', `${compactTime(updatedAt)}Z`],
    // Calendars update a session only if the number is greater. The revision also rises when a hall is
    // renamed.
    ['SEQUENCE', String(revision)],
    ['STATUS', session.isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    [`DTSTART;TZID=${timeZone}`, localText(session.startsAt)],
    [`DTEND;TZID=${timeZone}`, localText(session.endsAt)],
    [`SUMMARY;LANGUAGE=${locale}`, title],
    [`DESCRIPTION;LANGUAGE=${locale}`, description],
    [`CATEGORIES;LANGUAGE=${locale}`, session.track],
    ['LOCATION', location],
    ['GEO', geo ? `${geo.latitude};${geo.longitude}` : ''],
    ['END', 'VEVENT'],
  ];
  return icsLines(properties.filter(([, value]) => value !== ''));
}

/** Contains the topic, the speakers and the exhibitors, because calendars have no fields for them. */
function descriptionOf({ description, speakers, exhibitors }: ScheduleSession): string {
  const people = speakers.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  const parts = [description, people.join('\n'), exhibitors.map(({ name }) => name).join('\n')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** `20260826T090000` for `2026-08-26T09:00:00…`. */
function compactTime(time: string): string {
  return time.slice(0, 19).replace(/[-:]/g, '');
}
