import { Field, InputType } from '@nestjs/graphql';
import { LocaleScalar } from './scalars.js';
import { NullableField } from './nullable-field.js';

@InputType('TextInput', {
  description:
    "A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored.",
})
export class TextInput {
  @Field(() => LocaleScalar, { description: 'The language.' })
  locale: string;

  @NullableField(
    () => String,
    'The text; space around it and control characters do not count. Null, or absent, removes it in this language.',
  )
  text?: string | null;
}
