import { Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../platform/graphql/text.input.js';

@InputType('RepresentativeInput', {
  description:
    'A person who speaks for an exhibitor or at a session. The list replaces the stored one; a person with a name that is stored already in the same language keeps what is absent here.',
})
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

  @Field(() => String, {
    nullable: true,
    description:
      "The telephone, with + and the code of the country, or as it is dialled in the exhibitor's own; kept as E.164. Never public; none for those who speak at a session.",
  })
  phone?: string | null;
}
