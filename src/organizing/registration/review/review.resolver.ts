import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import {
  type ExhibitorOutcome,
  ExhibitorPayloadType,
  type ExhibitorsOutcome,
  ExhibitorsPayloadType,
} from '../exhibitor-payload.type.js';
import { ExhibitorIdInput } from '../registration.input.js';
import {
  PublishExhibitorsInput,
  ReleaseDecisionsInput,
  ReopenExhibitorInput,
  ReviewExhibitorInput,
  ReviewExhibitorsInput,
  SubmitExhibitorsInput,
  UnpublishExhibitorsInput,
} from './review.input.js';
import { ReviewService } from './review.service.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { payloadOf } from './exhibitor-batch.service.js';

/** The mutations that decide about one registration. */
@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Decides about a registration. For the event's staff. QUOTA_EXCEEDED if no quota place is free for another approved exhibitor.",
  })
  async reviewExhibitor(@Input('The decision.') input: ReviewExhibitorInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.review(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Leads a registration back to SUBMITTED, from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. For the event's staff. An approved exhibitor is hidden and its booths are released. The applicant is notified, unless it is not notified of the earlier decision yet.",
  })
  async reopenExhibitor(
    @Input('The exhibitor, and a note for its members.') input: ReopenExhibitorInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.reopen(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description: "Publishes an approved exhibitor and its products. For the event's organizers.",
  })
  async publishExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.publish(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Hides an exhibitor and its products from visitors. For the event's organizers. It keeps its booths.",
  })
  async unpublishExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.unpublish(input) };
  }
}

/** The mutations that decide about many registrations in one request. */
@Resolver()
export class BulkReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Decides about up to 1,000 registrations of one event. For the event's staff. Each exhibitor has its own result: WRONG_STATUS, QUOTA_EXCEEDED or NOT_FOUND leave that exhibitor unchanged. Places of quotas are given in the order of `exhibitorIds`; with statuses or a filter, in the order of creation.",
  })
  async reviewExhibitors(
    @Input('The decision.') input: ReviewExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.reviewAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Submits up to 1,000 registrations of one event for their applicants, such as drafts of an earlier edition, also outside the registration period. For the event's organizers. Each exhibitor has its own result: WRONG_STATUS leaves one unchanged that is not DRAFT or CHANGES_REQUESTED.",
  })
  async submitExhibitors(
    @Input('The exhibitors.') input: SubmitExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.submitAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Publishes up to 1,000 approved exhibitors of one event. For the event's organizers. Each exhibitor has its own result.",
  })
  async publishExhibitors(
    @Input('The exhibitors.') input: PublishExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.publishAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Hides up to 1,000 exhibitors of one event from visitors. For the event's organizers. Each exhibitor has its own result.",
  })
  async unpublishExhibitors(
    @Input('The exhibitors.') input: UnpublishExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.unpublishAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Releases all decisions of an event that were deferred, and notifies the applicants, also by mail. For the event's staff. The results are the exhibitors concerned.",
  })
  async releaseDecisions(@Input('The event.') input: ReleaseDecisionsInput): Promise<ExhibitorsOutcome> {
    const exhibitorIds = await this.reviews.release(input);
    return payloadOf({ results: exhibitorIds.map((exhibitorId) => ({ exhibitorId })), following: undefined });
  }
}
