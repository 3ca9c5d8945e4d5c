import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { RoleGrantService } from '../role-grant.service.js';
import { SignInService, type SignedIn } from '../sign-in/sign-in.service.js';
import type { AcceptInvitationInput } from './invitation.type.js';
import { InvitationService } from './invitation.service.js';
import { InvitedAccountService } from './invited-account.service.js';

/** Accepts invitations. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly operations: Operations,
    private readonly invitations: InvitationService,
    private readonly invitedAccounts: InvitedAccountService,
    private readonly roles: RoleGrantService,
    private readonly signIns: SignInService,
  ) {}

  /**
   * Grants the role to the account of the invited address and begins a session. The sent password becomes the
   * first one of an account without a password; otherwise it must match, because the inviter may have seen
   * the link.
   */
  async accept(input: AcceptInvitationInput, context: RequestContext): Promise<SignedIn> {
    const { token, password } = input;
    const found = await this.invitations.find(token);
    const { email } = found;
    const known = await this.invitedAccounts.isKnown(email);
    const account = known ? await this.signIns.recognise(email, password, context.address) : null;
    const owner = account ?? (await this.invitedAccounts.prepare(input, found));
    const actor = { accountId: account?.id ?? null, name: email };
    const request = { action: 'acceptInvitation', actor, requestId: context.requestId };
    return this.operations.run(request, async () => {
      const invitation = await this.invitations.redeem(token, found);
      if (account) await this.signIns.confirm(account);
      const id = 'id' in owner ? owner.id : await this.invitedAccounts.admit(owner);
      await this.roles.grant(id, invitation);
      await this.roles.raiseMemberRole(id, invitation);
      return this.signIns.begin(id);
    });
  }
}
