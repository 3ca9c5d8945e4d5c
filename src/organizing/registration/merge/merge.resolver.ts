import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { MergeExhibitorsInput } from './merge.input.js';
import { type MergeOutcome, MergeExhibitorsPayloadType } from './merge.type.js';
import { MergeService } from './merge.service.js';

/** The mutation that merges duplicate exhibitors. */
@Resolver(() => MergeExhibitorsPayloadType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor that stays. Null if the change failed.',
})
export class MergeResolver {
  constructor(
    private readonly merges: MergeService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => MergeExhibitorsPayloadType, {
    description:
      "Merges one exhibitor into another of the same event, and removes it. For the event's organizers. Its products, booths, holds, sessions, categories, members, invitations, reviews and mails move to the kept exhibitor. Values of the kept one stay; missing languages and empty fields are filled. The slug of the merged one is not redirected. WRONG_STATUS if the merged one is further in the registration than the kept one. WRONG_STATUS if it has a pending change or an unreleased decision. TAKEN if both have a product with the same external id. QUOTA_EXCEEDED if the quota of a category or zone is used up. STALE if the version of either differs.",
  })
  async mergeExhibitors(@Input('The exhibitors.') input: MergeExhibitorsInput): Promise<MergeOutcome> {
    return this.merges.merge(input);
  }

  @PlainField(() => [String], {
    description:
      'The values that the kept exhibitor received, by field and language: `website`, `name.en`, `searchKeywords`.',
  })
  filled({ filled = [] }: MergeOutcome): readonly string[] {
    return filled;
  }

  @PlainField(() => [String], {
    description:
      'The values of the merged exhibitor that are lost, because the kept one has another value or no room: `slug`, `description.en`. The audit entry contains the values.',
  })
  dropped({ dropped = [] }: MergeOutcome): readonly string[] {
    return dropped;
  }
}
