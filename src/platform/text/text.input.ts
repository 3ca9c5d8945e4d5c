import { Field, InputType } from '@nestjs/graphql';
import { LocaleScalar } from '../graphql/scalars.js';

@InputType('TextInput', { description: "A text in one of the event's languages." })
export class TextInput {
  @Field(() => LocaleScalar, { description: 'The language.' })
  locale: string;

  @Field(() => String, { description: 'The text; space around it and control characters do not count.' })
  text: string;
}
