import type { Viewer } from '@vitrine/components/session';

/** The rights of a user in an event. The server checks them again; the screens show only permitted actions. */
export interface EventRights {
  /** Reads all data of the event. */
  readonly isStaff: boolean;
  /** Changes all data of the event: organizers and administrators. */
  readonly canManage: boolean;
  /** Decides about registrations: organizers, administrators and reviewers. */
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
