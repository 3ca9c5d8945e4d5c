import { type ListedSession, REVISION } from './data/sessions.js';
import type { PageResult } from './page-result.js';
import type { Visit } from './visit.js';

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;

/** A content line, folded between characters where it is longer. */
function line(name: string, value: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      lines.push(current);
      // The leading space of a folded line counts.
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** A value of the type TEXT (RFC 5545, 3.3.11). */
function text(value: string): string {
  return (
    value
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- the grammar has none of them but the tab
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  );
}

/** `20260927T013000Z` */
function instant(value: string): string {
  return `${new Date(value).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/** Sessions as a calendar. Its bytes depend on the catalog only, so that the file can be cached. */
export async function calendarFile(visit: Visit, sessions: readonly ListedSession[]): Promise<PageResult> {
  const { revision } = (await visit.ask(REVISION, { event: visit.event.slug })).event;
  const entries = sessions.flatMap((session) => entryOf(visit, session, revision));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vitrine//Site//EN',
    'METHOD:PUBLISH',
    line('X-WR-CALNAME', text(visit.event.name)),
    ...entries,
    'END:VCALENDAR',
  ];
  return { body: lines.map((one) => `${one}\r\n`).join(''), type: 'text/calendar' };
}

function entryOf(visit: Visit, session: ListedSession, revision: number): string[] {
  const { id, title, startsAt, endsAt, state, slug, venue, hall, stage, speakers } = session;
  const place = [venue?.name, hall?.code, stage?.name].filter(Boolean).join(', ');
  const people = speakers.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n');
  return [
    'BEGIN:VEVENT',
    line('UID', id),
    line('DTSTAMP', instant(startsAt)),
    // A calendar that has the session takes its new time or place from a file with a greater number only.
    line('SEQUENCE', String(revision)),
    line('DTSTART', instant(startsAt)),
    line('DTEND', instant(endsAt)),
    line('STATUS', state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'),
    line('SUMMARY', text(title)),
    ...(place === '' ? [] : [line('LOCATION', text(place))]),
    ...(people === '' ? [] : [line('DESCRIPTION', text(people))]),
    line('URL', `${visit.origin}${visit.links.session(slug)}`),
    'END:VEVENT',
  ];
}
