import { createHash } from 'node:crypto';
import { dayCount, instantOf, zonedTime } from '../../../platform/text/time/zoned-time.js';
import type { Schedule, ScheduleDay, ScheduleSession } from './schedule.js';

/** The fields of a session in both frab formats. */
export interface FrabSession {
  readonly id: number;
  readonly guid: string;
  /** `2026-08-26T09:00:00+02:00` */
  readonly date: string;
  /** `09:00` */
  readonly start: string;
  /** In minutes. */
  readonly minutes: number;
  readonly room: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly subtitle: string;
  readonly abstract: string;
  readonly track: string;
  readonly type: string;
  readonly description: string;
  readonly persons: readonly { readonly id: number; readonly name: string }[];
  readonly links: readonly { readonly url: string; readonly title: string }[];
}

/** The sessions by room, without cancelled sessions. Apps show a missing session as cancelled. */
export function roomsOf({ rooms }: ScheduleDay): [string, ScheduleSession[]][] {
  return [...rooms]
    .map(([room, sessions]): [string, ScheduleSession[]] => [
      room,
      sessions.filter(({ isCancelled }) => !isCancelled),
    ])
    .filter(([, sessions]) => sessions.length > 0);
}

/** Converts a session. */
export function frabSession(schedule: Schedule, session: ScheduleSession): FrabSession {
  const date = zonedTime(session.startsAt, schedule.timeZone);
  return {
    id: session.number,
    guid: session.id,
    date,
    start: date.slice(11, 16),
    minutes: Math.round((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000),
    room: session.room,
    slug: `${acronymOf(schedule)}-${session.number}-${session.slug}`,
    title: session.title,
    language: (session.language ?? schedule.locale).split('-', 1)[0] ?? '',
    subtitle: session.subtitle,
    abstract: session.abstract,
    track: session.track,
    type: session.type || 'other',
    description: session.description,
    persons: session.speakers.map(({ name }) => ({ id: personNumber(name), name })),
    links: session.exhibitors.flatMap(({ name, website }) =>
      website === null ? [] : [{ url: website, title: name }],
    ),
  };
}

/** The number of a speaker's name. Speakers have no ids, and apps show speakers with equal names as one person. */
function personNumber(name: string): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() >>> 1) + 1;
}

/** The event's slug in the format that readers require: at least four characters, no hyphens. */
export function acronymOf({ slug }: Schedule): string {
  return slug.replaceAll('-', '_').padEnd(4, '_');
}

/** The start and the end of the day: from midnight to midnight in the event's time zone. */
export function boundsOf({ timeZone }: Schedule, { date }: ScheduleDay): readonly [string, string] {
  const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const midnight = (day: string) => zonedTime(instantOf(`${day} 00:00`, timeZone) ?? '', timeZone);
  return [midnight(date), midnight(next)];
}

/** The number of days of the event. */
export function daysOf({ startsOn, endsOn }: Schedule): number {
  return dayCount(startsOn, endsOn) + 1;
}
