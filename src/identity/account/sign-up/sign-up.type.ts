import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { EmailAddressScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

const LOCALE = 'The language of mails to the person, a BCP 47 tag.';

@InputType('RequestSignUpInput', { description: 'The address of a person who wants an account.' })
export class RequestSignUpInput {
  @Field(() => EmailAddressScalar, { description: 'The address, which receives a link.' })
  email: string;

  @NullableField(() => LocaleScalar, `${LOCALE} By default mails are in English and Chinese.`)
  locale?: string | null;
}

@ObjectType('RequestSignUpPayload', {
  description: 'The result, the same whether the address has an account or not.',
})
export class RequestSignUpPayloadType extends PayloadType {
  @NullableField(
    () => String,
    'The link, while no mail server is configured. For administrators; null for other callers, and if the address has an account.',
  )
  link: string | null;

  @NullableField(
    () => Boolean,
    'Whether the server mails links, the same for every address. If false, an administrator passes the link on. Null if the change failed.',
  )
  mailed: boolean | null;
}

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

  @NullableField(() => LocaleScalar, `${LOCALE} By default that of the request.`)
  locale?: string | null;
}
