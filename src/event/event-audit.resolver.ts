import { Resolver } from '@nestjs/graphql';
import { requireStaff } from '../account/staff.js';
import { decodeCatalogId } from '../catalog/catalog-id.js';
import { readPage } from '../catalog/reading/page.js';
import { type ListedRow, readRows, type RowConnection } from '../catalog/reading/row-list.js';
import type { ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { Database } from '../platform/database/database.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AuditEntriesArgs, AuditEntryConnectionType } from './audit-entry.type.js';
import { EventType } from './event.type.js';

interface AuditRow extends ListedRow {
  actor: string;
  action: string;
  request_id: string | null;
  changes: { kind: string; id: string; before?: object; after?: object }[];
}

const ENTRIES = `
  select id as object_id, iso_instant(at) as key, actor, action, request_id, changes from audit_entry
  where event_id = $1 and ($2::uuid is null or object_ids @> array[$2::uuid]) and ($3::text is null or actor = $3)
    and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)`;

/** What matches no object. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** Shows the event's staff what was done. */
@Resolver(() => EventType)
export class EventAuditResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => AuditEntryConnectionType, {
    args: () => AuditEntriesArgs,
    description: "What was done in the event, the latest first; for the event's staff, FORBIDDEN for others.",
  })
  auditEntries(
    { event }: ReferenceSource,
    args: AuditEntriesArgs,
    context: RequestContext,
  ): Promise<RowConnection<object>> {
    requireStaff(context, event.id);
    const object = args.objectId == null ? null : (decodeCatalogId(args.objectId)?.objectId ?? NOTHING);
    const values = [
      event.id,
      object,
      args.actor?.toLowerCase() ?? null,
      args.since ?? null,
      args.until ?? null,
    ];
    const list = { identity: ['audit', ...values], text: ENTRIES, values, descending: true };
    return readRows(this.database, list, readPage(args), toNode);
  }
}

function toNode({ object_id, key, actor, action, request_id, changes }: AuditRow): object {
  return {
    id: object_id,
    at: key,
    actor,
    action,
    requestId: request_id,
    changes: changes.map(({ kind, id, before, after }) => ({
      kind,
      objectId: id,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}
