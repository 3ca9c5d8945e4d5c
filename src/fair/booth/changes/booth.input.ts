import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { PointInput } from '../../venue/plan/point.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { BOOTH_CODE_LENGTH } from '../booth-code.fields.js';

const BLOCKED =
  'Whether the booth is blocked. A blocked booth cannot be allocated. IN_USE if the booth is held or assigned.';

/** The fields of a booth for its creation and its changes. */
@InputType({ isAbstract: true })
class BoothFieldsInput {
  @Bounded({ maximum: BOOTH_CODE_LENGTH })
  @Field(() => String, {
    description:
      'The printed code, such as `A12` or `FT C015`, one line of at most ' +
      `${String(BOOTH_CODE_LENGTH)} characters. ` +
      'It contains a letter or digit, and no `;`, `:`, `,` or `|`. TAKEN if another booth of the hall has it, also in other case or with other spaces and separators.',
  })
  code: string;

  @NullableField(
    () => Float,
    'The area in square metres, above 0, at most 100,000. It may differ from the area of the outline by at most 10 %. Null: unknown.',
  )
  area?: number | null;

  @NullableField(
    () => [PointInput],
    "The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. It must lie inside the hall. It must not cross itself or another booth of the hall; edges may touch. Null: unknown.",
  )
  outline?: PointInput[] | null;

  @NullableField(() => ID, 'The global id of the zone of the booth, in the same event. Null for no zone.')
  zoneId?: string | null;
}

@InputType('NewBoothInput', { description: 'A new booth.' })
export class NewBoothInput extends BoothFieldsInput {
  @NullableField(() => Boolean, `${BLOCKED} Default: false.`)
  blocked?: boolean | null;
}

@InputType('CreateBoothsInput', { description: 'New booths of a hall. All of them are created, or none.' })
export class CreateBoothsInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;

  @Field(() => [NewBoothInput], { description: 'The new booths, 1 to 1,000.' })
  booths: NewBoothInput[];
}

@InputType('UpdateBoothInput', { description: 'The changes of a booth. Absent fields stay unchanged.' })
export class UpdateBoothInput extends ChangesOf(VersionInput, BoothFieldsInput) {
  @Field(() => ID, { description: 'The global id of the booth.' })
  boothId: string;

  @NullableField(() => Boolean, BLOCKED)
  blocked?: boolean | null;
}

@InputType('DeleteBoothsInput', { description: 'Booths of one event. All of them are deleted, or none.' })
export class DeleteBoothsInput {
  @Field(() => [ID], { description: 'Global ids of booths, 1 to 1,000.' })
  boothIds: string[];
}
