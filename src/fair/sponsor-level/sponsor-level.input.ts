import { NAME_FIELD } from '../event/event.fields.js';
import { SlugField, TextsField } from '../../platform/graphql/schema/input-fields.js';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../platform/graphql/schema/version.input.js';
import type { TextInput } from '../../platform/graphql/schema/text.input.js';

/** The fields of a sponsor level for its creation and its changes. */
@InputType({ isAbstract: true })
class SponsorLevelFieldsInput {
  @SlugField('sponsor level')
  slug: string;

  @TextsField(NAME_FIELD, 'The name')
  name: TextInput[];
}

@InputType('CreateSponsorLevelInput', { description: 'A new sponsor level of an event.' })
export class CreateSponsorLevelInput extends SponsorLevelFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}

@InputType('UpdateSponsorLevelInput', {
  description: 'The changes of a sponsor level. Absent fields stay unchanged.',
})
export class UpdateSponsorLevelInput extends ChangesOf(VersionInput, SponsorLevelFieldsInput) {
  @Field(() => ID, { description: 'The global id of the sponsor level.' })
  sponsorLevelId: string;
}

@InputType('SponsorLevelIdInput', { description: 'The identification of a sponsor level.' })
export class SponsorLevelIdInput {
  @Field(() => ID, { description: 'The global id of the sponsor level.' })
  sponsorLevelId: string;
}

@InputType('OrderSponsorLevelsInput', { description: 'The order of the sponsor levels of an event.' })
export class OrderSponsorLevelsInput extends ArrangementInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    description:
      'Global ids of sponsor levels of the event, the first one first, each once, at most 1,000. The other objects follow in their present order.',
  })
  sponsorLevelIds: string[];
}
