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
  const reference = decodeCatalogId(globalId);
  if (reference?.kind !== kind) throw notFound(kind, path);
  return reference.objectId;
}
