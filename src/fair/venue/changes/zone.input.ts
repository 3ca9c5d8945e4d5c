import { NAME_FIELD } from '../../event/event.fields.js';
import { SlugField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** The fields of a zone for its creation and its changes. */
@InputType({ isAbstract: true })
class ZoneFieldsInput {
  @SlugField('zone')
  slug: string;

  @TextsField(NAME_FIELD, 'The name')
  name: TextInput[];

  @NullableField(
    () => Int,
    'The maximum number of approved exhibitors that apply for the zone, 0 or more. Null for no limit.',
  )
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
