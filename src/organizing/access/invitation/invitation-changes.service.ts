import { Injectable } from '@nestjs/common';
import { readAccessId } from '../../../identity/account/model/account-id.js';
import {
  type Invitation,
  InvitationService,
} from '../../../identity/account/invitation/invitation.service.js';
import { Permissions } from '../../../identity/account/permissions.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { RoleScopeService } from '../role-scope.service.js';
import { type Delivery, InviteService } from './invite.service.js';

/** Changes invitations for callers who may grant the role. */
@Injectable()
export class InvitationChangesService {
  constructor(
    private readonly invitations: InvitationService,
    private readonly permissions: Permissions,
    private readonly scopes: RoleScopeService,
    private readonly invites: InviteService,
  ) {}

  /** Revokes an invitation and returns its id. */
  async revoke(globalId: string): Promise<string> {
    const invitation = await this.#own(globalId);
    await this.invitations.revoke(invitation);
    return invitation.id;
  }

  /**
   * Sends an invitation again with a new link. The caller becomes its inviter. Returns its id and delivery.
   */
  async resend(globalId: string): Promise<Delivery & { invitationId: string }> {
    const invitation = await this.#own(globalId);
    await this.invitations.extend(invitation);
    const [delivery] = await this.invites.deliver([invitation]);
    return { invitationId: invitation.id, ...(delivery ?? { sent: false, link: null }) };
  }

  async #own(globalId: string): Promise<Invitation> {
    this.permissions.requireAccount();
    const hidden = userError('NOT_FOUND', message`No invitation has this id.`, ['invitationId']);
    const id = readAccessId('J', globalId);
    const invitation = id === null ? undefined : await this.invitations.lock(id);
    if (!invitation) throw hidden;
    this.scopes.requireGiver(invitation, hidden);
    return invitation;
  }
}
