import type { Sql } from '../../../platform/database/sql.js';
import { encodeCatalogId } from '../../model/catalog-id.js';
import type { CatalogKind } from '../../model/catalog-kind.js';

/** An object that cannot be rendered. Its catalog entry stays unchanged until the object changes. */
export interface QuarantinedObject {
  kind: CatalogKind;
  objectId: string;
  /** The error message of the renderer or the database. */
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

/** All objects in quarantine, the oldest entry first. */
export async function quarantinedObjects(sql: Sql): Promise<QuarantinedObject[]> {
  return sql.query<QuarantinedObject>({
    text: 'select kind, object_id as "objectId", reason from catalog_quarantine order by since, object_id',
  });
}

/** Puts an object into quarantine. If it is already there, its time does not change. */
export async function quarantine(sql: Sql, { kind, objectId, reason }: QuarantinedObject): Promise<void> {
  await sql.query({
    text: `insert into catalog_quarantine (object_id, kind, reason) values ($1, $2, $3)
      on conflict (object_id) do update set reason = excluded.reason`,
    values: [objectId, kind, reason],
  });
}

/** Releases objects that were rendered or deleted. */
export async function releaseFromQuarantine(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_quarantine where object_id = any($1)', values: [ids] });
}

/** Marks all objects in quarantine as dirty, for example after the start of a new version. */
export async function retryQuarantine(sql: Sql): Promise<void> {
  await sql.query({
    text: 'insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_quarantine',
  });
}

/** The object and its error as a text for operators. */
export function describeQuarantined({ kind, objectId, reason }: QuarantinedObject): string {
  return `${kind} ${encodeCatalogId(kind, objectId)} (${objectId}) cannot be rendered: ${reason}`;
}
