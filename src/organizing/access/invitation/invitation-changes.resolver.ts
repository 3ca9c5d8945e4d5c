import { Resolver } from '@nestjs/graphql';
import { LinkedField } from '../../../platform/graphql/schema/linked-field.js';
import { Change, SensitiveChange } from '../../../identity/audit/change.decorator.js';
import { Input } from '../../../platform/graphql/schema/input.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { InvitationLists } from './invitation-lists.js';
import { InvitationIdInput, InvitationType, RevokeInvitationPayloadType } from './invitation.type.js';
import {
  InviteAccountInput,
  InviteAccountPayloadType,
  InviteAccountsInput,
  InviteAccountsPayloadType,
  InviteResultType,
  ResendInvitationPayloadType,
} from './invite.input.js';
import { InviteService } from './invite.service.js';

/** Adds the field `invitation` to a payload or a result. */
const InvitationField = LinkedField(
  'invitation',
  'invitationId',
  () => InvitationType,
  { description: 'The invitation. Null if the change failed.' },
  ({ lists }: { readonly lists: InvitationLists }, id, context) => lists.byId(context, id),
);

@Resolver(() => InviteAccountPayloadType)
@InvitationField
export class InviteAccountResolver {
  constructor(
    private readonly invites: InviteService,
    readonly lists: InvitationLists,
  ) {}

  @SensitiveChange(() => InviteAccountPayloadType, {
    description:
      'Invites a person to a role by a link. For callers who may grant it. The link is mailed, or returned here if the server sends no mail. The role is granted when the invitation is accepted, if the inviter may still grant it then.',
  })
  inviteAccount(@Input('The address and the role.') input: InviteAccountInput): Promise<object> {
    return this.invites.invite(input);
  }

  @SensitiveChange(() => InviteAccountsPayloadType, {
    description:
      'Invites up to 1,000 addresses in one request. For callers who may grant the roles, FORBIDDEN if they may not grant one of them. Each address has its own result: TAKEN if the address is already invited to the role.',
  })
  async inviteAccounts(@Input('The invitations.') { invitations }: InviteAccountsInput): Promise<object> {
    const outcomes = await this.invites.inviteAll(invitations);
    const results = outcomes.map(({ invitationId, error, delivery }, index) => ({
      email: invitations[index]?.email,
      invitationId,
      sent: delivery?.sent ?? null,
      link: delivery?.link ?? null,
      errors: error?.problems ?? [],
    }));
    return { results };
  }
}

@Resolver(() => InviteResultType)
@InvitationField
export class InviteResultResolver {
  constructor(readonly lists: InvitationLists) {}
}

/** Sends invitations again. */
@Resolver(() => ResendInvitationPayloadType)
@InvitationField
export class ResendInvitationResolver {
  constructor(
    private readonly invites: InviteService,
    readonly lists: InvitationLists,
  ) {}

  @SensitiveChange(() => ResendInvitationPayloadType, {
    description: `Sends an invitation again, valid for another ${LINK_VALIDITY.INVITATION}, with a link that replaces the previous one. For callers who may grant its role; the caller becomes the inviter. WRONG_STATUS if it was accepted or revoked.`,
  })
  resendInvitation(@Input('The invitation.') { invitationId }: InvitationIdInput): Promise<object> {
    return this.invites.resend(invitationId);
  }
}

@Resolver(() => RevokeInvitationPayloadType)
@InvitationField
export class RevokeInvitationResolver {
  constructor(
    private readonly invites: InviteService,
    readonly lists: InvitationLists,
  ) {}

  @Change(() => RevokeInvitationPayloadType, {
    description:
      'Revokes an invitation at once. For callers who may grant its role. An ended invitation does not change; WRONG_STATUS if it was accepted.',
  })
  async revokeInvitation(@Input('The invitation.') { invitationId }: InvitationIdInput): Promise<object> {
    return { invitationId: await this.invites.revoke(invitationId) };
  }
}
