import { Resolver } from '@nestjs/graphql';
import { MembershipService } from '../../identity/account/membership.service.js';
import { viewerOf } from '../../identity/account/model/viewer.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import {
  type ExhibitorOutcome,
  ExhibitorPayloadType,
  type ExhibitorsOutcome,
  ExhibitorsPayloadType,
} from './exhibitor-payload.type.js';

/** Shows an exhibitor as a change has left it. */
@Resolver(() => ExhibitorPayloadType)
export class ExhibitorPayloadResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly memberships: MembershipService,
  ) {}

  @PlainField(() => ExhibitorType, {
    nullable: true,
    description: 'The exhibitor; null where nothing was done.',
  })
  async exhibitor(
    { exhibitorId, joined }: ExhibitorOutcome,
    _args: object,
    context: RequestContext,
  ): Promise<CatalogSource | null> {
    if (exhibitorId === undefined) return null;
    const viewer = viewerOf(context);
    // The request began before the caller was a member.
    if (joined && viewer) await this.memberships.refresh(viewer);
    return this.loaders.of(context).entry(exhibitorId);
  }
}

/** Shows many exhibitors as a change has left them. */
@Resolver(() => ExhibitorsPayloadType)
export class ExhibitorsPayloadResolver {
  @PlainField(() => [ExhibitorPayloadType], {
    description:
      'One result for each exhibitor, in the order asked; one with errors was left as it was, the others are done.',
  })
  results({ results = [] }: ExhibitorsOutcome): readonly ExhibitorOutcome[] {
    return results;
  }
}
