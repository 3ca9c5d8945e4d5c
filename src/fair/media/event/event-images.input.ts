import { Field, ID, InputType } from '@nestjs/graphql';
import { ImageInput } from '../image.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('SetEventImagesInput', {
  description: 'The pictures of an event. Absent fields stay unchanged. Null removes a picture.',
})
export class SetEventImagesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(() => ImageInput, 'The logo of the event.')
  logo?: ImageInput | null;

  @NullableField(() => ImageInput, 'The picture of the start page of the event.')
  picture?: ImageInput | null;
}
