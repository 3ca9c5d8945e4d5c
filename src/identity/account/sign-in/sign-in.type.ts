import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { DateTimeScalar, EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('SignInInput', { description: 'The credentials of an account.' })
export class SignInInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account, in any case.' })
  email: string;

  @Field(() => String, { description: 'Its password.' })
  password: string;
}

@ObjectType('SignInPayload', { description: 'The session that has begun.' })
export class SignInPayloadType extends PayloadType {
  @NullableField(() => String, 'The token for `Authorization: Bearer …`. Null if the sign-in failed.')
  token: string | null;

  @NullableField(() => DateTimeScalar, 'When the session ends at the latest. Null if the sign-in failed.')
  expiresAt: string | null;
}

@ObjectType('SignOutPayload', { description: 'The session has ended.' })
export class SignOutPayloadType extends PayloadType {}
