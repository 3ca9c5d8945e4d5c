import { messageText } from '../../../platform/text/message.js';
import { Injectable } from '@nestjs/common';
import {
  InvitationService,
  type NewInvitation,
} from '../../../identity/account/invitation/invitation.service.js';
import { Role } from '../../../identity/account/model/role.js';
import { UserError } from '../../../platform/failure/user-error.js';
import { type Delivery, InviteService } from '../invitation/invite.service.js';
import type { FileProblem, InvitationRow } from './invitation-file.js';
import { RoleAdminService } from './role-admin.service.js';

/** The result of an invitation of a file. Results are in the order of the file. */
export interface InvitedRow extends InvitationRow {
  /** Null if the address is already invited to this role. */
  delivery: Delivery | null;
}

/** Creates invitations for the command line. */
@Injectable()
export class InvitationAdminService {
  constructor(
    private readonly roles: RoleAdminService,
    private readonly invitations: InvitationService,
    private readonly invites: InviteService,
  ) {}

  /** Finds the roles of all rows. Returns a problem for each row whose event or exhibitor does not exist. */
  async locate(
    rows: readonly InvitationRow[],
    event: string | undefined,
  ): Promise<{ invitations: NewInvitation[]; problems: FileProblem[] }> {
    const invitations: NewInvitation[] = [];
    const problems: FileProblem[] = [];
    for (const { line, email, name, locale, role, exhibitor, memberRole } of rows) {
      try {
        const place = role === Role.ADMINISTRATOR ? undefined : event;
        invitations.push({
          ...(await this.roles.locate({ role, event: place, exhibitor, memberRole })),
          email,
          name,
          locale,
        });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const column = role === Role.EXHIBITOR ? 'exhibitor' : 'role';
        problems.push({ line, column, message: messageText(error.problems[0]?.message ?? '') });
      }
    }
    return { invitations, problems };
  }

  /** Creates all invitations that do not exist yet, in one transaction. */
  async invite(rows: readonly InvitationRow[], invitations: readonly NewInvitation[]): Promise<InvitedRow[]> {
    return this.roles.operation('account invite', async () => {
      const pendingIndexes = await this.invitations.pending(invitations);
      const missingInvitations = invitations.filter((_, index) => !pendingIndexes.has(index));
      const deliveries = await this.invites.deliver(await this.invitations.create(missingInvitations));
      const iterator = deliveries.values();
      return rows.map((row, index) => ({
        ...row,
        delivery: pendingIndexes.has(index) ? null : (iterator.next().value ?? null),
      }));
    });
  }
}
