import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { LocaleScalar } from '../../../platform/graphql/schema/scalars.js';

@InputType('UpdateAccountInput', {
  description: 'The new values of the signed-in account; absent fields do not change.',
})
export class UpdateAccountInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name of the person, 1 to 200 characters; it must not be removed.',
  })
  name?: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language of mails to the account, at most 35 characters; null removes the choice.',
  })
  locale?: string | null;
}

@ObjectType('UpdateAccountPayload', { description: 'The account after the change.' })
export class UpdateAccountPayloadType extends PayloadType {}
