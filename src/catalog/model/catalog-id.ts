import { CATALOG_KINDS, KIND_LETTERS, type CatalogKind } from './catalog-kind.js';

const KIND_BY_LETTER = new Map(CATALOG_KINDS.map((kind) => [KIND_LETTERS[kind], kind]));
const CATALOG_ID = /^([A-Z])([A-Za-z0-9_-]{21}[AQgw])$/;

/** What a global id names. */
export interface CatalogReference {
  kind: CatalogKind;
  objectId: string;
}

/** The global id of an object: the letter of its kind and the 16 bytes of its UUID in base64url; SQL's catalog_id() makes the same. */
export function encodeCatalogId(kind: CatalogKind, objectId: string): string {
  return KIND_LETTERS[kind] + Buffer.from(objectId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** Reads a global id; null where the text is none. */
export function decodeCatalogId(id: string): CatalogReference | null {
  const match = CATALOG_ID.exec(id);
  const kind = KIND_BY_LETTER.get(match?.[1] ?? '');
  if (!match?.[2] || !kind) return null;
  const hex = Buffer.from(match[2], 'base64url').toString('hex');
  const objectId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { kind, objectId };
}
