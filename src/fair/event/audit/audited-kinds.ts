import { accessId } from '../../../identity/account/model/account-id.js';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { CATALOG_KINDS, type CatalogKind } from '../../../catalog/model/catalog-kind.js';

/** The rows `object` of a kind in SQL, joined by `wanted.id`; `$2` is the event that is read. */
interface KindNames {
  table: string;
  /** The name, a text or an object by language. */
  name: string;
  /** Which rows may be named; by default those of the event. */
  where?: string;
  /** The id in the API, where it is not made of the database's. */
  publicId?: string;
}

const named = (table: string): KindNames => ({ table, name: 'object.name' });

/** Where the names of audited objects stand. */
export const KIND_NAMES: Readonly<Record<string, KindNames>> = {
  EVENT: { ...named('event'), where: `object.id = $2 or object.status <> 'DRAFT'` },
  VENUE: named('venue'),
  HALL: named('hall'),
  ZONE: named('zone'),
  CATEGORY: named('category'),
  BOOTH: { table: 'booth', name: 'booth_label(object.id)' },
  // An entry is carried over from another event, which may be a draft.
  EXHIBITOR: {
    ...named('exhibitor'),
    where: `object.event_id = $2 or object.published
      and exists (select from event where event.id = object.event_id and event.status <> 'DRAFT')`,
  },
  PRODUCT: named('product'),
  SESSION: { table: 'session', name: 'object.title' },
  ACCOUNT: { ...named('account'), where: 'true' },
  API_KEY: named('api_key'),
  INVITATION: { table: 'invitation', name: 'object.email' },
  KIOSK: named('kiosk'),
  KIOSK_ENROLMENT_KEY: named('kiosk_enrolment_key'),
  MEDIA: { table: 'media', name: 'null::text', publicId: 'object.sha256' },
  NOTICE: { table: 'mail_outbox', name: 'object.subject', publicId: 'object.id::text' },
};

/** The first letters of ids. Pairings have no id in the API; a picture has this one only after it is removed. */
const LETTERS = {
  ACCOUNT: 'A',
  API_KEY: 'K',
  INVITATION: 'J',
  KIOSK: 'D',
  KIOSK_ENROLMENT_KEY: 'N',
  KIOSK_PAIRING: 'R',
  MEDIA: 'M',
} as const;

/** The API's id of an audited object that is found in no table; of a notice it is the database's. */
export function auditedId(kind: string, id: string): string {
  if (isCatalogKind(kind)) return encodeCatalogId(kind, id);
  return kind in LETTERS ? accessId(LETTERS[kind as keyof typeof LETTERS], id) : id;
}

/** The database's id in an id of the API; null where the text is none. Pictures are named by their SHA-256. */
export function storedId(text: string): string | null {
  if (UUID.test(text)) return text;
  if (!/^[A-Z][A-Za-z0-9_-]{21}[AQgw]$/.test(text)) return null;
  const hex = Buffer.from(text.slice(1), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** An id of the database. */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function isCatalogKind(kind: string): kind is CatalogKind {
  return (CATALOG_KINDS as readonly string[]).includes(kind);
}
