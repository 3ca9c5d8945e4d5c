import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from '../exhibitor-payload.type.js';
import { ExhibitorIdInput } from '../registration.input.js';
import { ReopenExhibitorInput, ReviewExhibitorInput } from './review.input.js';
import { ReviewService } from './review.service.js';

/** The mutations that decide about one registration. */
@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Decides about a registration; for the event's staff. QUOTA_EXCEEDED if no quota place is free for another approved exhibitor.",
  })
  async reviewExhibitor(@Input('The decision.') input: ReviewExhibitorInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.review(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Leads a registration back to SUBMITTED, from WAITLISTED, REJECTED, APPROVED or WITHDRAWN; for the event's staff. An approved exhibitor is hidden and its booths are released. The applicant is notified, unless it is not notified of the earlier decision yet.",
  })
  async reopenExhibitor(
    @Input('The exhibitor, and a note for its members.') input: ReopenExhibitorInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.reopen(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description: 'Publishes an approved exhibitor and its products; for organizers.',
  })
  async publishExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.publish(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description: 'Hides an exhibitor and its products from visitors; for organizers. It keeps its booths.',
  })
  async unpublishExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.reviews.unpublish(input) };
  }
}
