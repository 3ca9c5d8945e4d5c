import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { CommandLineActor } from '../audit/actor.js';
import type { Operation } from '../audit/operation.js';
import { Operations } from '../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { UserError } from '../../platform/failure/user-error.js';
import { isGone, lockRights } from './lock-rights.js';
import { Role } from './model/role.js';
import { ApiKeyCaller, ApiKeyScope, Viewer } from './model/viewer.js';

/** What an operation does, and which roles of the event it takes; an administrator may do everything. */
const STAFF_ROLES = {
  /** Makes events. */
  CREATE_EVENT: [],
  /** Removes drafts of events. */
  DELETE_EVENT: [],
  /** Changes an event, its places, categories, programme and booths, and copies it to organize the copy. */
  MANAGE_EVENT: [Role.ORGANIZER],
  /** Reads all of an event. */
  READ_EVENT: [Role.ORGANIZER, Role.REVIEWER],
  /** Decides about registrations. */
  REVIEW_REGISTRATION: [Role.ORGANIZER, Role.REVIEWER],
  /** Brings rows into an event from a file. */
  IMPORT: [Role.ORGANIZER],
  /** Writes an exhibitor's entry and products; the exhibitor's own members may, too. */
  EDIT_EXHIBITOR: [Role.ORGANIZER],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof STAFF_ROLES;

/** Which permissions the members of an exhibitor have for it. */
const OF_MEMBERS: ReadonlySet<Permission> = new Set(['EDIT_EXHIBITOR']);

/** What the programs may do whose key has the scope, in the event of the key. */
const OF_KEYS: Readonly<Record<ApiKeyScope, ReadonlySet<Permission>>> = {
  READ: new Set(['READ_EVENT']),
  IMPORT: new Set(['READ_EVENT', 'IMPORT']),
};

/** Where a permission is needed. */
export interface PermissionScope {
  eventId?: string | undefined;
  exhibitorId?: string | undefined;
}

interface RequiredPermission extends PermissionScope {
  permission: Permission;
}

/** Judges whether whoever asks for the present operation may do it; services ask it before they write. */
@Injectable()
export class Permissions {
  readonly #required = new WeakMap<Operation, RequiredPermission[]>();

  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
  ) {
    operations.checkLast(() => this.confirm());
  }

  /** Whether the operation's actor has the permission there. */
  has(permission: Permission, scope: PermissionScope = {}): boolean {
    return isPermitted(this.operations.current.actor, permission, scope);
  }

  /**
   * Throws FORBIDDEN where the actor has lost a right that the operation required so far, and locks those rights
   * until the operation ends. Runs at the end of each operation: what is in flight when somebody is dismissed
   * either commits before the dismissal or not at all. An operation that takes rights from its own actor calls
   * it before that.
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
      // The roles in an event or exhibitor that this operation has deleted went with it.
      if (!(await isGone(sql, scope))) throw forbidden('Your roles do not allow this any more.');
    }
  }

  /**
   * Throws UNAUTHENTICATED for a visitor and FORBIDDEN for an account without the permission; or
   * `hidden`, where it may not even learn that the object exists.
   */
  require(permission: Permission, scope: PermissionScope = {}, hidden?: UserError): void {
    this.requireCaller();
    if (this.has(permission, scope)) {
      this.#note({ permission, ...scope });
      return;
    }
    throw hidden ?? forbidden('Your roles do not allow this.');
  }

  /** Throws UNAUTHENTICATED for a visitor; accounts and programs pass. */
  requireCaller(): void {
    if (!this.operations.current.actor) throw unauthenticated();
  }

  /** Throws UNAUTHENTICATED for a visitor and FORBIDDEN for a program, which is no account. */
  requireAccount(): void {
    this.requireCaller();
    const { actor } = this.operations.current;
    if (actor instanceof Viewer || actor instanceof CommandLineActor) return;
    throw forbidden('A program may not do this.');
  }

  /** Throws FORBIDDEN for an account without any role: where the input does not say where the permission is needed. */
  requireAnyRole(): void {
    this.requireAccount();
    const { actor } = this.operations.current;
    if (actor instanceof Viewer && actor.grants.length === 0)
      throw forbidden('Your roles do not allow this.');
  }

  /** The account that the operation is done by; throws as `requiredViewer` does. */
  get viewer(): Viewer {
    return requiredViewer(this.operations.current.actor);
  }

  #note(required: RequiredPermission): void {
    const { current } = this.operations;
    const known = this.#required.get(current) ?? [];
    known.push(required);
    this.#required.set(current, known);
  }
}

/** Whether an actor has the permission there; for requests that are judged before an operation begins. */
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
  return exhibitorId !== undefined && OF_MEMBERS.has(permission) && actor.isMember(exhibitorId);
}

/** The account that `caller` is; UNAUTHENTICATED for a visitor, FORBIDDEN for a program. */
export function requiredViewer(caller: unknown): Viewer {
  if (caller instanceof Viewer) return caller;
  throw caller ? forbidden('Only an account can do this.') : unauthenticated();
}

/** The refusal of a visitor. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
