import { Field, ID, InputType } from '@nestjs/graphql';
import { TextInput } from '../../platform/text/text.input.js';

const SLUG = 'Unique in the event: lower-case letters, digits and single hyphens, at most 120; else TAKEN.';
const NAME = "Its name, in at least one of the event's languages; at most 200 characters.";

@InputType('CreateZoneInput', { description: 'A new theme area of an event.' })
export class CreateZoneInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { description: SLUG })
  slug: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];
}

@InputType('UpdateZoneInput', { description: 'What changes of a zone; what is absent stays as it is.' })
export class UpdateZoneInput {
  @Field(() => ID, { description: 'The global id of the zone.' })
  zoneId: string;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;
}

@InputType('ZoneIdInput', { description: 'Which zone.' })
export class ZoneIdInput {
  @Field(() => ID, { description: 'The global id of the zone.' })
  zoneId: string;
}

@InputType('OrderZonesInput', { description: 'In which order the zones of an event are listed.' })
export class OrderZonesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    description:
      'Global ids of zones of the event, the first one first, each once, at most 1,000. The others follow in their present order.',
  })
  zoneIds: string[];
}
