import { Resolver } from '@nestjs/graphql';
import { LOWEST_UUID } from '../../platform/text/uuid.js';
import { accessId, readAccessId } from '../../identity/account/model/account-id.js';
import { requirePermitted } from '../../identity/account/permissions.js';
import { instantColumns } from '../../catalog/queries/connection/keyed-list.js';
import { readRows, type RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import type { EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { Database } from '../../platform/database/database.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import type { AuditEntrySource } from './audit/audit-entry.resolver.js';
import {
  AuditEntriesArgs,
  AuditEntryArgs,
  AuditEntryConnectionType,
  AuditEntryType,
} from './audit/audit-entry.type.js';
import { shownActor, storedActor } from './audit/actor-name.js';
import { storedId } from './audit/audited-kinds.js';
import { EventType } from './event.type.js';
import { SHA256 } from '../../platform/text/sha256.js';

interface AuditRow extends KeyedRow {
  at: string;
  actor: string;
  action: string;
  request_id: string | null;
  change_count: number;
}

const COLUMNS = `id, ${instantColumns('at')}, iso_instant(at) as at, actor, action, request_id`;

/**
 * Reads the distinct actors by one probe of the index each. Without one that matches no entry is read; otherwise a
 * search in vain would read all entries of the event.
 */
const HAS_ACTOR = `exists (
  with recursive actors as (
    (select actor from audit_entry where event_id = $1 order by actor limit 1)
    union all
    select (select next.actor from audit_entry next where next.event_id = $1 and next.actor > actors.actor
      order by next.actor limit 1)
    from actors where actors.actor is not null)
  select from actors where lower(actor) = lower($3) or strpos(lower(actor), lower($6)) > 0)`;

const ENTRIES = `
  select ${COLUMNS}, case when $2::uuid is null then cardinality(object_ids) else 1 end as change_count
  from audit_entry
  where event_id = $1 and ($2::uuid is null or object_ids @> array[$2::uuid]) and ($3::text is null or lower(actor) = lower($3))
    and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)
    and ($6::text is null or strpos(lower(actor), lower($6)) > 0)
    and (coalesce($3, $6) is null or ${HAS_ACTOR})
    and ($7::text is null or action = $7)`;

/** Resolves the audit entries of an event for its staff. */
@Resolver(() => EventType)
export class EventAuditResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => AuditEntryConnectionType, {
    args: () => AuditEntriesArgs,
    description:
      "The audit entries of the event, the latest first. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async auditEntries(
    { event }: ReferenceSource,
    args: AuditEntriesArgs,
    context: RequestContext,
  ): Promise<RowConnection<object>> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const object = args.objectId == null ? null : await this.#object(event, args.objectId);
    const values = [
      event.id,
      object,
      args.actor == null ? null : storedActor(args.actor),
      args.since ?? null,
      args.until ?? null,
      args.actorContains == null ? null : storedActor(args.actorContains.trim()),
      args.action ?? null,
    ];
    const list = { name: 'audit', text: ENTRIES, values, descending: true, timed: true };
    return readRows(this.database, list, args, (row: AuditRow) => toNode(row, event, object));
  }

  @PlainField(() => AuditEntryType, {
    nullable: true,
    args: () => AuditEntryArgs,
    description:
      "The audit entry of the event with this id. Null if none exists. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async auditEntry(
    { event }: ReferenceSource,
    { id }: AuditEntryArgs,
    context: RequestContext,
  ): Promise<AuditEntrySource | null> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const [row] = await this.database.query<AuditRow>({
      text: `select ${COLUMNS}, cardinality(object_ids) as change_count from audit_entry where event_id = $1 and id = $2`,
      values: [event.id, readAccessId('L', id)],
    });
    return row ? toNode(row, event, null) : null;
  }

  /** The database id of the object with this API id. */
  async #object(event: EventSnapshot, id: string): Promise<string> {
    if (!SHA256.test(id)) return storedId(id) ?? LOWEST_UUID;
    const [picture] = await this.database.query<{ id: string }>({
      text: 'select id from media where event_id = $1 and sha256 = $2',
      values: [event.id, id],
    });
    return picture?.id ?? LOWEST_UUID;
  }
}

function toNode(
  { id, at, actor, action, request_id, change_count }: AuditRow,
  event: EventSnapshot,
  object: string | null,
): AuditEntrySource {
  return {
    id: accessId('L', id),
    at,
    actor: shownActor(actor),
    action,
    requestId: request_id,
    changeCount: change_count,
    event,
    scope: { entry: id, object },
  };
}
