import { type Sql, withinMinute } from '../../platform/database/sql.js';
import type { Operation } from './operation.js';

/** The counterpart of `StoredChanges` for changes in memory. */
const CHANGES_IN_MEMORY = `select (change ->> 'id')::uuid as object_id, change from jsonb_array_elements($1) as change`;

/** Writes the one audit entry of an operation, in its transaction. `changeSources`: SQL of further changes. */
export async function writeAuditEntry(
  sql: Sql,
  operation: Operation,
  changeSources: readonly string[],
): Promise<void> {
  const { request, actor, changes, storedChanges, eventId } = operation;
  const sources = [
    storedChanges?.text ?? CHANGES_IN_MEMORY,
    ...changeSources.map((text) => `select object_id, change from (${text}) as noted`),
  ];
  const parts = sources.map((text, index) => `part${index} as materialized (${text})`);
  const union = sources.map(
    (_, index) =>
      `select ${index} as part, row_number() over () as place, object_id, change::jsonb from part${index}`,
  );
  const statement = {
    text: `with ${parts.join(', ')}, changed as materialized (${union.join(' union all ')})
      insert into audit_entry (account_id, actor, action, request_id, event_id, object_ids, changes)
      select $2, $3, $4, $5, $6, array(select distinct object_id from changed),
        (select coalesce(jsonb_agg(change order by part, place), '[]') from changed)`,
    values: [
      storedChanges?.key ?? JSON.stringify(changes),
      actor?.accountId ?? null,
      actor?.name ?? 'visitor',
      request.action,
      request.requestId ?? null,
      eventId,
    ],
  };
  // The changes of an import can have thousands of rows, so their statement may take up to a minute.
  await sql.query(storedChanges ? await withinMinute(sql, statement) : statement);
}
