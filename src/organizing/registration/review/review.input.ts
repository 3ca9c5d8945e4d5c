import { ReviewDecision } from '../review-decision.type.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RegistrationStatus } from '../../../fair/exhibitor/registration-status.type.js';

const NOTE = 'To the applicant, at most 5,000 characters.';
const DEFER_NOTIFICATION =
  'Whether the applicant is notified only by releaseDecisions, together with others; by default at once.';
const INTERNAL_NOTE = "A note for the event's staff only, at most 5,000 characters.";

@InputType('ReviewExhibitorInput', { description: 'A decision about one registration.' })
export class ReviewExhibitorInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read; without it any version matches.',
  })
  version?: number | null;

  @Field(() => ReviewDecision, { description: 'The decision.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: INTERNAL_NOTE })
  internalNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: DEFER_NOTIFICATION })
  deferNotification?: boolean | null;
}

@InputType('ReopenExhibitorInput', { description: 'The registration to review again.' })
export class ReopenExhibitorInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read; without it any version matches.',
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

/** The exhibitors of one event that a bulk step changes. */
@InputType({ isAbstract: true })
export abstract class ExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Global ids of its exhibitors, 1 to 1,000, each once. Set either these or statuses.',
  })
  exhibitorIds?: string[] | null;

  @Field(() => [RegistrationStatus], {
    nullable: true,
    description:
      'Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones.',
  })
  statuses?: RegistrationStatus[] | null;
}

@InputType('ReviewExhibitorsInput', { description: 'One decision about many registrations.' })
export class ReviewExhibitorsInput extends ExhibitorsInput {
  @Field(() => ReviewDecision, { description: 'The decision.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: INTERNAL_NOTE })
  internalNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: DEFER_NOTIFICATION })
  deferNotification?: boolean | null;
}

@InputType('PublishExhibitorsInput', { description: 'The exhibitors to publish.' })
export class PublishExhibitorsInput extends ExhibitorsInput {}

@InputType('ReleaseDecisionsInput', { description: 'The event whose decisions are released.' })
export class ReleaseDecisionsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}
