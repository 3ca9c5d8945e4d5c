import type { Sql } from '../../platform/database/sql.js';
import type { Bucket } from './bucket.js';

/** How long packs outside of the manifest stay available to devices that have begun to copy. */
const RETENTION = '1 hour';
/** The same for packs with objects that are no longer published. */
const RETENTION_WITH_REMOVED = '30 seconds';

export interface StoredManifest {
  eventId: string;
  epoch: string;
  revision: number;
  schema: number;
  locales: string[];
  buckets: Bucket[];
}

/**
 * Sets the expiry of the event's packs outside of the manifest. Packs of another partition, or of buckets
 * with removed objects, expire earlier.
 */
export async function expirePacks(
  sql: Sql,
  eventId: string,
  manifestPacks: string[],
  buckets: number,
  removedBuckets: number[],
): Promise<void> {
  await sql.query({
    text: `update sync_pack set expires_at = least(expires_at, now() + case
        when buckets <> $3 or bucket = any($4) then interval '${RETENTION_WITH_REMOVED}'
        else interval '${RETENTION}' end)
      where event_id = $1 and sha256 <> all($2)`,
    values: [eventId, manifestPacks, buckets, removedBuckets],
  });
}

/** Deletes expired packs. */
export async function deleteExpired(sql: Sql): Promise<void> {
  await sql.query({ text: 'delete from sync_pack where expires_at < now()' });
}

/** Stores the manifest. Copies follow it after the commit. */
export async function writeManifest(sql: Sql, manifest: StoredManifest): Promise<void> {
  const { eventId, epoch, revision, schema, locales, buckets } = manifest;
  await sql.query({
    text: `insert into sync_manifest (event_id, epoch, revision, schema, locales, buckets)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (event_id) do update set epoch = excluded.epoch, revision = excluded.revision,
        schema = excluded.schema, locales = excluded.locales, buckets = excluded.buckets, made_at = now()`,
    values: [eventId, epoch, revision, schema, locales, JSON.stringify(buckets)],
  });
}

/** Deletes the manifest and the packs of an event that is no longer published. */
export async function deleteManifest(sql: Sql, eventId: string): Promise<void> {
  await sql.query({ text: 'delete from sync_manifest where event_id = $1', values: [eventId] });
  await sql.query({ text: 'delete from sync_pack where event_id = $1', values: [eventId] });
}
