import type { Sql } from '../platform/database/sql.js';
import type { Operation } from './operation.js';

/** Writes the one entry of an operation, in its transaction. */
export async function writeAuditEntry(sql: Sql, operation: Operation): Promise<void> {
  const { request, actor, changes, stored, eventId } = operation;
  const head = [
    actor?.accountId ?? null,
    actor?.name ?? 'visitor',
    request.action,
    request.requestId ?? null,
    eventId,
  ];
  const columns = 'account_id, actor, action, request_id, event_id, object_ids, changes';
  if (stored) {
    await sql.query({
      text: `with stored as materialized (${stored.text})
        insert into audit_entry (${columns})
        select $2, $3, $4, $5, $6, array(select distinct object_id from stored),
          (select coalesce(json_agg(change), '[]')::jsonb from stored)`,
      values: [stored.key, ...head],
    });
    return;
  }
  await sql.query({
    text: `insert into audit_entry (${columns}) values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [...head, [...new Set(changes.map(({ id }) => id))], JSON.stringify(changes)],
  });
}
