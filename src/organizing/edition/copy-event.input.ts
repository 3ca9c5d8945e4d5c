import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/schema/scalars.js';
import { TextInput } from '../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('CopyEventInput', {
  description:
    'A new event, a draft, with the venues, halls, booths, zones, categories and sponsor levels of an earlier one, its languages, time zone and quota.',
})
export class CopyEventInput {
  @Field(() => ID, { description: 'The global id of the earlier event.' })
  eventId: string;

  @Field(() => String, {
    description:
      'The slug, unique among all events: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another event has it.',
  })
  slug: string;

  @NullableField(
    () => [TextInput],
    'The name, at most 200 characters. Default: the name of the earlier event.',
  )
  name?: TextInput[] | null;

  @NullableField(() => Int, 'The number of the edition in its series, 1 to 9999.')
  edition?: number | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day, not earlier than the first.' })
  endsOn: string;
}
