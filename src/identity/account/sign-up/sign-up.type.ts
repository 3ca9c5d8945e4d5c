import { Field, InputType } from '@nestjs/graphql';
import { LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('CompleteSignUpInput', { description: 'The account of a person who has received a link.' })
export class CompleteSignUpInput {
  @Field(() => String, { description: 'The token in the link, behind `#token=`.' })
  token: string;

  @Field(() => String, { description: 'The name of the person, 1 to 200 characters.' })
  name: string;

  @Field(() => String, {
    description:
      'The password, 12 to 128 characters; INVALID if it is a common password, the address, or adjacent keys.',
  })
  password: string;

  @NullableField(
    () => LocaleScalar,
    'The language of mails to the person, a BCP 47 tag. By default that of the request.',
  )
  locale?: string | null;
}
