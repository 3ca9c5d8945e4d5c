import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { EmailAddressScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('RequestSignUpInput', { description: 'The address of a person who wants an account.' })
export class RequestSignUpInput {
  @Field(() => EmailAddressScalar, { description: 'The address, which receives a link.' })
  email: string;

  @NullableField(
    () => LocaleScalar,
    'The language of mails to the person, a BCP 47 tag. By default mails are in English and Chinese.',
  )
  locale?: string | null;

  @NullableField(
    () => String,
    'The slug of the event whose call the person answers. Its organizers see the request. INVALID unless it has the form of a slug; ignored if the event shows no call.',
  )
  event?: string | null;
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
    'Whether the server mails links, the same for every address. If false, an administrator or an organizer of the event passes the link on. Null if the change failed.',
  )
  mailed: boolean | null;
}
