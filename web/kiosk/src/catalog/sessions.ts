import type { CatalogObject } from '@vitrine/client';
import { dayOf } from './event-time.js';

type Session = CatalogObject<'Session'>;

/** The sessions that take place now or next; outside of the event's days its first ones. */
export function comingSessions(all: readonly Session[], now: number, count: number): readonly Session[] {
  const coming = all.filter(({ body }) => Date.parse(body.endsAt) > now);
  return (coming.length > 0 ? coming : all).slice(0, count);
}

/** The sessions of each day of the programme. */
export function sessionsByDay(
  all: readonly Session[],
  timeZone: string | undefined,
): ReadonlyMap<string, readonly Session[]> {
  const days = new Map<string, Session[]>();
  for (const session of all) {
    const day = dayOf(session.body.startsAt, timeZone);
    const same = days.get(day);
    if (same) same.push(session);
    else days.set(day, [session]);
  }
  return days;
}

/** Whether a session takes place at an instant. */
export function isRunning({ body }: Session, now: number): boolean {
  return Date.parse(body.startsAt) <= now && now < Date.parse(body.endsAt);
}
