import type { Viewer } from '@vitrine/components/session';

/** What a user can do in an event. The server checks it again; the screens show nothing else. */
export interface EventRights {
  /** Reads everything of the event. */
  readonly isStaff: boolean;
  /** Changes everything of the event: organizers and administrators. */
  readonly canManage: boolean;
  /** Decides on registrations: reviewers too. */
  readonly canReview: boolean;
  /** Creates and deletes events. */
  readonly isAdministrator: boolean;
}

/** The rights of a user in the event with this id. */
export function rightsIn(eventId: string, viewer: Viewer): EventRights {
  const isAdministrator = isAdministratorOf(viewer);
  const roles = new Set(viewer.roles.filter(({ event }) => event?.id === eventId).map(({ role }) => role));
  const canManage = isAdministrator || roles.has('ORGANIZER');
  const canReview = canManage || roles.has('REVIEWER');
  return { isStaff: canReview, canManage, canReview, isAdministrator };
}

/** Whether a user can create events. */
export function isAdministratorOf(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => role === 'ADMINISTRATOR');
}
