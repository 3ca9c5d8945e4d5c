import { type ListedSessionFragment, SiteRevisionDocument } from './generated/graphql.js';
import type { CalendarProperty } from '../../../contract/site-front-end.js';
import type { PageResult } from './page-result.js';
import type { Visit } from './visit.js';

/** An instant in the format of calendars, `20260927T013000Z`. */
function instant(value: string): string {
  return `${new Date(value).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/** Sessions as a calendar. Its bytes depend only on the catalog, so that the file can be cached. */
export async function calendarFile(
  visit: Visit,
  sessions: readonly ListedSessionFragment[],
): Promise<PageResult> {
  const { revision } = await visit.readEvent(SiteRevisionDocument, {});
  const entries = sessions.flatMap((session) => entryOf(visit, session, revision));
  const body: CalendarProperty[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Vitrine//Site//EN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', visit.event.name],
    ...entries,
    ['END', 'VCALENDAR'],
  ];
  return { body, type: 'text/calendar' };
}

function entryOf(visit: Visit, session: ListedSessionFragment, revision: number): CalendarProperty[] {
  const { id, title, startsAt, endsAt, state, slug, venue, hall, stage, speakers } = session;
  const place = [venue?.name, hall?.code, stage?.name].filter(Boolean).join(', ');
  const people = speakers.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n');
  const properties: CalendarProperty[] = [
    ['BEGIN', 'VEVENT'],
    ['UID', id],
    ['DTSTAMP', instant(startsAt)],
    // Calendars with an older copy of the session only take the new time or place from a greater number.
    ['SEQUENCE', String(revision)],
    ['DTSTART', instant(startsAt)],
    ['DTEND', instant(endsAt)],
    ['STATUS', state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'],
    ['SUMMARY', title],
    ['LOCATION', place],
    ['DESCRIPTION', people],
    ['URL', `${visit.origin}${visit.links.session(slug)}`],
    ['END', 'VEVENT'],
  ];
  return properties.filter(([, value]) => value !== '');
}
