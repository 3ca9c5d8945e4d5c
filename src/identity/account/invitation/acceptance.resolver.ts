import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { OpenMutation, SensitiveMutation } from '../../../platform/graphql/request/mutation-marks.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { Operations } from '../../audit/operations.js';
import { RoleGrantService } from '../role-grant.service.js';
import { sessionCookie } from '../sign-in/session-cookie.js';
import { type SignedIn, SignInService } from '../sign-in/sign-in.service.js';
import { SignInPayloadType } from '../sign-in/sign-in.type.js';
import { InvitationService } from './invitation.service.js';
import { InvitedAccountService } from './invited-account.service.js';
import { AcceptInvitationInput } from './invitation.type.js';

@Resolver()
export class AcceptanceResolver {
  constructor(
    private readonly operations: Operations,
    private readonly invitations: InvitationService,
    private readonly invitedAccounts: InvitedAccountService,
    private readonly roles: RoleGrantService,
    private readonly signIns: SignInService,
  ) {}

  @SensitiveMutation(() => SignInPayloadType, {
    description:
      'Accepts an invitation: grants its role, creates the account if none exists, and signs in. ' +
      'NOT_FOUND if the link has ended or was used, WRONG_CREDENTIALS if the existing account has ' +
      'another password.',
  })
  @OpenMutation()
  acceptInvitation(
    @Input('The invitation, with the name and password of the account.') input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<Payload<SignedIn>> {
    return payloadOf(async () => {
      const session = await this.#accept(input, context);
      context.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt));
      return session;
    });
  }

  /**
   * Grants the role to the account of the invited address and begins a session. For an account without a
   * password, the sent password becomes its first. Otherwise it must match, because the inviter may have seen the
   * link.
   */
  async #accept(input: AcceptInvitationInput, context: RequestContext): Promise<SignedIn> {
    const { token, password } = input;
    const pendingInvitation = await this.invitations.find(token);
    const { email } = pendingInvitation;
    const hasAccount = await this.invitedAccounts.hasPassword(email);
    const account = hasAccount ? await this.signIns.recognise(email, password, context.address) : null;
    const owner = account ?? (await this.invitedAccounts.prepare(input, pendingInvitation));
    const actor = { accountId: account?.id ?? null, name: email };
    const request = { action: 'acceptInvitation', actor, requestId: context.requestId };
    return this.operations.run(request, async () => {
      const invitation = await this.invitations.redeem(token, pendingInvitation);
      if (account) await this.signIns.confirm(account);
      const id = 'id' in owner ? owner.id : await this.invitedAccounts.admit(owner);
      await this.roles.grant(id, invitation);
      await this.roles.raiseMemberRole(id, invitation);
      return this.signIns.begin(id);
    });
  }
}
