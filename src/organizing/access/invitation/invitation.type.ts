import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { MemberRole, Role } from '../../../identity/account/model/role.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { NodeType } from '../../../platform/graphql/schema/node.type.js';
import {
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
} from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const InvitationState = apiEnum('InvitationState', 'The state of an invitation.', {
  PENDING: { zh: '等待接受', en: 'Waiting', description: 'Its link can be used.' },
  ACCEPTED: { zh: '已接受', en: 'Accepted', description: 'The link was used and the role is granted.' },
  EXPIRED: {
    zh: '已过期',
    en: 'Expired',
    description: 'The link expired unused. The invitation can be sent again.',
  },
  REVOKED: {
    zh: '已作废',
    en: 'Revoked',
    description: 'It was revoked, or the inviter may no longer grant the role.',
  },
});
export type InvitationState = keyof typeof InvitationState;

@ObjectType('Invitation', {
  implements: () => NodeType,
  description: 'An invitation of an address to a role.',
})
export class InvitationType extends NodeType {
  @Field(() => EmailAddressScalar, { description: 'The invited address.' })
  email: string;

  @Field(() => Role, { description: 'The role that the invitation grants.' })
  role: Role;

  @NullableField(
    () => MemberRole,
    'The rights of the member for the exhibitor. Null for roles other than EXHIBITOR.',
  )
  memberRole: MemberRole | null;

  @Field(() => InvitationState, { description: 'The state of the invitation.' })
  state: InvitationState;

  @NullableField(() => String, 'The name of the person. Null if the inviter did not enter it.')
  name: string | null;

  @NullableField(() => LocaleScalar, 'The language of the person. Null if the inviter did not enter it.')
  locale: string | null;

  @NullableField(
    () => DateTimeScalar,
    'The time when a mail server accepted the last mail with its link. Null if none was sent.',
  )
  mailedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'The time when it was created.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'The time when its link expires.' })
  expiresAt: string;

  @NullableField(() => DateTimeScalar, 'The time when it was accepted. Null until then.')
  acceptedAt: string | null;

  @NullableField(() => DateTimeScalar, 'The time when it was revoked. Null if it is not.')
  revokedAt: string | null;
}

export const InvitationConnectionType = connectionType('Invitation', 'invitations', () => InvitationType);

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @NullableField(() => [InvitationState], 'Only invitations in one of these states; by default all.')
  states?: InvitationState[] | null;
}

/** The source object of the fields of Invitation. */
export interface InvitationSource extends InvitationType {
  __typename: 'Invitation';
  eventId: string | null;
  exhibitorId: string | null;
  inviterId: string | null;
}

@InputType('InvitationIdInput', { description: 'The invitation.' })
export class InvitationIdInput {
  @Field(() => ID, { description: 'The global id of the invitation.' })
  invitationId: string;
}

@ObjectType('RevokeInvitationPayload', { description: 'The invitation after the change.' })
export class RevokeInvitationPayloadType extends PayloadType {}
