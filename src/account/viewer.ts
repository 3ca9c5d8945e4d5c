import type { Actor } from '../audit/actor.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Role, type RoleGrant } from './role.js';

/** A signed-in account, as it was when the request came. */
export class Viewer implements Actor {
  constructor(
    readonly accountId: string,
    readonly email: string,
    readonly displayName: string,
    public grants: readonly RoleGrant[],
    /** The hash of the token that the request was signed with. */
    readonly tokenHash: Buffer,
  ) {}

  get name(): string {
    return this.email;
  }

  get isAdministrator(): boolean {
    return this.grants.some(({ role }) => role === Role.ADMINISTRATOR);
  }

  /** Whether one of these roles holds in the event; an administrator has every role. */
  isStaff(eventId: string, roles: readonly Role[] = STAFF): boolean {
    return this.grants.some(
      (grant) =>
        grant.role === Role.ADMINISTRATOR || (grant.eventId === eventId && roles.includes(grant.role)),
    );
  }

  /** Whether the account acts for this exhibitor. */
  isMember(exhibitorId: string): boolean {
    return this.grants.some((grant) => grant.exhibitorId === exhibitorId);
  }
}

/** The roles that see everything of an event. */
const STAFF: readonly Role[] = [Role.ORGANIZER, Role.REVIEWER];

/** Who sends the request; null for a visitor. */
export function viewerOf(context: RequestContext): Viewer | null {
  return context.caller instanceof Viewer ? context.caller : null;
}
