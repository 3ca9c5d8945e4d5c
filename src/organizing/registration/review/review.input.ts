import { ReviewDecision } from '../review-decision.type.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RegistrationStatus } from '../../../fair/exhibitor/exhibitor.type.js';

const NOTE = 'To the applicant, at most 5,000 characters.';
const DEFER_NOTIFICATION =
  'Whether the applicant learns of it only by releaseDecisions, together with others; at once where absent.';
const INTERNAL_NOTE = "For the event's staff alone, at most 5,000 characters.";

@InputType('ReviewExhibitorInput', { description: 'A decision about one registration.' })
export class ReviewExhibitorInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; any where absent.',
  })
  version?: number | null;

  @Field(() => ReviewDecision, { description: 'What is decided.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: INTERNAL_NOTE })
  internalNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: DEFER_NOTIFICATION })
  deferNotification?: boolean | null;
}

/** Which exhibitors of one event a bulk step is for. */
@InputType({ isAbstract: true })
export abstract class ExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Global ids of its exhibitors, 1 to 1,000, each once; give either these or statuses.',
  })
  exhibitorIds?: string[] | null;

  @Field(() => [RegistrationStatus], {
    nullable: true,
    description:
      'Statuses; the step is for the first 1,000 exhibitors that have one of them and for which it is not done yet, so that the same step again is for the next ones.',
  })
  statuses?: RegistrationStatus[] | null;
}

@InputType('ReviewExhibitorsInput', { description: 'One decision about many registrations.' })
export class ReviewExhibitorsInput extends ExhibitorsInput {
  @Field(() => ReviewDecision, { description: 'What is decided.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: INTERNAL_NOTE })
  internalNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: DEFER_NOTIFICATION })
  deferNotification?: boolean | null;
}

@InputType('PublishExhibitorsInput', { description: 'Which exhibitors become public.' })
export class PublishExhibitorsInput extends ExhibitorsInput {}

@InputType('ReleaseDecisionsInput', { description: 'Whose decisions are told.' })
export class ReleaseDecisionsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}
