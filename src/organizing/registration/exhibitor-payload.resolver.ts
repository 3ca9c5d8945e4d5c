import { ID, Int, Resolver } from '@nestjs/graphql';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import {
  type ExhibitorOutcome,
  ExhibitorPayloadType,
  type ExhibitorsOutcome,
  ExhibitorsPayloadType,
} from './exhibitor-payload.type.js';

@Resolver(() => ExhibitorPayloadType)
export class ExhibitorPayloadResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly memberships: MembershipService,
  ) {}

  @PlainField(() => ExhibitorType, {
    nullable: true,
    description: 'The exhibitor. Null if the change failed.',
  })
  async exhibitor(
    { exhibitorId, joined }: ExhibitorOutcome,
    _args: object,
    context: RequestContext,
  ): Promise<CatalogSource | null> {
    if (exhibitorId === undefined) return null;
    if (joined) await this.memberships.refresh(context);
    return this.loaders.entry(exhibitorId, context);
  }
}

@Resolver(() => ExhibitorsPayloadType)
export class ExhibitorsPayloadResolver {
  @PlainField(() => [ExhibitorPayloadType], {
    description:
      'One result for each exhibitor, in the order of the input. An exhibitor with errors is unchanged; the others are changed.',
  })
  results({ results = [] }: ExhibitorsOutcome): readonly ExhibitorOutcome[] {
    return results;
  }

  @PlainField(() => ID, {
    nullable: true,
    description:
      'After a step with a filter: the `after` of the next step. Null after the last one and without a filter.',
  })
  nextAfter({ following }: ExhibitorsOutcome): string | null {
    return following?.nextAfter ?? null;
  }

  @PlainField(() => Int, {
    nullable: true,
    description:
      'After a step with a filter: the number of matching exhibitors for the next steps, its `expectedCount`. Null without a filter.',
  })
  remaining({ following }: ExhibitorsOutcome): number | null {
    return following?.remaining ?? null;
  }
}
