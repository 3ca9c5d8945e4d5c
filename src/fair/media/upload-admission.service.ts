import { Injectable } from '@nestjs/common';
import { objectIdOf } from '../../catalog/model/object-id.js';
import { MemberRole, Role, type RoleGrant } from '../../identity/account/model/role.js';
import type { Viewer } from '../../identity/account/model/viewer.js';
import { forbidden, isPermitted, Permissions } from '../../identity/account/permissions.js';
import {
  type AttemptLimit,
  AttemptLimitService,
} from '../../identity/account/sign-in/attempt-limit.service.js';

/** The upload limit per member of an exhibitor. It protects the capacity of the store. */
const MEMBER_LIMIT: AttemptLimit = { burst: 300, seconds: 30 };

/** Decides who may upload pictures: organizers, and managers and editors of exhibitors. */
@Injectable()
export class UploadAdmissionService {
  constructor(
    private readonly permissions: Permissions,
    private readonly limits: AttemptLimitService,
  ) {}

  /**
   * Checks, before the body is received, that the viewer may upload a picture for the event with this global id. Returns
   * the event's id. A member can upload 300 pictures at once and then one per 30 seconds, refused ones included. Throws
   * RATE_LIMITED beyond that.
   */
  async admit(viewer: Viewer, globalId: string): Promise<string> {
    const eventId = objectIdOf('EVENT', globalId, ['event']);
    if (isPermitted(viewer, 'MANAGE_EVENT', { eventId })) return eventId;
    if (!membershipIn(viewer, eventId)) throw forbidden();
    await this.limits.consume(`media ${viewer.accountId}`, MEMBER_LIMIT);
    return eventId;
  }

  /**
   * Requires the permission by which `admit` accepted the actor. It is confirmed at the end of the operation: the
   * transfer of a body takes up to five minutes, and the role may be revoked meanwhile.
   */
  require(eventId: string): void {
    const { viewer } = this.permissions;
    const exhibitorId = membershipIn(viewer, eventId)?.exhibitorId ?? undefined;
    if (exhibitorId === undefined || this.permissions.has('MANAGE_EVENT', { eventId }))
      this.permissions.require('MANAGE_EVENT', { eventId });
    else this.permissions.require('EDIT_EXHIBITOR', { exhibitorId });
  }
}

function membershipIn({ grants }: Viewer, eventId: string): RoleGrant | undefined {
  return grants.find(
    (grant) =>
      grant.role === Role.EXHIBITOR && grant.eventId === eventId && grant.memberRole !== MemberRole.STAFF,
  );
}
