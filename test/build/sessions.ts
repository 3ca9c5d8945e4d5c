import { english, type ManagedEvent } from './managed-event.js';

/** The input of a session in the morning of the first day; `changes` replace its fields. */
export function newSession(fair: ManagedEvent, changes: object = {}): object {
  return {
    eventId: fair.id,
    slug: 'forum',
    title: english('Forum'),
    startsAt: '2017-09-15T01:00:00Z',
    endsAt: '2017-09-15T02:00:00Z',
    ...changes,
  };
}

/** Adds a session as the organizer, and returns its id. */
export async function addSession(fair: ManagedEvent, changes: object = {}): Promise<string> {
  return (await fair.change('addSession', newSession(fair, changes), 'session { id }')).session.id;
}
