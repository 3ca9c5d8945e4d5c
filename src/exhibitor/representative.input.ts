import { Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../platform/text/text.input.js';

@InputType('RepresentativeInput', { description: 'A person who speaks for an exhibitor or at a session.' })
export class RepresentativeInput {
  @Field(() => [TextInput], {
    description: "The name, in at least one of the event's languages; at most 200 characters.",
  })
  name: TextInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: 'What the person is, such as CEO; at most 200 characters.',
  })
  role?: TextInput[] | null;
}
