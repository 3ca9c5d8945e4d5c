import { Field, InputType } from '@nestjs/graphql';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('AcceptInvitationInput', { description: 'The acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The token in the link, behind `#token=`.' })
  token: string;

  @NullableField(
    () => String,
    'The name of the person, 1 to 200 characters; required if the address has no account yet.',
  )
  name?: string | null;

  @Field(() => String, {
    description:
      'The password of the account if the address has one; otherwise its first password, 12 to 128 ' +
      'characters.',
  })
  password: string;
}
