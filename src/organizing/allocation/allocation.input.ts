import { Field, ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

const BOOTH_ID = { description: 'The global id of the booth.' };
const EXHIBITOR_ID = { description: 'The global id of the exhibitor, of the same event as the booth.' };

@InputType('HoldBoothInput', {
  description: 'Keeps a booth for an exhibitor until the hold runs out; from then on the booth is AVAILABLE.',
})
export class HoldBoothInput {
  @Field(() => ID, BOOTH_ID)
  boothId: string;

  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => DateTimeScalar, {
    description: "When the hold runs out: in the future by the database's clock, at most 30 days ahead.",
  })
  until: Date;
}

@InputType('AssignBoothInput', {
  description: 'Gives a booth to an exhibitor; `shared` lets further exhibitors join those that have it.',
})
export class AssignBoothInput {
  @Field(() => ID, BOOTH_ID)
  boothId: string;

  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether others may have the booth as well: all of them must have it as shared. Absent means no, or as it is where the exhibitor has the booth already.',
  })
  shared?: boolean | null;
}

@InputType('ReleaseBoothInput', { description: 'Which exhibitor gives which booth back.' })
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

  @Field(() => ID, { description: 'The global id of a booth that it has, or that is held for it.' })
  fromBoothId: string;

  @Field(() => ID, { description: 'The global id of another booth of the event.' })
  toBoothId: string;
}

@InputType('SwapBoothsInput', { description: 'Which two booths of an event change hands.' })
export class SwapBoothsInput {
  @Field(() => ID, { description: 'The global id of a booth.' })
  boothId: string;

  @Field(() => ID, { description: 'The global id of another booth of the event.' })
  otherBoothId: string;
}

@InputType('SwapExhibitorsInput', { description: 'Which two exhibitors of an event change places.' })
export class SwapExhibitorsInput {
  @Field(() => ID, { description: 'The global id of an exhibitor.' })
  exhibitorId: string;

  @Field(() => ID, { description: 'The global id of another exhibitor of the event.' })
  otherExhibitorId: string;
}
