import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { RENDERER_VERSION } from '../model/renderer-version.js';
import { OutdatedProgram } from '../../platform/failure/outdated-program.js';

/** The NOTIFY channel of new revisions: `event-id revision`, with `removed` if objects were removed. */
export const REVISION_CHANNEL = 'catalog_revision';
export const REMOVED = 'removed';

/** The number of changes per statement. */
const CHUNK = 5000;

/** A published object that changed or is no longer published. */
export interface JournalEntry {
  objectId: string;
  objectKind: CatalogKind;
  kind: 'UPSERTED' | 'REMOVED';
}

/**
 * Locks the revisions of events in the order of their ids and returns them. Throws OutdatedProgram if newer renderers
 * have rendered one of the events: this process would remove their fields.
 */
export async function lockRevisions(sql: Sql, eventIds: string[]): Promise<Map<string, number>> {
  await sql.query({
    text: `insert into catalog_revision (event_id, renderers)
      select id, $2 from unnest($1::uuid[]) as event(id) order by id on conflict do nothing`,
    values: [eventIds, RENDERER_VERSION],
  });
  const rows = await sql.query<{ event_id: string; revision: number; renderers: number }>({
    text: `select event_id, revision, renderers from catalog_revision
      where event_id = any($1) order by event_id for update`,
    values: [eventIds],
  });
  if (rows.some(({ renderers }) => renderers > RENDERER_VERSION)) throw new OutdatedProgram();
  return new Map(rows.map(({ event_id, revision }) => [event_id, revision]));
}

/** Raises an event's revision, records its changes and announces it at commit. */
export async function recordRevision(
  sql: Sql,
  eventId: string,
  revision: number,
  changes: JournalEntry[],
): Promise<void> {
  await sql.query({
    text: 'update catalog_revision set revision = $2 where event_id = $1',
    values: [eventId, revision],
  });
  for (let start = 0; start < changes.length; start += CHUNK) {
    await sql.query({
      text: `insert into catalog_change (event_id, revision, object_id, object_kind, kind)
        select $1, $2, "objectId", "objectKind", kind
        from json_to_recordset($3) as change("objectId" uuid, "objectKind" text, kind text)`,
      values: [eventId, revision, JSON.stringify(changes.slice(start, start + CHUNK))],
    });
  }
  await sql.query({
    text: 'select pg_notify($1, $2)',
    values: [REVISION_CHANNEL, `${eventId} ${String(revision)}${removesAny(changes) ? ` ${REMOVED}` : ''}`],
  });
}

/** Whether the changes include an object that is no longer published. */
export function removesAny(changes: readonly JournalEntry[]): boolean {
  return changes.some(({ kind }) => kind === 'REMOVED');
}
