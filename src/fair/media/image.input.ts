import { Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../platform/graphql/text.input.js';

@InputType('ImageInput', { description: 'A picture that was uploaded to the event by `POST /media`.' })
export class ImageInput {
  @Field(() => String, {
    description: 'The SHA-256 of the file, 64 hexadecimal digits, as the upload has answered it.',
  })
  sha256: string;

  @Field(() => [TextInput], {
    nullable: true,
    description:
      'What it shows, for those who cannot see it, at most 500 characters in each language. If the picture is shown there already, words that are absent stay; null removes all.',
  })
  alt?: TextInput[] | null;
}
