import type { Sql } from '../../platform/database/sql.js';
import { encodeCatalogId } from '../model/catalog-id.js';
import type { CatalogKind } from '../model/catalog-kind.js';

/** An object that could not be rendered. Its catalog entry stays as it was until the object changes. */
export interface QuarantinedObject {
  kind: CatalogKind;
  objectId: string;
  /** What the renderer or the database said. */
  reason: string;
}

/** The ids of all objects in quarantine. */
export async function quarantinedIds(sql: Sql): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>({
    name: 'catalog-quarantined-ids',
    text: 'select object_id as id from catalog_quarantine',
  });
  return new Set(rows.map(({ id }) => id));
}

/** All objects in quarantine, the longest first. */
export async function quarantinedObjects(sql: Sql): Promise<QuarantinedObject[]> {
  return sql.query<QuarantinedObject>({
    text: 'select kind, object_id as "objectId", reason from catalog_quarantine order by since, object_id',
  });
}

/** Puts an object into quarantine; one that is there keeps its time. */
export async function quarantine(sql: Sql, { kind, objectId, reason }: QuarantinedObject): Promise<void> {
  await sql.query({
    text: `insert into catalog_quarantine (object_id, kind, reason) values ($1, $2, $3)
      on conflict (object_id) do update set reason = excluded.reason`,
    values: [objectId, kind, reason],
  });
}

/** Releases objects that were rendered, or are gone. */
export async function releaseFromQuarantine(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_quarantine where object_id = any($1)', values: [ids] });
}

/** Has every object in quarantine tried again, as after the start of another version of the program. */
export async function retryQuarantine(sql: Sql): Promise<void> {
  await sql.query({
    text: 'insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_quarantine',
  });
}

/** Names an object and what is wrong with it, for operators. */
export function describeQuarantined({ kind, objectId, reason }: QuarantinedObject): string {
  return `${kind} ${encodeCatalogId(kind, objectId)} (${objectId}) cannot be rendered: ${reason}`;
}
