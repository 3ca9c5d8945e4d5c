import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Database } from '../../platform/database/database.js';
import { Role, type RoleGrant } from './model/role.js';
import { RoleGrantService } from './role-grant.service.js';
import { Viewer } from './model/viewer.js';

/** Lets accounts go on with what they make: the exhibitors that they register, the events that they copy. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly roleGrants: RoleGrantService,
  ) {}

  /** Makes whoever asks for the present operation a member; false where it is no account. */
  async join(eventId: string, exhibitorId: string): Promise<boolean> {
    const { actor } = this.operations.current;
    if (!(actor instanceof Viewer)) return false;
    await this.roleGrants.grant(actor.accountId, { role: Role.EXHIBITOR, eventId, exhibitorId });
    return true;
  }

  /** Makes whoever asks for the present operation an organizer; false where it is no account, or needs no role. */
  async organize(eventId: string): Promise<boolean> {
    const { actor } = this.operations.current;
    if (!(actor instanceof Viewer) || actor.isAdministrator) return false;
    await this.roleGrants.grant(actor.accountId, { role: Role.ORGANIZER, eventId, exhibitorId: null });
    return true;
  }

  /** Lets the viewer use, in the rest of its request, the roles that the request has given it. */
  async refresh(viewer: Viewer): Promise<void> {
    viewer.grants = await this.database.query<RoleGrant>({
      text: `select role, event_id as "eventId", exhibitor_id as "exhibitorId" from role_grant where account_id = $1`,
      values: [viewer.accountId],
    });
  }
}
