import type { Sql } from '../../platform/database/sql.js';
import { message, term } from '../../platform/text/message.js';
import { userError, type UserError } from '../../platform/failure/user-error.js';
import { decodeCatalogId } from './catalog-id.js';
import type { CatalogKind } from './catalog-kind.js';

/** The user error for an unknown id, or for an object that the caller may not read. */
export function notFound(kind: CatalogKind, path: readonly string[]): UserError {
  return userError('NOT_FOUND', message`There is no such ${term(kind.toLowerCase())}.`, path);
}

/** The database id in a global id of this kind. Throws NOT_FOUND for any other id. */
export function objectIdOf(kind: CatalogKind, globalId: string, path: readonly string[]): string {
  const id = idOfKind(kind, globalId);
  if (id === null) throw notFound(kind, path);
  return id;
}

/** The database id in a global id of this kind. Null for any other text. */
export function idOfKind(kind: CatalogKind, globalId: string): string | null {
  const reference = decodeCatalogId(globalId);
  return reference?.kind === kind ? reference.objectId : null;
}

/**
 * The database ids of these objects of the event, each once, in the order of ids. The rows are locked
 * against deletion. `refuse` receives the index of each global id without such an object.
 */
export async function knownIds(
  sql: Sql,
  kind: Exclude<CatalogKind, 'EVENT'>,
  { eventId, globalIds }: { eventId: string; globalIds: readonly string[] },
  refuse: (index: number) => void,
): Promise<string[]> {
  if (globalIds.length === 0) return [];
  const ids = globalIds.map((globalId) => idOfKind(kind, globalId));
  const rows = await sql.query<{ id: string }>({
    text: `select id from ${kind.toLowerCase()} where event_id = $1 and id = any($2) order by id for key share`,
    values: [eventId, ids],
  });
  const existingIds = new Set<string | null>(rows.map(({ id }) => id));
  for (const [index, id] of ids.entries()) if (!existingIds.has(id)) refuse(index);
  return rows.map(({ id }) => id);
}
