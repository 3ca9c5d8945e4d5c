import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Role } from '../../../identity/account/model/role.js';
import { PayloadType, UserErrorType } from '../../../platform/failure/user-error.type.js';
import { EmailAddressScalar } from '../../../platform/graphql/scalars.js';
import { EVENT, EXHIBITOR, ROLE } from '../role.input.js';

const SENT =
  'Whether a mail with the link is on its way; it is tried again where the mail server does not take it. ' +
  'Null where nothing was done.';
const LINK = 'The link to pass on, where the server sends no mail; it is never shown again.';

@InputType('InviteAccountInput', { description: 'Who is invited, and to which role.' })
export class InviteAccountInput {
  @Field(() => EmailAddressScalar, {
    description: 'The address that is invited, with an account or without.',
  })
  email: string;

  @Field(() => Role, { description: ROLE })
  role: Role;

  @Field(() => ID, { nullable: true, description: EVENT })
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: EXHIBITOR })
  exhibitorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the person is called, at most 200 characters; the account that is made takes it.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language that the person reads, a BCP 47 tag; mails come in Chinese and English where absent.',
  })
  locale?: string | null;
}

@InputType('InviteAccountsInput', { description: 'Many invitations.' })
export class InviteAccountsInput {
  @Field(() => [InviteAccountInput], { description: 'The invitations, 1 to 1,000.' })
  invitations: InviteAccountInput[];
}

@ObjectType('InviteAccountPayload', {
  description: 'The invitation that was made; it holds for 7 days, once.',
})
export class InviteAccountPayloadType extends PayloadType {
  @Field(() => Boolean, { nullable: true, description: SENT })
  sent: boolean | null;

  @Field(() => String, { nullable: true, description: LINK })
  link: string | null;
}

@ObjectType('ResendInvitationPayload', { description: 'The invitation with its new link.' })
export class ResendInvitationPayloadType extends PayloadType {
  @Field(() => Boolean, { nullable: true, description: SENT })
  sent: boolean | null;

  @Field(() => String, { nullable: true, description: LINK })
  link: string | null;
}

@ObjectType('InviteResult', { description: 'What became of one of many invitations.' })
export class InviteResultType {
  @Field(() => EmailAddressScalar, { description: 'The address that was to be invited.' })
  email: string;

  @Field(() => Boolean, { nullable: true, description: SENT })
  sent: boolean | null;

  @Field(() => String, { nullable: true, description: LINK })
  link: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was not made; empty where it was.' })
  errors: UserErrorType[];
}

@ObjectType('InviteAccountsPayload', { description: 'What became of each invitation.' })
export class InviteAccountsPayloadType extends PayloadType {
  @Field(() => [InviteResultType], {
    nullable: true,
    description: 'One for each invitation, in their order; null where nothing was done.',
  })
  results: InviteResultType[] | null;
}
