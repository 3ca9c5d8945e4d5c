import { Field, InputType } from '@nestjs/graphql';

@InputType('AcceptInvitationInput', { description: 'The acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The token in the link, behind `#token=`.' })
  token: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person, 1 to 200 characters; required if the address has no account yet.',
  })
  name?: string | null;

  @Field(() => String, {
    description:
      'The password of the account if the address has one; otherwise its first password, 12 to 128 ' +
      'characters.',
  })
  password: string;
}
