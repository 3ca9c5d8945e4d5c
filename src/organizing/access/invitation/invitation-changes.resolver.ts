import { Args, Resolver } from '@nestjs/graphql';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PlainField } from '../../../platform/graphql/plain-field.js';
import { InvitationChangesService } from './invitation-changes.service.js';
import { InvitationLists } from './invitation-lists.js';
import {
  InvitationIdInput,
  type InvitationSource,
  InvitationType,
  RevokeInvitationPayloadType,
} from './invitation.type.js';

/** Takes changes of invitations. */
@Resolver(() => RevokeInvitationPayloadType)
export class InvitationChangesResolver {
  constructor(
    private readonly changes: InvitationChangesService,
    private readonly lists: InvitationLists,
  ) {}

  @Change(() => RevokeInvitationPayloadType, {
    description:
      'Ends an invitation at once; for those who may give its role. One that has ended stays as it is; ' +
      'WRONG_STATUS where it was accepted.',
  })
  async revokeInvitation(
    @Args('input', { type: () => InvitationIdInput, description: 'Which invitation.' })
    { invitationId }: InvitationIdInput,
  ): Promise<object> {
    return { invitationId: await this.changes.revoke(invitationId) };
  }

  @PlainField(() => InvitationType, {
    nullable: true,
    description: 'The invitation; null where nothing was done.',
  })
  invitation(
    { invitationId }: { invitationId?: string },
    _args: object,
    context: object,
  ): Promise<InvitationSource | null> | null {
    return invitationId === undefined ? null : this.lists.byId(context, invitationId);
  }
}
