import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType, UserErrorType } from '../../../platform/failure/user-error.type.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import { RoleFieldsInput } from '../role.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { ACCOUNT_NAME } from '../../../identity/account/account.fields.js';

const SENT =
  'Whether a mail with the link is in the outbox. Delivery is repeated if the mail server does not accept it. ' +
  'Null if the change failed.';
const LINK = 'The link to pass on, if the server sends no mail. It is not shown again. Null otherwise.';

@InputType('InviteAccountInput', { description: 'The invited address and the role.' })
export class InviteAccountInput extends RoleFieldsInput {
  @Field(() => EmailAddressScalar, { description: 'The address to invite. It may have an account or not.' })
  email: string;

  @BoundedField(() => String, ACCOUNT_NAME, 'The name of the person', 'The new account receives it.')
  name?: string | null;

  @NullableField(
    () => String,
    'The language of the person, a BCP 47 tag. By default mails are in Chinese and English.',
  )
  locale?: string | null;
}

@InputType('InviteAccountsInput', { description: 'Many invitations.' })
export class InviteAccountsInput {
  @Field(() => [InviteAccountInput], { description: 'The invitations, 1 to 1,000.' })
  invitations: InviteAccountInput[];
}

@ObjectType({ isAbstract: true })
abstract class DeliveryPayloadType extends PayloadType {
  @NullableField(() => Boolean, SENT)
  sent: boolean | null;

  @NullableField(() => String, LINK)
  link: string | null;
}

@ObjectType('InviteAccountPayload', {
  description: `The new invitation. It is valid for ${LINK_VALIDITY.INVITATION}, for one use.`,
})
export class InviteAccountPayloadType extends DeliveryPayloadType {}

@ObjectType('ResendInvitationPayload', { description: 'The invitation with its new link.' })
export class ResendInvitationPayloadType extends DeliveryPayloadType {}

@ObjectType('InviteResult', { description: 'The result for one of many invitations.' })
export class InviteResultType {
  @Field(() => EmailAddressScalar, { description: 'The address of the invitation.' })
  email: string;

  @NullableField(() => Boolean, SENT)
  sent: boolean | null;

  @NullableField(() => String, LINK)
  link: string | null;

  @Field(() => [UserErrorType], { description: 'The errors of this invitation; empty if it was created.' })
  errors: UserErrorType[];
}

@ObjectType('InviteAccountsPayload', { description: 'The results for all invitations.' })
export class InviteAccountsPayloadType extends PayloadType {
  @NullableField(
    () => [InviteResultType],
    'One result for each invitation, in the order of the input. Null if the change failed.',
  )
  results: InviteResultType[] | null;
}
