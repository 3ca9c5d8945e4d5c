import { NAME_FIELD } from '../../event/event.fields.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';

/** The fields of a zone for its creation and its changes. */
@InputType({ isAbstract: true })
class ZoneFieldsInput {
  @Field(() => String, {
    description:
      'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another zone of the event has it.',
  })
  slug: string;

  @Field(() => [TextInput], {
    description: `The name, in at least one of the event's languages; ${charactersOf(NAME_FIELD)}.`,
  })
  name: TextInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'The maximum number of approved exhibitors that apply for the zone, 0 or more. Null for no limit.',
  })
  exhibitorQuota?: number | null;
}

@InputType('CreateZoneInput', { description: 'A new zone of an event.' })
export class CreateZoneInput extends ZoneFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}

@InputType('UpdateZoneInput', { description: 'The changes of a zone. Absent fields stay unchanged.' })
export class UpdateZoneInput extends ChangesOf(VersionInput, ZoneFieldsInput) {
  @Field(() => ID, { description: 'The global id of the zone.' })
  zoneId: string;
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
