import { ReviewDecision } from '../review-decision.type.js';
import { Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { ExhibitorFilter } from '../../../fair/exhibitor/list/exhibitor-filter.type.js';
import { ExhibitorIdInput } from '../registration.input.js';
import { RegistrationStatus } from '../../../fair/exhibitor/status/registration-status.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';
import { Bounded, BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { DECISION_NOTE } from '../../../fair/pending-change/pending-change.fields.js';

/** A decision about registrations. */
@InputType({ isAbstract: true })
class DecisionInput {
  @Field(() => ReviewDecision, { description: 'The decision.' })
  decision: ReviewDecision;

  @BoundedField(() => String, DECISION_NOTE, 'To the applicant')
  note?: string | null;

  @BoundedField(() => String, DECISION_NOTE, "A note for the event's staff only")
  internalNote?: string | null;

  @NullableField(
    () => Boolean,
    'Whether the applicant is notified only by releaseDecisions, together with others; by default at once.',
  )
  deferNotification?: boolean | null;
}

@InputType('ReviewExhibitorInput', { description: 'A decision about one registration.' })
export class ReviewExhibitorInput extends IntersectionType(ExhibitorIdInput, DecisionInput) {}

@InputType('ReopenExhibitorInput', { description: 'The registration to review again.' })
export class ReopenExhibitorInput extends ExhibitorIdInput {
  @BoundedField(() => String, DECISION_NOTE, 'To the applicant')
  note?: string | null;
}

/** The exhibitors of one event that a bulk step changes. */
@InputType({ isAbstract: true })
export class ExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Bounded({ items: BATCH_LENGTH })
  @NullableField(
    () => [ID],
    'Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter.',
  )
  exhibitorIds?: string[] | null;

  @NullableField(
    () => [RegistrationStatus],
    'Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones.',
  )
  statuses?: RegistrationStatus[] | null;

  @NullableField(
    () => ExhibitorFilter,
    'The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step.',
  )
  filter?: ExhibitorFilter | null;

  @NullableField(
    () => ID,
    'With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it.',
  )
  after?: string | null;

  @NullableField(
    () => Int,
    'With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then.',
  )
  expectedCount?: number | null;
}

@InputType('ReviewExhibitorsInput', { description: 'One decision about many registrations.' })
export class ReviewExhibitorsInput extends IntersectionType(ExhibitorsInput, DecisionInput) {}

@InputType('SubmitExhibitorsInput', { description: 'The exhibitors to submit.' })
export class SubmitExhibitorsInput extends ExhibitorsInput {}

@InputType('PublishExhibitorsInput', { description: 'The exhibitors to publish.' })
export class PublishExhibitorsInput extends ExhibitorsInput {}

@InputType('UnpublishExhibitorsInput', { description: 'The exhibitors to hide.' })
export class UnpublishExhibitorsInput extends ExhibitorsInput {}

@InputType('ReleaseDecisionsInput', { description: 'The event whose decisions are released.' })
export class ReleaseDecisionsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}
