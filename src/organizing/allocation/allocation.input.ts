import { Field, ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import { HOLD_DAYS } from './allocation.fields.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

const BOOTH_ID = { description: 'The global id of the booth.' };
const EXHIBITOR_ID = { description: 'The global id of the exhibitor, of the same event as the booth.' };

@InputType('HoldBoothInput', {
  description: 'Holds a booth for an exhibitor. When the hold ends, the booth is AVAILABLE.',
})
export class HoldBoothInput {
  @Field(() => ID, BOOTH_ID)
  boothId: string;

  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => DateTimeScalar, {
    description: `The end of the hold: in the future by the database's clock, at most ${HOLD_DAYS} days ahead.`,
  })
  until: Date;
}

@InputType('AssignBoothInput', {
  description: 'Assigns a booth to an exhibitor; `shared` allows further exhibitors in it.',
})
export class AssignBoothInput {
  @Field(() => ID, BOOTH_ID)
  boothId: string;

  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @NullableField(
    () => Boolean,
    'Whether other exhibitors can have the booth too; all allocations of it must be shared. By default an existing assignment keeps its value, and a new one is not shared.',
  )
  shared?: boolean | null;
}

@InputType('ReleaseBoothInput', { description: 'The exhibitor and the booth of the allocation to release.' })
export class ReleaseBoothInput {
  @Field(() => ID, BOOTH_ID)
  boothId: string;

  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;
}

@InputType('MoveExhibitorInput', { description: 'From which booth to which an exhibitor moves.' })
export class MoveExhibitorInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => ID, { description: 'The global id of a booth that is assigned to it or held for it.' })
  fromBoothId: string;

  @Field(() => ID, { description: 'The global id of another booth of the event.' })
  toBoothId: string;
}

@InputType('SwapBoothsInput', { description: 'Two booths of an event whose exhibitors are swapped.' })
export class SwapBoothsInput {
  @Field(() => ID, { description: 'The global id of a booth.' })
  boothId: string;

  @Field(() => ID, { description: 'The global id of another booth of the event.' })
  otherBoothId: string;
}

@InputType('SwapExhibitorsInput', { description: 'Two exhibitors of an event whose booths are swapped.' })
export class SwapExhibitorsInput {
  @Field(() => ID, { description: 'The global id of an exhibitor.' })
  exhibitorId: string;

  @Field(() => ID, { description: 'The global id of another exhibitor of the event.' })
  otherExhibitorId: string;
}
