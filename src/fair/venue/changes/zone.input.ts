import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrangementInput, VersionInput } from '../../../catalog/version.type.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';

const SLUG =
  'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another zone of the event has it.';
const NAME = "The name, in at least one of the event's languages; at most 200 characters.";
const QUOTA =
  'The maximum number of approved exhibitors that apply for the zone, 0 or more. Null for no limit.';

@InputType('CreateZoneInput', { description: 'A new theme area of an event.' })
export class CreateZoneInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { description: SLUG })
  slug: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;
}

@InputType('UpdateZoneInput', { description: 'The changes of a zone. Absent fields stay unchanged.' })
export class UpdateZoneInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the zone.' })
  zoneId: string;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;
}

@InputType('ZoneIdInput', { description: 'The identification of a zone.' })
export class ZoneIdInput {
  @Field(() => ID, { description: 'The global id of the zone.' })
  zoneId: string;
}

@InputType('OrderZonesInput', { description: 'The order of the zones of an event.' })
export class OrderZonesInput extends ArrangementInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    description:
      'Global ids of zones of the event, the first one first, each once, at most 1,000. The other objects follow in their present order.',
  })
  zoneIds: string[];
}
