import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { userError } from '../../../platform/failure/user-error.js';
import { message } from '../../../platform/text/message.js';
import { Role, type RoleGrant } from '../model/role.js';
import { RoleGrantService } from '../role-grant.service.js';
import { Viewer, viewerOf } from '../model/viewer.js';

/**
 * The maximum number of exhibitors that an account may register in one event. It exceeds the need of an agency,
 * and limits a script.
 */
export const REGISTRATIONS_OF_ACCOUNT = 100;

/** Grants accounts the roles for their own exhibitors and copied events. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly roleGrants: RoleGrantService,
  ) {}

  /**
   * Makes the account of the present operation a member; false if the actor is no account. Throws INVALID if the
   * account already is a member of REGISTRATIONS_OF_ACCOUNT exhibitors of the event.
   */
  async join(eventId: string, exhibitorId: string): Promise<boolean> {
    const { actor } = this.operations.current;
    if (!(actor instanceof Viewer)) return false;
    if ((await this.roleGrants.countMemberships(actor.accountId, eventId)) >= REGISTRATIONS_OF_ACCOUNT) {
      throw userError(
        'INVALID',
        message`An account can register at most ${REGISTRATIONS_OF_ACCOUNT} exhibitors of one event.`,
      );
    }
    await this.roleGrants.grant(actor.accountId, { role: Role.EXHIBITOR, eventId, exhibitorId });
    return true;
  }

  /**
   * Makes the account of the present operation an organizer. False if the actor is no account, or an
   * administrator.
   */
  async organize(eventId: string): Promise<boolean> {
    const { actor } = this.operations.current;
    if (!(actor instanceof Viewer) || actor.isAdministrator) return false;
    await this.roleGrants.grant(actor.accountId, { role: Role.ORGANIZER, eventId, exhibitorId: null });
    return true;
  }

  /** Reads the roles again, because the request has granted some to its viewer after its start. */
  async refresh(context: RequestContext): Promise<void> {
    const viewer = viewerOf(context);
    if (!viewer) return;
    viewer.grants = await this.database.query<RoleGrant>({
      text: `select role, event_id as "eventId", exhibitor_id as "exhibitorId", member_role as "memberRole"
        from role_grant where account_id = $1`,
      values: [viewer.accountId],
    });
  }
}
