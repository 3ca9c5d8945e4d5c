import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { type Actor, CommandLineActor } from '../audit/actor.js';
import type { Operation } from '../audit/operation.js';
import { Operations, type RightsJudge } from '../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { UserError } from '../../platform/failure/user-error.js';
import { isGone, lockRights } from './rights/lock-rights.js';
import { type MemberRole, Role } from './model/role.js';
import { ApiKeyCaller, ApiKeyScope, Viewer } from './model/viewer.js';

/** The permissions, and the roles of the event that grant each; an administrator has all. */
const STAFF_ROLES = {
  /** Creates events. */
  CREATE_EVENT: [],
  /** Deletes drafts of events. */
  DELETE_EVENT: [],
  /** Reads all accounts, invitations and sign-ups. */
  READ_ACCOUNTS: [],
  /**
   * Changes an event, its venues, halls, booths and allocations, categories, programme, kiosks, roles and keys; copies
   * it; publishes exhibitors.
   */
  MANAGE_EVENT: [Role.ORGANIZER],
  /** Reads all data of an event. */
  READ_EVENT: [Role.ORGANIZER, Role.REVIEWER],
  /** Decides about registrations. */
  REVIEW_REGISTRATION: [Role.ORGANIZER, Role.REVIEWER],
  /** Imports files into an event, and undoes imports. */
  IMPORT: [Role.ORGANIZER],
  /** Reads all data of an exhibitor except that for staff. */
  READ_EXHIBITOR: [Role.ORGANIZER, Role.REVIEWER],
  /** Writes an exhibitor's entry and products. */
  EDIT_EXHIBITOR: [Role.ORGANIZER],
  /** Manages an exhibitor's members, and submits, withdraws or deletes its registration. */
  MANAGE_EXHIBITOR: [Role.ORGANIZER],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof STAFF_ROLES;

/** The permissions that members have for their exhibitor. */
const OF_MEMBERS: Readonly<Record<MemberRole, readonly Permission[]>> = {
  MANAGER: ['READ_EXHIBITOR', 'EDIT_EXHIBITOR', 'MANAGE_EXHIBITOR'],
  EDITOR: ['READ_EXHIBITOR', 'EDIT_EXHIBITOR'],
  STAFF: ['READ_EXHIBITOR'],
};

/** The permissions of programs by the scope of their key, in the event of the key. */
const OF_KEYS: Readonly<Record<ApiKeyScope, ReadonlySet<Permission>>> = {
  READ: new Set(['READ_EVENT']),
  IMPORT: new Set(['READ_EVENT', 'IMPORT']),
};

/** The event and exhibitor in which a permission is required. */
export interface PermissionScope {
  eventId?: string | undefined;
  exhibitorId?: string | undefined;
}

interface RequiredPermission extends PermissionScope {
  permission: Permission;
}

/** Checks the permissions of the actor of the present operation; services call it before they write. */
@Injectable()
export class Permissions implements RightsJudge {
  readonly #required = new WeakMap<Operation, RequiredPermission[]>();
  /** The permissions that a repeatable operation has found granted to its actor, required or not. */
  readonly #granted = new WeakMap<Operation, RequiredPermission[]>();

  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
  ) {
    operations.judgeRights(this);
  }

  /** Whether the actor of the operation has the permission in the scope. */
  has(permission: Permission, scope: PermissionScope = {}): boolean {
    const { current } = this.operations;
    const isGranted = isPermitted(current.actor, permission, scope);
    if (isGranted && current.request.idempotency) {
      const { eventId, exhibitorId } = scope;
      append(this.#granted, current, { permission, eventId, exhibitorId });
    }
    return isGranted;
  }

  /**
   * Throws FORBIDDEN if the actor has lost a right that the operation required, and locks these rights until the
   * end. It runs last: an operation commits before a concurrent dismissal, or not at all. An operation that
   * revokes rights of its own actor calls it earlier.
   */
  async confirm(): Promise<void> {
    const operation = this.operations.current;
    const required = this.#required.get(operation) ?? [];
    this.#required.delete(operation);
    if (required.length === 0) return;
    const { sql } = this.transactions;
    const caller = await lockRights(sql, operation.actor, required);
    for (const { permission, ...scope } of required) {
      if (isPermitted(caller, permission, scope)) continue;
      // If this operation has deleted the event or exhibitor, it has deleted the roles there, too.
      if (!(await isGone(sql, scope))) throw forbidden('Your roles do not allow this any more.');
    }
  }

  /**
   * The permissions that the operation has found granted, without those that it has ended itself: it has deleted
   * their object or revoked the role of its actor.
   */
  async remaining(): Promise<readonly RequiredPermission[]> {
    const operation = this.operations.current;
    const granted = this.#granted.get(operation) ?? [];
    if (granted.length === 0) return [];
    const caller = await lockRights(this.transactions.sql, operation.actor, granted);
    const remaining = granted.filter(({ permission, ...scope }) => isPermitted(caller, permission, scope));
    return [...new Map(remaining.map((right) => [JSON.stringify(right), right])).values()];
  }

  /** Throws FORBIDDEN unless the actor has all these permissions now, and locks them until the end. */
  async requireAgain(actor: Actor | null, stored: readonly object[]): Promise<void> {
    const rights = stored as readonly RequiredPermission[];
    if (rights.length === 0) return;
    const caller = await lockRights(this.transactions.sql, actor, rights);
    const isLost = rights.some(({ permission, ...scope }) => !isPermitted(caller, permission, scope));
    if (isLost) throw forbidden('Your roles do not allow this any more.');
  }

  /**
   * Throws UNAUTHENTICATED for a visitor, and FORBIDDEN for an account without the permission. Throws
   * `hidden` instead if the account may not see the object.
   */
  require(permission: Permission, scope: PermissionScope = {}, hidden?: UserError): void {
    this.requireCaller();
    if (this.has(permission, scope)) {
      append(this.#required, this.operations.current, { permission, ...scope });
      return;
    }
    throw hidden ?? forbidden();
  }

  /**
   * Whether the actor can see an object: it is public, or the actor is staff of its event or member of its
   * exhibitor.
   */
  sees(isPublic: boolean, scope: PermissionScope): boolean {
    return isPublic || this.has('READ_EVENT', scope) || this.has('READ_EXHIBITOR', scope);
  }

  /** As `require`, and throws `hidden` if the actor cannot see the object. */
  requireSeen(permission: Permission, scope: PermissionScope, isPublic: boolean, hidden: UserError): void {
    this.require(permission, scope, this.sees(isPublic, scope) ? undefined : hidden);
  }

  /** Throws UNAUTHENTICATED for a visitor; accounts and programs pass. */
  requireCaller(): void {
    if (!this.operations.current.actor) throw unauthenticated();
  }

  /** Throws UNAUTHENTICATED for a visitor and FORBIDDEN for a program. */
  requireAccount(): void {
    this.requireCaller();
    const { actor } = this.operations.current;
    if (actor instanceof Viewer || actor instanceof CommandLineActor) return;
    throw forbidden('A program may not do this.');
  }

  /** Throws FORBIDDEN for an account without any role. It is for inputs that do not name an event. */
  requireAnyRole(): void {
    this.requireAccount();
    const { actor } = this.operations.current;
    if (actor instanceof Viewer && actor.grants.length === 0) throw forbidden();
  }

  /** The account of the actor; throws as `requiredViewer` does. */
  get viewer(): Viewer {
    return requiredViewer(this.operations.current.actor);
  }
}

function append(
  lists: WeakMap<Operation, RequiredPermission[]>,
  operation: Operation,
  permission: RequiredPermission,
): void {
  const list = lists.get(operation);
  if (list) list.push(permission);
  else lists.set(operation, [permission]);
}

/** Whether an actor has the permission in the scope. For checks before an operation begins. */
export function isPermitted(
  actor: unknown,
  permission: Permission,
  { eventId, exhibitorId }: PermissionScope,
): boolean {
  if (actor instanceof CommandLineActor) return true;
  if (actor instanceof ApiKeyCaller) {
    return actor.eventId === eventId && OF_KEYS[actor.scope].has(permission);
  }
  if (!(actor instanceof Viewer)) return false;
  if (actor.isAdministrator) return true;
  if (eventId !== undefined && actor.isStaff(eventId, STAFF_ROLES[permission])) return true;
  const memberRole = exhibitorId === undefined ? undefined : actor.memberRole(exhibitorId);
  return memberRole !== undefined && OF_MEMBERS[memberRole].includes(permission);
}

/** Whether a role of an event grants the permission. */
export function grantsPermission(role: Role, permission: Permission): boolean {
  return (STAFF_ROLES[permission] as readonly Role[]).includes(role);
}

/** As `Permissions.require`, for the caller of a query, which has no operation. */
export function requirePermitted(caller: unknown, permission: Permission, scope: PermissionScope = {}): void {
  if (isPermitted(caller, permission, scope)) return;
  throw caller ? forbidden() : unauthenticated();
}

/** The account of `caller`; UNAUTHENTICATED for a visitor, FORBIDDEN for a program. */
export function requiredViewer(caller: unknown): Viewer {
  if (caller instanceof Viewer) return caller;
  throw caller ? forbidden('Only an account can do this.') : unauthenticated();
}

/** The error for a visitor. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The error for an account or a program. */
export function forbidden(message = 'Your roles do not allow this.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
