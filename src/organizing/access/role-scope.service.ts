import { Injectable } from '@nestjs/common';
import { Permissions } from '../../identity/account/permissions.js';
import { Role, type RoleGrant } from '../../identity/account/model/role.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { ExhibitorAccessService } from '../../fair/exhibitor/exhibitor-access.service.js';
import { message, type Message, term } from '../../platform/text/message.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { OrganizedObjectsService } from '../../fair/event/objects/organized-objects.service.js';
import type { RoleFieldsInput } from './role.input.js';

/** Checks that the caller may grant a role. Callers cannot grant more than their own permissions. */
@Injectable()
export class RoleScopeService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly events: OrganizedObjectsService,
    private readonly permissions: Permissions,
  ) {}

  /** Returns the role with database ids. Throws if the caller may not grant and remove it. */
  async resolveGrant({ role, eventId, exhibitorId, memberRole }: RoleFieldsInput): Promise<RoleGrant> {
    this.permissions.requireAccount();
    if (role === Role.EXHIBITOR) return { ...(await this.#exhibitorGrant(exhibitorId, eventId)), memberRole };
    const memberRoleRefusal = message`memberRole is not allowed for the role ${term(role)}.`;
    const exhibitorRefusal = message`exhibitorId is not allowed for the role ${term(role)}.`;
    if (role === Role.ADMINISTRATOR) {
      this.permissions.require('CREATE_EVENT');
      refuse(exhibitorId, 'exhibitorId', exhibitorRefusal);
      refuse(memberRole, 'memberRole', memberRoleRefusal);
      refuse(
        eventId,
        'eventId',
        message`eventId is not allowed for the role ADMINISTRATOR, which is valid everywhere.`,
      );
      return { role, eventId: null, exhibitorId: null };
    }
    const event = await this.ownEvent(eventId);
    refuse(exhibitorId, 'exhibitorId', exhibitorRefusal);
    refuse(memberRole, 'memberRole', memberRoleRefusal);
    return { role, eventId: event, exhibitorId: null };
  }

  /** Throws if the caller is no account, or has no role. */
  requireAnyRole(): void {
    this.permissions.requireAnyRole();
  }

  /** Throws `notFoundError` if the caller may not grant this role. */
  requireMayGrant({ role, eventId, exhibitorId }: RoleGrant, notFoundError: UserError): void {
    if (role === Role.ADMINISTRATOR || eventId === null) {
      this.permissions.require('CREATE_EVENT', {}, notFoundError);
    } else if (exhibitorId === null) {
      this.permissions.require('MANAGE_EVENT', { eventId }, notFoundError);
    } else {
      this.permissions.require('MANAGE_EXHIBITOR', { eventId, exhibitorId }, notFoundError);
    }
  }

  /** The database id of an event that the caller organizes. Other drafts are NOT_FOUND. */
  async ownEvent(globalId: string | null | undefined): Promise<string> {
    this.permissions.requireAccount();
    if (globalId == null) {
      this.permissions.requireAnyRole();
      throw userError('INVALID', message`eventId is required for this role.`, ['eventId']);
    }
    return (await this.events.event(globalId)).eventId;
  }

  async #exhibitorGrant(
    globalId: string | null | undefined,
    event: string | null | undefined,
  ): Promise<RoleGrant> {
    if (globalId == null) {
      this.permissions.requireAnyRole();
      throw userError('INVALID', message`exhibitorId is required for this role.`, ['exhibitorId']);
    }
    const { id: exhibitorId, eventId } = await this.access.findReadable(globalId, 'MANAGE_EXHIBITOR');
    if (event != null && objectIdOf('EVENT', event, ['eventId']) !== eventId) {
      throw notFound('EXHIBITOR', ['exhibitorId']);
    }
    return { role: Role.EXHIBITOR, eventId, exhibitorId };
  }
}

function refuse(value: string | null | undefined, field: string, refusal: Message): void {
  if (value != null) throw userError('INVALID', refusal, [field]);
}
