import { Field, InputType } from '@nestjs/graphql';

@InputType('AcceptInvitationInput', { description: 'Who accepts an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The token in the link, behind `#token=`.' })
  token: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How the person is called, 1 to 200 characters; needed where the address has no account yet.',
  })
  name?: string | null;

  @Field(() => String, {
    description:
      'Where the address has an account already, its password; else the one that it shall have, 12 to 128 characters.',
  })
  password: string;
}
