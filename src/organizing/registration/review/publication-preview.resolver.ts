import { Resolver } from '@nestjs/graphql';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { ExhibitorBatchService } from './exhibitor-batch.service.js';
import { PublicationPreviewArgs, PublicationPreviewType } from './publication-preview.type.js';

@Resolver(() => EventType)
export class PublicationPreviewResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: ExhibitorBatchService,
  ) {}

  @Cost(READ_COSTS.facetsOfFilter)
  @PlainField(() => PublicationPreviewType, {
    nullable: true,
    args: () => PublicationPreviewArgs,
    description:
      "The effects of a publication of these exhibitors. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async publicationPreview(
    { event }: ReferenceSource,
    args: PublicationPreviewArgs,
    context: RequestContext,
  ): Promise<PublicationPreviewType | undefined> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    return this.transactions.run(async (sql) => {
      const values = [event.id, await this.batches.idsOf(event.id, args, context)];
      const [preview] = await sql.query<PublicationPreviewType>({ text: PREVIEW, values });
      return preview;
    });
  }
}

/** The preview for the exhibitors `$2` of the event `$1`. */
const PREVIEW = `
  with chosen as materialized (
    select object_id as id, status = 'APPROVED' as approved, published, lacks from catalog_entry
    where event_id = $1 and kind = 'EXHIBITOR' and object_id = any($2::uuid[])
  ), appearing as (select id, lacks from chosen where approved and not published)
  select (select count(*)::integer from appearing) as appearing,
    (select count(*)::integer from product join appearing on appearing.id = product.exhibitor_id
      where not product.awaits_review) as products,
    (select coalesce(json_agg(json_build_object('lack', lack, 'count', count) order by lack), '[]') from (
      select lack, count(*) from appearing, unnest(lacks) as lack group by lack) as counted) as lacks,
    (select count(*)::integer from chosen where published) as visible,
    (select count(*)::integer from chosen where not approved) as refused`;
