import { Inject } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { ABOUT_EXHIBITORS, MAIL_STATE } from '../../../platform/mail/outbox-statements.js';
import { NoticeConnectionType, NoticesArgs, type NoticeSource, NoticeType } from './notice.type.js';

interface NoticeRow extends KeyedRow, Omit<NoticeSource, 'id' | 'createdAt'> {}

const NOTICES = `
  select * from (
    select id, iso_instant(created_at) as key, exhibitor_id as "exhibitorId", recipient as "to", subject,
      text, iso_instant(sent_at) as "sentAt", attempts, iso_instant(due_at) as "dueAt",
      ${MAIL_STATE} as state
    from mail_outbox where ${ABOUT_EXHIBITORS} and event_id = $1 and ($2::uuid is null or exhibitor_id = $2)) notice
  where ($4::boolean is null or ("sentAt" is not null) = $4) and ($5::text[] is null or state = any($5))`;

/** Resolves the sent and the waiting mails to applicants, for the event's staff. */
@Resolver(() => EventType)
export class EventNoticesResolver {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  @PlainField(() => NoticeConnectionType, {
    args: () => NoticesArgs,
    description:
      "The mails to exhibitors, about decisions or written by an organizer, latest first. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers. Decisions that are not released yet are not included.",
  })
  notices(
    { event }: ReferenceSource,
    { sent, states, exhibitorId, ...page }: NoticesArgs,
    context: RequestContext,
  ): RowConnection<NoticeSource> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const exhibitor = exhibitorId == null ? null : (decodeCatalogId(exhibitorId)?.objectId ?? LOWEST_UUID);
    const { mailMaxAgeHours } = this.config;
    const values = [event.id, exhibitor, mailMaxAgeHours, sent ?? null, states ?? null];
    const list = { name: 'notices', text: NOTICES, values, descending: true };
    return readRows(this.database, list, page, toNode);
  }
}

@Resolver(() => NoticeType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor that receives the mail. Null if it was deleted.',
})
export class NoticeResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}

function toNode({ id, key, ...columns }: NoticeRow): NoticeSource {
  return { id, createdAt: key, ...columns };
}
