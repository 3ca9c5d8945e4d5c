import { userError, type UserError } from '../../platform/failure/user-error.js';
import { decodeCatalogId } from './catalog-id.js';
import type { CatalogKind } from './catalog-kind.js';

/** Tells that no object of the kind has the id, or that the caller may not know of it. */
export function notFound(kind: CatalogKind, path: readonly string[]): UserError {
  return userError('NOT_FOUND', `There is no such ${kind.toLowerCase()}.`, path);
}

/** The database's id in a global id of this kind; throws NOT_FOUND where it is of another kind or of none. */
export function objectIdOf(kind: CatalogKind, globalId: string, path: readonly string[]): string {
  const reference = decodeCatalogId(globalId);
  if (reference?.kind !== kind) throw notFound(kind, path);
  return reference.objectId;
}
