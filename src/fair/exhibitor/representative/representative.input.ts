import { Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';

@InputType('RepresentativeInput', {
  description:
    'A representative of an exhibitor, or a speaker of a session. The list replaces the stored list. A person whose name is stored in the same language keeps the values of absent fields.',
})
export class RepresentativeInput {
  @Field(() => [TextInput], {
    description: "The name, in at least one of the event's languages; at most 200 characters.",
  })
  name: TextInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: 'The position of the person, such as CEO; at most 200 characters.',
  })
  role?: TextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The telephone number, with + and the country code, or in the national format of the exhibitor's country. It is stored in E.164. It is never public. Not permitted for speakers of a session.",
  })
  phone?: string | null;
}
