import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../../../identity/account/model/role.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { NodeType } from '../../../platform/graphql/node.type.js';
import { DateTimeScalar, EmailAddressScalar } from '../../../platform/graphql/scalars.js';

export enum InvitationState {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What has become of an invitation.',
  valuesMap: {
    PENDING: { description: 'Its link can be used.' },
    ACCEPTED: { description: 'The role was given.' },
    EXPIRED: { description: 'Nobody used the link in time; it can be sent again.' },
    REVOKED: {
      description: 'Somebody revoked it, or the account that invited may no longer give the role.',
    },
  },
});

@ObjectType('Invitation', {
  implements: () => NodeType,
  description: 'An address that was invited to a role.',
})
export class InvitationType extends NodeType {
  @Field(() => EmailAddressScalar, { description: 'The address that was invited.' })
  email: string;

  @Field(() => Role, { description: 'The role that the invitation gives.' })
  role: Role;

  @Field(() => InvitationState, { description: 'What has become of it.' })
  state: InvitationState;

  @Field(() => String, {
    nullable: true,
    description: 'How the person is called; null where the inviter did not say.',
  })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language that the person reads; null where the inviter did not say.',
  })
  locale: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the mail server took the last mail with its link; null where none was sent.',
  })
  mailedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When its link ends by itself.' })
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted; null before that.' })
  acceptedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it is not.' })
  revokedAt: string | null;
}

export const InvitationConnectionType = connectionType('Invitation', 'invitations', () => InvitationType);

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => [InvitationState], {
    nullable: true,
    description: 'Only those in one of these states; all where absent.',
  })
  states?: InvitationState[] | null;
}

/** What the fields of Invitation get as their source. */
export interface InvitationSource extends InvitationType {
  __typename: 'Invitation';
  eventId: string | null;
  exhibitorId: string | null;
  inviterId: string | null;
}

@InputType('InvitationIdInput', { description: 'Which invitation.' })
export class InvitationIdInput {
  @Field(() => ID, { description: 'The global id of the invitation.' })
  invitationId: string;
}

@ObjectType('RevokeInvitationPayload', { description: 'The invitation after the change.' })
export class RevokeInvitationPayloadType extends PayloadType {}
