import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { RegistrationStatus } from '../../exhibitor/exhibitor.type.js';

export enum ReviewDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  WAITLIST = 'WAITLIST',
  REQUEST_CHANGES = 'REQUEST_CHANGES',
}

registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'What is decided about a registration.',
  valuesMap: {
    APPROVE: { description: 'It takes part; from SUBMITTED or WAITLISTED, while the quota has room.' },
    REJECT: { description: 'It does not take part; from SUBMITTED.' },
    WAITLIST: { description: 'It waits for room; from SUBMITTED.' },
    REQUEST_CHANGES: { description: 'It goes back to the applicant, with a note; from SUBMITTED.' },
  },
});

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
