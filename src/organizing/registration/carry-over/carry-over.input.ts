import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('CarryOverExhibitorsInput', { description: 'Which exhibitors come from an earlier edition.' })
export class CarryOverExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the event that they come to.' })
  eventId: string;

  @Field(() => ID, { description: 'The global id of the earlier event.' })
  fromEventId: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids of exhibitors of the earlier event, 1 to 1,000; where absent, the first 1,000 that were approved and are not in the new event yet.',
  })
  exhibitorIds?: string[] | null;
}
