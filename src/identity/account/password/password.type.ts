import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

const NEW_PASSWORD =
  'The new password, 12 to 128 characters; INVALID if it is a common password, the address, or ' +
  'adjacent keys.';

@InputType('ChangePasswordInput', { description: 'A new password for the signed-in account.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword: string;

  @Field(() => String, { description: NEW_PASSWORD })
  newPassword: string;
}

@InputType('RequestPasswordResetInput', { description: 'The account whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email: string;
}

@InputType('ResetPasswordInput', { description: 'A password set by a link.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token in the link, behind `#token=`.' })
  token: string;

  @Field(() => String, { description: NEW_PASSWORD })
  password: string;
}

@ObjectType('ChangePasswordPayload', { description: 'The password has been changed.' })
export class ChangePasswordPayloadType extends PayloadType {}

@ObjectType('ResetPasswordPayload', { description: 'The password has been set; sign in with it.' })
export class ResetPasswordPayloadType extends PayloadType {}

@ObjectType('RequestPasswordResetPayload', {
  description: 'The result, the same whether the account exists or not.',
})
export class RequestPasswordResetPayloadType extends PayloadType {
  @NullableField(
    () => String,
    'The link, while no mail server is configured. For administrators; null for other callers.',
  )
  link: string | null;
}

@ObjectType('SignOutEverywherePayload', { description: 'All sessions of the account have ended.' })
export class SignOutEverywherePayloadType extends PayloadType {}
