import { readShortUuid, shortUuid } from '../../platform/text/uuid.js';
import { CATALOG_KINDS, KIND_LETTERS, type CatalogKind } from './catalog-kind.js';

const KIND_BY_LETTER = new Map(CATALOG_KINDS.map((kind) => [KIND_LETTERS[kind], kind]));

/** The kind and the database id in a global id. */
export interface CatalogReference {
  kind: CatalogKind;
  objectId: string;
}

/** The global id: the letter of the kind and the UUID in base64url, as in the SQL function catalog_id(). */
export function encodeCatalogId(kind: CatalogKind, objectId: string): string {
  return KIND_LETTERS[kind] + shortUuid(objectId);
}

/** Parses a global id. Null for any other text. */
export function decodeCatalogId(id: string): CatalogReference | null {
  const kind = KIND_BY_LETTER.get(id.charAt(0));
  const objectId = readShortUuid(id.slice(1));
  return kind && objectId !== null ? { kind, objectId } : null;
}
