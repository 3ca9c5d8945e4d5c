import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../catalog/version.type.js';
import { TextInput } from '../../../platform/graphql/text.input.js';

const CODE =
  'A short code, unique in the venue, such as `H2`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. TAKEN if another hall has it.';
const NAME = "The name, in at least one of the event's languages; at most 200 characters.";
const WIDTH = 'Metres from west to east, above 0, at most 10,000; only together with the depth.';
const DEPTH = 'Metres from north to south, above 0, at most 10,000; only together with the width.';

const STAGES =
  'Its stages or rooms, at most 50, each with a code of its own. They replace those that there were; one with sessions on it is IN_USE.';

@InputType('StageInput', { description: 'A stage or room of a hall, on which one session runs at a time.' })
export class StageInput {
  @Field(() => String, {
    description:
      'A short code, unique in the hall, such as `A`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.',
  })
  code: string;

  @Field(() => [TextInput], {
    description:
      "The name, in at least one of the event's languages, at most 200 characters. A language that is absent stays as it was under this code.",
  })
  name: TextInput[];
}

@InputType('CreateHallInput', { description: 'A new hall of a venue.' })
export class CreateHallInput {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;

  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => Float, { nullable: true, description: WIDTH })
  width?: number | null;

  @Field(() => Float, { nullable: true, description: DEPTH })
  depth?: number | null;

  @Field(() => [StageInput], { nullable: true, description: STAGES })
  stages?: StageInput[] | null;
}

@InputType('UpdateHallInput', {
  description:
    'The changes of a hall. Absent fields stay unchanged. A plan too small for its booths is IN_USE.',
})
export class UpdateHallInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;

  @Field(() => String, { nullable: true, description: CODE })
  code?: string | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;

  @Field(() => Float, { nullable: true, description: WIDTH })
  width?: number | null;

  @Field(() => Float, { nullable: true, description: DEPTH })
  depth?: number | null;

  @Field(() => [StageInput], { nullable: true, description: `${STAGES} Null removes all.` })
  stages?: StageInput[] | null;
}

@InputType('HallIdInput', { description: 'Which hall.' })
export class HallIdInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;
}
