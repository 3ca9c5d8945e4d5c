import { createHash } from 'node:crypto';
import { encodeCatalogId } from '../../catalog/model/catalog-id.js';
import { type CatalogKind, KIND_TYPES } from '../../catalog/model/catalog-kind.js';
import { referredKind } from '../../catalog/model/reference-fields.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { pinyinOf } from '../../platform/text/pinyin.js';

/** A published entry for copies. */
export interface SyncRow {
  kind: CatalogKind;
  revision: number;
  document: Body;
  detail: Body | null;
  /** The search setting of the object. */
  search: { reading?: string | null } | null;
  parentId: string | null;
  position: string | null;
}

/** The columns of a SyncRow on an alias `entry` of catalog_entry, as one JSON object. */
export const SYNC_ROW = `json_build_object('kind', entry.kind, 'revision', entry.revision, 'document', entry.document,
  'detail', entry.detail, 'search', entry.search, 'parentId', entry.parent_id, 'position', entry.position)`;

type Body = Record<string, unknown>;

const CHINESE = /\p{Script=Han}+/gu;

/** An object in a copy. */
export interface SyncObject {
  id: string;
  type: string;
  /** The event's revision at the last change of its published data. */
  revision: number;
  /** All published data in all languages, with global ids for references. */
  body: Body;
}

/** The object of an entry. */
export function syncObject(row: SyncRow): SyncObject {
  const { kind, revision, document, detail, parentId, position } = row;
  const body: Body = {};
  for (const [field, value] of Object.entries({ ...document, ...detail })) {
    body[field] = globalValue(field, value);
  }
  // Kinds with a separate order: venues, halls, zones and categories.
  if (position !== null) body.position = position;
  if (kind === 'HALL' && parentId) body.venue = encodeCatalogId('VENUE', parentId);
  if (kind === 'CATEGORY') body.parent = parentId && encodeCatalogId('CATEGORY', parentId);
  const readings = readingsFor(row);
  if (readings.length > 0) body.readings = readings;
  return { id: String(document.id), type: KIND_TYPES[kind], revision, body };
}

/**
 * The pinyin of the object's name, for screens with input of pinyin: `zhong|chong qing`, each Chinese run
 * once.
 */
function readingsFor({ document, search }: SyncRow): string[] {
  const names = Object.values((document.name ?? document.title ?? {}) as LocalizedText);
  const setReadings = search?.reading ? [search.reading.toLowerCase().split(/\s+/)] : [];
  const runs = new Set(names.flatMap((name) => name.match(CHINESE) ?? []));
  return [...runs].map((run) =>
    pinyinOf(run, setReadings)
      .map((syllables) => syllables.join('|'))
      .join(' '),
  );
}

function globalValue(field: string, value: unknown): unknown {
  // Booths are separate objects; an exhibitor's document contains them entirely.
  if (field === 'booths' && Array.isArray(value)) return value.map((booth: Body) => booth.id);
  const kind = referredKind(field);
  if (!kind) return value;
  if (Array.isArray(value)) return value.map((id: string) => encodeCatalogId(kind, id));
  return typeof value === 'string' ? encodeCatalogId(kind, value) : value;
}

/** SHA-256 of bytes or of a text in UTF-8, in hexadecimal digits. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash of an object in a copy: of its body as JSON without spaces, with keys in their original order. */
export function bodyHash(body: Body): string {
  return sha256(JSON.stringify(body));
}
