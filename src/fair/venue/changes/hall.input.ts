import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { HALL_FIELDS } from '../venue.fields.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';

const STAGES =
  'The stages or rooms of the hall, at most 50, each with its own code. The list replaces the stored one. IN_USE if a removed stage has sessions.';

@InputType('StageInput', {
  description: 'A stage or room of a hall. One session takes place on it at a time.',
})
export class StageInput {
  @Field(() => String, {
    description:
      'A short code, unique in the hall, such as `A`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.',
  })
  code: string;

  @Field(() => [TextInput], {
    description:
      "The name, in at least one of the event's languages, at most 200 characters. Absent languages keep the texts of the stored stage with this code.",
  })
  name: TextInput[];
}

/** The fields of a hall for its creation and its changes. */
@InputType({ isAbstract: true })
class HallFieldsInput {
  @Field(() => String, {
    description:
      'A short code, unique in the venue, such as `H2`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. TAKEN if another hall has it.',
  })
  code: string;

  @Field(() => [TextInput], {
    description: `The name, in at least one of the event's languages; ${charactersOf(HALL_FIELDS.name)}.`,
  })
  name: TextInput[];

  @Field(() => Float, {
    nullable: true,
    description: 'The size from west to east in metres, above 0, at most 10,000. It requires the depth.',
  })
  width?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The size from north to south in metres, above 0, at most 10,000. It requires the width.',
  })
  depth?: number | null;
}

@InputType('CreateHallInput', { description: 'A new hall of a venue.' })
export class CreateHallInput extends HallFieldsInput {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;

  @Field(() => [StageInput], { nullable: true, description: STAGES })
  stages?: StageInput[] | null;
}

@InputType('UpdateHallInput', {
  description:
    'The changes of a hall. Absent fields stay unchanged. IN_USE if the plan is too small for its booths.',
})
export class UpdateHallInput extends ChangesOf(VersionInput, HallFieldsInput) {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;

  @Field(() => [StageInput], { nullable: true, description: `${STAGES} Null removes all.` })
  stages?: StageInput[] | null;
}

@InputType('HallIdInput', { description: 'The identification of a hall.' })
export class HallIdInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;
}
