import { Field, ID, InputType } from '@nestjs/graphql';
import { ImageInput } from '../image.input.js';

@InputType('SetEventImagesInput', {
  description: 'The pictures of an event. Absent fields stay unchanged. Null removes a picture.',
})
export class SetEventImagesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => ImageInput, { nullable: true, description: 'The logo of the event.' })
  logo?: ImageInput | null;

  @Field(() => ImageInput, { nullable: true, description: 'The picture of the start page of the event.' })
  picture?: ImageInput | null;
}
