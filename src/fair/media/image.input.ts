import { Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('ImageInput', { description: 'A picture that was uploaded for the event by `POST /media`.' })
export class ImageInput {
  @Field(() => String, {
    description: 'The SHA-256 of the file from the response of the upload, 64 hexadecimal digits.',
  })
  sha256: string;

  @NullableField(
    () => [TextInput],
    'The alternative text, at most 500 characters in each language. If the object has the picture already, absent languages stay unchanged. Null removes all.',
  )
  alt?: TextInput[] | null;
}
