import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import type { Actor } from '../../../identity/audit/actor.js';
import { Operations } from '../../../identity/audit/operations.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SensitiveMutation } from '../../../platform/graphql/request/sensitive-mutation.js';
import { InvitationChangesService } from './invitation-changes.service.js';
import { InvitationLists } from './invitation-lists.js';
import { InvitationIdInput, type InvitationSource, InvitationType } from './invitation.type.js';
import {
  InviteAccountInput,
  InviteAccountPayloadType,
  InviteAccountsInput,
  InviteAccountsPayloadType,
  InviteResultType,
  ResendInvitationPayloadType,
} from './invite.input.js';
import { InviteService } from './invite.service.js';

const INVITATION = { nullable: true, description: 'The invitation; null if the mutation failed.' };

interface Source {
  invitationId?: string | null;
}

/** The mutations that invite to roles. */
@Resolver(() => InviteAccountPayloadType)
export class InviteAccountResolver {
  constructor(
    private readonly invites: InviteService,
    private readonly operations: Operations,
    private readonly lists: InvitationLists,
  ) {}

  @SensitiveMutation(() => InviteAccountPayloadType, {
    description:
      'Invites a person to a role by a link; for callers who may grant it. The link is mailed, or returned here ' +
      'if the server sends no mail. The role is granted when the invitation is accepted, if the inviter may still ' +
      'grant it then.',
  })
  inviteAccount(
    @Input('The address and the role.') input: InviteAccountInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'inviteAccount', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.invites.invite(input)));
  }

  @SensitiveMutation(() => InviteAccountsPayloadType, {
    description:
      'Invites up to 1,000 addresses in one request; for callers who may grant the roles, FORBIDDEN if they may not grant ' +
      'one of them. Each address has its own result: TAKEN if the address is already invited to the role.',
  })
  inviteAccounts(
    @Input('The invitations.') { invitations }: InviteAccountsInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'inviteAccounts', actor: caller as Actor | null, requestId };
    return payloadOf(async () => {
      const outcomes = await this.operations.run(request, () => this.invites.inviteAll(invitations));
      const results = outcomes.map(({ invitationId, error, delivery }, index) => ({
        email: invitations[index]?.email,
        invitationId,
        sent: delivery?.sent ?? null,
        link: delivery?.link ?? null,
        errors: error?.problems ?? [],
      }));
      return { results };
    });
  }

  @PlainField(() => InvitationType, INVITATION)
  invitation(source: Source, _args: object, context: object): ShownInvitation {
    return shownInvitation(this.lists, source, context);
  }
}

/** Resolves the result for one of many invitations. */
@Resolver(() => InviteResultType)
export class InviteResultResolver {
  constructor(private readonly lists: InvitationLists) {}

  @PlainField(() => InvitationType, INVITATION)
  invitation(source: Source, _args: object, context: object): ShownInvitation {
    return shownInvitation(this.lists, source, context);
  }
}

/** Sends invitations again. */
@Resolver(() => ResendInvitationPayloadType)
export class ResendInvitationResolver {
  constructor(
    private readonly changes: InvitationChangesService,
    private readonly operations: Operations,
    private readonly lists: InvitationLists,
  ) {}

  @SensitiveMutation(() => ResendInvitationPayloadType, {
    description:
      'Sends an invitation again, valid for another 7 days, with a link that replaces the previous one. For callers ' +
      'who may grant its role; the caller becomes the inviter. WRONG_STATUS if it was accepted or revoked.',
  })
  resendInvitation(
    @Input('Which invitation.') { invitationId }: InvitationIdInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'resendInvitation', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.changes.resend(invitationId)));
  }

  @PlainField(() => InvitationType, INVITATION)
  invitation(source: Source, _args: object, context: object): ShownInvitation {
    return shownInvitation(this.lists, source, context);
  }
}

type ShownInvitation = Promise<InvitationSource | null> | null;

/** The invitation of a payload or a result; null if the mutation failed. */
function shownInvitation(lists: InvitationLists, { invitationId }: Source, context: object): ShownInvitation {
  return invitationId == null ? null : lists.byId(context, invitationId);
}
