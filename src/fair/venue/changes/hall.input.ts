import { NAME_FIELD } from '../../event/event.fields.js';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { Bounded, BoundedField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { HALL_FIELDS, HALL_STAGES } from '../venue.fields.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('StageInput', {
  description: 'A stage or room of a hall. One session takes place on it at a time.',
})
export class StageInput {
  @Bounded(HALL_FIELDS.code)
  @Field(() => String, {
    description:
      'A short code such as `A`, unique in the hall without regard to case. It has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.',
  })
  code: string;

  @TextsField(NAME_FIELD, 'The name', 'Absent languages keep the texts of the stored stage with this code.')
  name: TextInput[];
}

/** The fields of a hall for its creation and its changes. */
@InputType({ isAbstract: true })
class HallFieldsInput {
  @Bounded(HALL_FIELDS.code)
  @Field(() => String, {
    description:
      'A short code, unique in the venue, such as `H2`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. TAKEN if another hall has it, also in other case.',
  })
  code: string;

  @TextsField(HALL_FIELDS.name, 'The name')
  name: TextInput[];

  @NullableField(
    () => Float,
    'The size from west to east in metres, above 0, at most 10,000. It requires the depth.',
  )
  width?: number | null;

  @NullableField(
    () => Float,
    'The size from north to south in metres, above 0, at most 10,000. It requires the width.',
  )
  depth?: number | null;

  @BoundedField(
    () => [StageInput],
    HALL_STAGES,
    'The stages or rooms of the hall, each with its own code',
    'The list replaces the stored one. IN_USE if a removed stage has sessions.',
  )
  stages?: StageInput[] | null;
}

@InputType('CreateHallInput', { description: 'A new hall of a venue.' })
export class CreateHallInput extends HallFieldsInput {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;
}

@InputType('UpdateHallInput', {
  description:
    'The changes of a hall. Absent fields stay unchanged. IN_USE if the plan is too small for its booths.',
})
export class UpdateHallInput extends ChangesOf(VersionInput, HallFieldsInput) {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;
}

@InputType('HallIdInput', { description: 'The identification of a hall.' })
export class HallIdInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;
}
