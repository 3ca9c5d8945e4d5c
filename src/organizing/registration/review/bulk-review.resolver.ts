import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { type ExhibitorsOutcome, ExhibitorsPayloadType } from '../exhibitor-payload.type.js';
import { payloadOf } from './exhibitor-batch.service.js';
import {
  PublishExhibitorsInput,
  ReleaseDecisionsInput,
  ReviewExhibitorsInput,
  UnpublishExhibitorsInput,
} from './review.input.js';
import { ReviewService } from './review.service.js';

/** The mutations that decide about many registrations in one request. */
@Resolver()
export class BulkReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Decides about up to 1,000 registrations of one event; for the event's staff. Each exhibitor has its own result: WRONG_STATUS, QUOTA_EXCEEDED or NOT_FOUND leave that exhibitor unchanged.",
  })
  async reviewExhibitors(
    @Input('The decision.') input: ReviewExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.reviewAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      'Publishes up to 1,000 approved exhibitors of one event; for organizers. Each exhibitor has its own result.',
  })
  async publishExhibitors(
    @Input('The exhibitors.') input: PublishExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.publishAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      'Hides up to 1,000 exhibitors of one event from visitors; for organizers. Each exhibitor has its own result.',
  })
  async unpublishExhibitors(
    @Input('The exhibitors.') input: UnpublishExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.reviews.unpublishAll(input, context));
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Releases all decisions of an event that were deferred, and notifies the applicants, also by mail; for the event's staff. The results are the exhibitors concerned.",
  })
  async releaseDecisions(@Input('The event.') input: ReleaseDecisionsInput): Promise<ExhibitorsOutcome> {
    const released = await this.reviews.release(input);
    return payloadOf({ results: released.map((exhibitorId) => ({ exhibitorId })), following: undefined });
  }
}
