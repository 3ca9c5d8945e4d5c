import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../catalog/version.type.js';
import { PointInput } from './booth.type.js';

const CODE =
  'The code, unique in the hall, such as `A12`, else TAKEN: 1 to 20 letters, digits, dots, slashes and hyphens, the first a letter or digit.';
const AREA =
  'Square metres, above 0, at most 100,000; within 10 % of the area of the outline. Null where unknown.';
const OUTLINE =
  "Outline on the hall's plan, in metres from its north-west corner: 3 to 100 corners in their order, inside of the hall, without crossing itself or another booth of the hall; edges may touch. Null where unknown.";
const ZONE = 'The global id of the zone that it belongs to, of the same event; null for none.';
const BLOCKED = 'Whether it is kept from being given away; IN_USE while it is held or assigned.';

@InputType('NewBoothInput', { description: 'A new booth.' })
export class NewBoothInput {
  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => Float, { nullable: true, description: AREA })
  area?: number | null;

  @Field(() => [PointInput], { nullable: true, description: OUTLINE })
  outline?: PointInput[] | null;

  @Field(() => ID, { nullable: true, description: ZONE })
  zoneId?: string | null;

  @Field(() => Boolean, { nullable: true, description: `${BLOCKED} False where absent.` })
  blocked?: boolean | null;
}

@InputType('CreateBoothsInput', { description: 'New booths of a hall: all of them, or none.' })
export class CreateBoothsInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;

  @Field(() => [NewBoothInput], { description: 'The new booths, 1 to 1,000.' })
  booths: NewBoothInput[];
}

@InputType('UpdateBoothInput', { description: 'The changes of a booth. Absent fields stay unchanged.' })
export class UpdateBoothInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the booth.' })
  boothId: string;

  @Field(() => String, { nullable: true, description: CODE })
  code?: string | null;

  @Field(() => Float, { nullable: true, description: AREA })
  area?: number | null;

  @Field(() => [PointInput], { nullable: true, description: OUTLINE })
  outline?: PointInput[] | null;

  @Field(() => ID, { nullable: true, description: ZONE })
  zoneId?: string | null;

  @Field(() => Boolean, { nullable: true, description: BLOCKED })
  blocked?: boolean | null;
}

@InputType('DeleteBoothsInput', { description: 'Which booths of one event: all of them, or none.' })
export class DeleteBoothsInput {
  @Field(() => [ID], { description: 'Global ids of booths, 1 to 1,000.' })
  boothIds: string[];
}
