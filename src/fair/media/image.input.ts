import { Field, InputType } from '@nestjs/graphql';
import type { TextInput } from '../../platform/graphql/schema/text.input.js';
import { TextsField } from '../../platform/graphql/schema/input-fields.js';
import { ALTERNATIVE_TEXT } from './image.fields.js';

@InputType('ImageInput', { description: 'A picture that was uploaded for the event by `POST /media`.' })
export class ImageInput {
  @Field(() => String, {
    description: 'The SHA-256 of the file from the response of the upload, 64 hexadecimal digits.',
  })
  sha256: string;

  @TextsField(
    ALTERNATIVE_TEXT,
    'The alternative text',
    'If the object has the picture already, absent languages stay unchanged.',
  )
  alt?: TextInput[] | null;
}
