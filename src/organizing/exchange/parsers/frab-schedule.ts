import type { TableRow, TextTable } from './table.js';
import { TableBuilder } from './table-builder.js';

/** The columns of a programme in the format of frab and pretalx. */
const COLUMNS = [
  ...['externalId', 'title', 'subtitle', 'abstract', 'description', 'startsAt', 'endsAt', 'hall'],
  ...['speakers', 'track', 'type', 'language', 'url'],
] as const;

const DAY_MS = 86_400_000;

/** An event of a schedule, in JSON or XML. */
export type FrabEvent = Readonly<Record<string, unknown>>;

/** The events of a schedule.json; undefined if the JSON is not one. */
export function frabEvents(value: unknown): FrabEvent[] | undefined {
  const schedule = (value as { schedule?: { conference?: { days?: unknown } } } | null)?.schedule;
  const days = schedule?.conference?.days;
  if (!Array.isArray(days)) return undefined;
  return days.flatMap((day: { rooms?: Record<string, unknown>; date?: unknown; day_start?: unknown }) =>
    Object.entries(day.rooms ?? {}).flatMap(([room, events]) =>
      Array.isArray(events)
        ? events.map((event: FrabEvent) => ({ room, ...event, day: day.date, dayStart: day.day_start }))
        : [],
    ),
  );
}

/** Passes on the events as rows. */
export function frabRows(events: readonly FrabEvent[], onRow: (row: TableRow) => void): TextTable {
  const builder = new TableBuilder(onRow, new Map());
  builder.setHeader(COLUMNS);
  for (const event of events) builder.add(cellsOf(event));
  return { header: COLUMNS };
}

/** The cells of an event, in the order of the columns. */
function cellsOf(event: FrabEvent): string[] {
  const text = (key: string) => (typeof event[key] === 'string' ? event[key] : '');
  const start = startOf(text('date'), [text('day'), text('start'), text('dayStart')]);
  return [
    text('guid') || String((event.id as number | undefined) ?? ''),
    ...['title', 'subtitle', 'abstract', 'description'].map(text),
    start,
    endOf(start, text('duration')),
    text('room'),
    speakersOf(event.persons),
    ...['track', 'type', 'language', 'url'].map(text),
  ];
}

function speakersOf(persons: unknown): string {
  if (!Array.isArray(persons)) return '';
  const names = persons.flatMap((person: { public_name?: unknown; name?: unknown }) => {
    const name = person.public_name ?? person.name;
    return typeof name === 'string' && name.trim() !== '' ? { name } : [];
  });
  return names.length === 0 ? '' : JSON.stringify(names);
}

/** Older files have only day and time. A time before the start of the day is on the next calendar day. */
function startOf(date: string, [day, time, dayStart]: readonly [string, string, string]): string {
  if (date !== '' || day === '' || time === '') return date;
  const isNight = time.padStart(5, '0') < dayStart.slice(11, 16);
  const start = Date.parse(`${day}T${time.padStart(5, '0')}Z`) + (isNight ? DAY_MS : 0);
  return Number.isNaN(start) ? `${day} ${time}` : localText(start);
}

/** `2027-05-18 09:00`, without an offset. */
function localText(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** The duration is hours and minutes, or days, hours and minutes. */
function endOf(start: string, duration: string): string {
  const parts = duration.split(':').map(Number);
  const [minutes = NaN, hours = 0, days = 0] = parts.toReversed();
  const isLocal = start.includes(' ');
  const startTime = Date.parse(isLocal ? `${start.replace(' ', 'T')}Z` : start);
  const end = startTime + ((days * 24 + hours) * 60 + minutes) * 60_000;
  if (Number.isNaN(end)) return '';
  return isLocal ? localText(end) : new Date(end).toISOString();
}
