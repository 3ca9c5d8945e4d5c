import { CATALOG_KINDS, KIND_LETTERS, type CatalogKind } from './catalog-kind.js';

const KIND_BY_LETTER = new Map(CATALOG_KINDS.map((kind) => [KIND_LETTERS[kind], kind]));
const CATALOG_ID = /^([A-Z])([A-Za-z0-9_-]{21}[AQgw])$/;

/** The kind and the database id in a global id. */
export interface CatalogReference {
  kind: CatalogKind;
  objectId: string;
}

/** The global id: the letter of the kind and the UUID in base64url, as in the SQL function catalog_id(). */
export function encodeCatalogId(kind: CatalogKind, objectId: string): string {
  return KIND_LETTERS[kind] + Buffer.from(objectId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** Parses a global id. Null for any other text. */
export function decodeCatalogId(id: string): CatalogReference | null {
  const match = CATALOG_ID.exec(id);
  const kind = KIND_BY_LETTER.get(match?.[1] ?? '');
  if (!match?.[2] || !kind) return null;
  const hex = Buffer.from(match[2], 'base64url').toString('hex');
  const objectId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { kind, objectId };
}
