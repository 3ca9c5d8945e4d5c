import { Args, Resolver } from '@nestjs/graphql';
import { Change } from '../../../identity/audit/change.decorator.js';
import { type ExhibitorsOutcome, ExhibitorsPayloadType } from '../exhibitor-payload.type.js';
import type { BatchResult } from './exhibitor-batch.service.js';
import { PublishExhibitorsInput, ReviewExhibitorsInput, ReleaseDecisionsInput } from './review.input.js';
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
    @Args('input', { type: () => ReviewExhibitorsInput, description: 'The decision.' })
    input: ReviewExhibitorsInput,
  ): Promise<ExhibitorsOutcome> {
    return { results: (await this.reviews.reviewAll(input)).map(outcomeOf) };
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      'Publishes up to 1,000 approved exhibitors of one event; for organizers. Each exhibitor has its own result.',
  })
  async publishExhibitors(
    @Args('input', { type: () => PublishExhibitorsInput, description: 'Which exhibitors.' })
    input: PublishExhibitorsInput,
  ): Promise<ExhibitorsOutcome> {
    return { results: (await this.reviews.publishAll(input)).map(outcomeOf) };
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Releases all decisions of an event that were deferred, and notifies the applicants, also by mail; for the event's staff. The results are the exhibitors concerned.",
  })
  async releaseDecisions(
    @Args('input', { type: () => ReleaseDecisionsInput, description: 'Which event.' })
    input: ReleaseDecisionsInput,
  ): Promise<ExhibitorsOutcome> {
    const released = await this.reviews.release(input);
    return { results: released.map((exhibitorId) => outcomeOf({ exhibitorId })) };
  }
}

function outcomeOf({ exhibitorId, error }: BatchResult): NonNullable<ExhibitorsOutcome['results']>[number] {
  return { exhibitorId, errors: error?.problems ?? [] };
}
