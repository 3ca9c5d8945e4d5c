import type { Actor } from '../../audit/actor.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { LimitedCaller } from '../../../platform/http/caller.js';
import { type MemberRole, Role, type RoleGrant } from './role.js';

/** A signed-in account, as of the beginning of the request. */
export class Viewer implements Actor {
  constructor(
    readonly accountId: string,
    readonly email: string,
    readonly displayName: string,
    public grants: readonly RoleGrant[],
    /** The hash of the token of the request. */
    readonly tokenHash: Buffer,
  ) {}

  get name(): string {
    return this.email;
  }

  get isAdministrator(): boolean {
    return this.grants.some(({ role }) => role === Role.ADMINISTRATOR);
  }

  /** Whether one of these roles applies in the event; an administrator has every role. */
  isStaff(eventId: string, roles: readonly Role[]): boolean {
    return this.grants.some(
      (grant) =>
        grant.role === Role.ADMINISTRATOR || (grant.eventId === eventId && roles.includes(grant.role)),
    );
  }

  /** The rights of the account for this exhibitor. Undefined if it is not a member. */
  memberRole(exhibitorId: string): MemberRole | undefined {
    return this.grants.find((grant) => grant.exhibitorId === exhibitorId)?.memberRole ?? undefined;
  }

  /** Whether the account is a member of this exhibitor. */
  isMember(exhibitorId: string): boolean {
    return this.grants.some((grant) => grant.exhibitorId === exhibitorId);
  }
}

/** The purpose of an API key. */
export enum ApiKeyScope {
  READ = 'READ',
  IMPORT = 'IMPORT',
}

/** A program that authenticates its requests by an API key. It is no account. */
export class ApiKeyCaller implements Actor, LimitedCaller {
  readonly accountId = null;
  readonly name: string;

  constructor(
    readonly keyId: string,
    label: string,
    readonly eventId: string,
    readonly scope: ApiKeyScope,
    readonly persistedQueriesOnly: boolean,
  ) {
    this.name = `API key ${label} (${keyId})`;
  }

  get readsOnly(): boolean {
    return this.scope === ApiKeyScope.READ;
  }
}

/** The account that sends the request; null for a visitor or a program. */
export function viewerOf(context: RequestContext): Viewer | null {
  return context.caller instanceof Viewer ? context.caller : null;
}
