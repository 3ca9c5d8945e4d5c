import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { TextInput } from '../../platform/graphql/text.input.js';

@InputType('CopyEventInput', {
  description:
    'A new event, a draft, with the venues, halls, booths, zones and categories of an earlier one, its languages, time zone and quota.',
})
export class CopyEventInput {
  @Field(() => ID, { description: 'The global id of the earlier event.' })
  eventId: string;

  @Field(() => String, {
    description:
      'Unique among all events, else TAKEN: lower-case letters, digits and single hyphens, at most 120.',
  })
  slug: string;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Its name, at most 200 characters; that of the earlier event where absent.',
  })
  name?: TextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The how-many-eth of its series, 1 to 9999.' })
  edition?: number | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day, not before the first.' })
  endsOn: string;
}
