import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { Role } from './model/role.js';
import { ApiKeyCaller, Viewer } from './model/viewer.js';

/**
 * Throws UNAUTHENTICATED for a visitor, and FORBIDDEN unless the caller is staff of the event or a program
 * with its key.
 */
export function requireStaff(context: Pick<RequestContext, 'caller'>, eventId: string): void {
  if (!isStaff(context, eventId)) refuse(context.caller);
}

/** Whether the caller is staff of the event or a program with a key of it. */
export function isStaff({ caller }: Pick<RequestContext, 'caller'>, eventId: string): boolean {
  if (caller instanceof ApiKeyCaller) return caller.eventId === eventId;
  return caller instanceof Viewer && caller.isStaff(eventId);
}

/** Throws UNAUTHENTICATED for a visitor and FORBIDDEN for every caller but the organizers of the event. */
export function requireOrganizer({ caller }: Pick<RequestContext, 'caller'>, eventId: string): void {
  if (!(caller instanceof Viewer && caller.isStaff(eventId, [Role.ORGANIZER]))) refuse(caller);
}

/** Throws UNAUTHENTICATED for a visitor and FORBIDDEN for every account but administrators. */
export function requireAdministrator({ caller }: RequestContext): void {
  if (!(caller instanceof Viewer && caller.isAdministrator)) refuse(caller);
}

function refuse(caller: unknown): never {
  throw caller
    ? new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}
