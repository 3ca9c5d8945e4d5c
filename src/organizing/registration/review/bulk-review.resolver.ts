import { Args, Resolver } from '@nestjs/graphql';
import { Change } from '../../../identity/audit/change.decorator.js';
import { type ExhibitorsOutcome, ExhibitorsPayloadType } from '../exhibitor-payload.type.js';
import type { BatchResult } from './exhibitor-batch.service.js';
import { PublicationService } from './publication.service.js';
import { PublishExhibitorsInput, ReviewExhibitorsInput, ReleaseDecisionsInput } from './review.input.js';
import { ReviewService } from './review.service.js';
import { DecisionReleaseService } from './decision-release.service.js';

/** Takes decisions about many registrations at once. */
@Resolver()
export class BulkReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly publications: PublicationService,
    private readonly decisionRelease: DecisionReleaseService,
  ) {}

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Decides about up to 1,000 registrations of one event; for the event's staff. Each has a result of its own: WRONG_STATUS, QUOTA_EXCEEDED or NOT_FOUND leave that one as it was.",
  })
  async reviewExhibitors(
    @Args('input', { type: () => ReviewExhibitorsInput, description: 'The decision.' })
    input: ReviewExhibitorsInput,
  ): Promise<ExhibitorsOutcome> {
    return { results: (await this.reviews.reviewAll(input)).map(outcomeOf) };
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      'Shows up to 1,000 approved exhibitors of one event to visitors; for organizers. Each has a result of its own.',
  })
  async publishExhibitors(
    @Args('input', { type: () => PublishExhibitorsInput, description: 'Which exhibitors.' })
    input: PublishExhibitorsInput,
  ): Promise<ExhibitorsOutcome> {
    return { results: (await this.publications.publishAll(input)).map(outcomeOf) };
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Lets the applicants of an event learn of all decisions that were to be told later, also by mail; for the event's staff. The results are the exhibitors concerned.",
  })
  async releaseDecisions(
    @Args('input', { type: () => ReleaseDecisionsInput, description: 'Which event.' })
    input: ReleaseDecisionsInput,
  ): Promise<ExhibitorsOutcome> {
    const released = await this.decisionRelease.release(input);
    return { results: released.map((exhibitorId) => outcomeOf({ exhibitorId })) };
  }
}

function outcomeOf({ exhibitorId, error }: BatchResult): NonNullable<ExhibitorsOutcome['results']>[number] {
  return { exhibitorId, errors: error?.problems ?? [] };
}
