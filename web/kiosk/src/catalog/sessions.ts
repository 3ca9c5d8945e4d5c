import type { CatalogObject } from '@vitrine/client';
import { dayOf } from './event-time.js';

type Session = CatalogObject<'Session'>;

/** The sessions that take place now or next. Outside of the event's days, its first sessions. */
export function comingSessions(sessions: readonly Session[], now: number, count: number): readonly Session[] {
  const futureSessions = sessions.filter(({ body }) => Date.parse(body.endsAt) > now);
  return (futureSessions.length > 0 ? futureSessions : sessions).slice(0, count);
}

/** The sessions of each day of the programme. */
export function sessionsByDay(
  sessions: readonly Session[],
  timeZone: string | undefined,
): ReadonlyMap<string, readonly Session[]> {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const day = dayOf(session.body.startsAt, timeZone);
    const daySessions = days.get(day);
    if (daySessions) daySessions.push(session);
    else days.set(day, [session]);
  }
  return days;
}

/** Whether a session takes place at an instant. */
export function isRunning({ body }: Session, now: number): boolean {
  return Date.parse(body.startsAt) <= now && now < Date.parse(body.endsAt);
}
