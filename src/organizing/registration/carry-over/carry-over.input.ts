import { Field, ID, InputType } from '@nestjs/graphql';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('CarryOverExhibitorsInput', {
  description: 'The exhibitors to carry over from an earlier edition.',
})
export class CarryOverExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the event that receives the exhibitors.' })
  eventId: string;

  @Field(() => ID, { description: 'The global id of the earlier event.' })
  fromEventId: string;

  @Bounded({ items: BATCH_LENGTH })
  @NullableField(
    () => [ID],
    'Global ids of exhibitors of the earlier event, 1 to 1,000. By default: the first 1,000 approved exhibitors that the new event does not have yet.',
  )
  exhibitorIds?: string[] | null;
}
