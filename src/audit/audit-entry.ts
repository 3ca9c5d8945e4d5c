import type { Sql } from '../platform/database/sql.js';
import type { Operation } from './operation.js';

/** Writes the one entry of an operation, in its transaction. */
export async function writeAuditEntry(
  sql: Sql,
  { request, actor, changes, eventId }: Operation,
): Promise<void> {
  await sql.query({
    text: `insert into audit_entry (account_id, actor, action, request_id, event_id, object_ids, changes)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      actor?.accountId ?? null,
      actor?.name ?? 'visitor',
      request.action,
      request.requestId ?? null,
      eventId,
      [...new Set(changes.map(({ id }) => id))],
      JSON.stringify(changes),
    ],
  });
}
