import type { Sql } from '../../platform/database/sql.js';
import type { StoredEntry } from '../model/entry.js';

/** Stores the replaced slugs of entries. A former slug leads to the last object that had it. */
export async function storeFormerSlugs(sql: Sql, replacedEntries: readonly StoredEntry[]): Promise<void> {
  if (replacedEntries.length === 0) return;
  const rows = replacedEntries.map(({ eventId, kind, slug, objectId }) => ({
    event_id: eventId,
    kind,
    slug,
    object_id: objectId,
  }));
  await sql.query({
    text: `insert into catalog_former_slug (event_id, kind, slug, object_id)
      select event_id, kind, slug, object_id from json_populate_recordset(null::catalog_former_slug, $1)
      on conflict on constraint pk_catalog_former_slug do update set object_id = excluded.object_id`,
    values: [JSON.stringify(rows)],
  });
}

/** Gives the slugs of a merged object, present and former, to the object that remains. */
export async function transferSlugs(sql: Sql, mergedId: string, remainingId: string): Promise<void> {
  await sql.query({
    name: 'catalog-pass-on-slugs',
    text: `insert into catalog_former_slug (event_id, kind, slug, object_id)
      select event_id, kind, slug, $2 from (
        select event_id, kind, slug from catalog_entry where object_id = $1 and slug is not null and published
        union select event_id, kind, slug from catalog_former_slug where object_id = $1
      ) merged
      on conflict on constraint pk_catalog_former_slug do update set object_id = excluded.object_id`,
    values: [mergedId, remainingId],
  });
}

/** Deletes the former slugs of deleted objects. */
export async function removeFormerSlugs(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_former_slug where object_id = any($1)', values: [ids] });
}
