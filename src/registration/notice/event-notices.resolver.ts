import { Resolver } from '@nestjs/graphql';
import { requireStaff } from '../../account/staff.js';
import { decodeCatalogId } from '../../catalog/catalog-id.js';
import { CatalogLoaders } from '../../catalog/reading/catalog-loaders.js';
import { readPage } from '../../catalog/reading/page.js';
import { type ListedRow, readRows, type RowConnection } from '../../catalog/reading/row-list.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../event/event.type.js';
import { ExhibitorType } from '../../exhibitor/exhibitor.type.js';
import { Database } from '../../platform/database/database.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { NoticeConnectionType, NoticesArgs, type NoticeSource, NoticeType } from './notice.type.js';

interface NoticeRow extends ListedRow, Omit<NoticeSource, 'id' | 'createdAt'> {}

const NOTICES = `
  select id as object_id, iso_instant(created_at) as key, exhibitor_id as "exhibitorId", recipient as "to", subject,
    text, iso_instant(sent_at) as "sentAt", attempts, iso_instant(due_at) as "dueAt"
  from mail_outbox
  where event_id = $1 and ($2::boolean is null or (sent_at is not null) = $2)
    and ($3::uuid is null or exhibitor_id = $3)`;

/** What matches no object. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** Shows the event's staff what applicants were written, or will be. */
@Resolver(() => EventType)
export class EventNoticesResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => NoticeConnectionType, {
    args: () => NoticesArgs,
    description:
      "What applicants of the event are told by mail, the latest first; for the event's staff, FORBIDDEN for others. Decisions that are to be told later are not among them yet.",
  })
  notices(
    { event }: ReferenceSource,
    { sent, exhibitorId, ...page }: NoticesArgs,
    context: RequestContext,
  ): Promise<RowConnection<NoticeSource>> {
    requireStaff(context, event.id);
    const exhibitor = exhibitorId == null ? null : (decodeCatalogId(exhibitorId)?.objectId ?? NOTHING);
    const values = [event.id, sent ?? null, exhibitor];
    const list = { identity: ['notices', ...values], text: NOTICES, values, descending: true };
    return readRows(this.database, list, readPage(page), toNode);
  }
}

/** Tells whom a notice is about. */
@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => ExhibitorType, { nullable: true, description: 'The exhibitor that was decided about.' })
  exhibitor({ exhibitorId }: NoticeSource, _args: object, context: object): Promise<CatalogSource | null> {
    return this.loaders.of(context).entry(exhibitorId);
  }
}

function toNode({ object_id, key, ...rest }: NoticeRow): NoticeSource {
  return { id: object_id, createdAt: key, ...rest };
}
