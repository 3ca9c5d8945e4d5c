import { InputType } from '@nestjs/graphql';
import { Bounded, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { PERSON_FIELDS } from './person.fields.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { PHONE_LENGTH } from '../../../platform/text/contact/phone-number.js';

@InputType('RepresentativeInput', {
  description:
    'A representative of an exhibitor, or a speaker of a session. The list replaces the stored list. A person whose name is stored in the same language keeps the values of absent fields.',
})
export class RepresentativeInput {
  @TextsField(PERSON_FIELDS.name, 'The name')
  name: TextInput[];

  @TextsField(PERSON_FIELDS.role, 'The position of the person, such as CEO')
  role?: TextInput[] | null;

  @Bounded({ maximum: PHONE_LENGTH })
  @NullableField(
    () => String,
    "The telephone number, with + and the country code, or in the national format of the exhibitor's country. It is stored in E.164. It is never public. Not permitted for speakers of a session.",
  )
  phone?: string | null;
}
