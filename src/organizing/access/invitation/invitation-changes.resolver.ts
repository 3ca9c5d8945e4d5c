import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { InvitationChangesService } from './invitation-changes.service.js';
import { InvitationLists } from './invitation-lists.js';
import {
  InvitationIdInput,
  type InvitationSource,
  InvitationType,
  RevokeInvitationPayloadType,
} from './invitation.type.js';

/** The mutations of invitations. */
@Resolver(() => RevokeInvitationPayloadType)
export class InvitationChangesResolver {
  constructor(
    private readonly changes: InvitationChangesService,
    private readonly lists: InvitationLists,
  ) {}

  @Change(() => RevokeInvitationPayloadType, {
    description:
      'Revokes an invitation at once; for callers who may grant its role. An ended invitation does not change; ' +
      'WRONG_STATUS if it was accepted.',
  })
  async revokeInvitation(@Input('Which invitation.') { invitationId }: InvitationIdInput): Promise<object> {
    return { invitationId: await this.changes.revoke(invitationId) };
  }

  @PlainField(() => InvitationType, {
    nullable: true,
    description: 'The invitation; null if the mutation failed.',
  })
  invitation(
    { invitationId }: { invitationId?: string },
    _args: object,
    context: object,
  ): Promise<InvitationSource | null> | null {
    return invitationId === undefined ? null : this.lists.byId(context, invitationId);
  }
}
