import { readShortUuid, UUID } from '../../../platform/text/uuid.js';
import { accessId } from '../../../identity/account/model/account-id.js';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { isPublicEventSql } from '../event.entity.js';
import { CATALOG_KINDS, type CatalogKind } from '../../../catalog/model/catalog-kind.js';

/** The SQL of the rows `object` of a kind, joined by `wanted.id`. `$2`: the event of the entries. */
interface KindNames {
  table: string;
  /** The name, a text or an object by language. */
  name: string;
  /** The condition on rows whose names may be shown. Default: the rows of the event. */
  where?: string;
  /** The id in the API, if it is not derived from the database id. */
  publicId?: string;
}

const named = (table: string): KindNames => ({ table, name: 'object.name' });

/** The tables and columns with the names of audited objects. */
export const KIND_NAMES: Readonly<Record<string, KindNames>> = {
  EVENT: { ...named('event'), where: `object.id = $2 or ${isPublicEventSql('object')}` },
  VENUE: named('venue'),
  HALL: named('hall'),
  ZONE: named('zone'),
  CATEGORY: named('category'),
  BOOTH: { table: 'booth', name: 'booth_label(object.id)' },
  // An exhibitor can be carried over from another event, which can be a draft.
  EXHIBITOR: {
    ...named('exhibitor'),
    where: `object.event_id = $2 or object.published
      and exists (select from event where event.id = object.event_id and ${isPublicEventSql()})`,
  },
  PRODUCT: named('product'),
  SESSION: { table: 'session', name: 'object.title' },
  ANNOUNCEMENT: { table: 'announcement', name: 'object.text' },
  ACCOUNT: { ...named('account'), where: 'true' },
  API_KEY: named('api_key'),
  INVITATION: { table: 'invitation', name: 'object.email' },
  KIOSK: named('kiosk'),
  KIOSK_ENROLMENT_KEY: named('kiosk_enrolment_key'),
  MEDIA: { table: 'media', name: 'null::text', publicId: 'object.sha256' },
  NOTICE: { table: 'mail_outbox', name: 'object.subject', publicId: 'object.id::text' },
};

/** The first letters of ids. Pairings have no id in the API. Only removed pictures have this one. */
const LETTERS = {
  ACCOUNT: 'A',
  API_KEY: 'K',
  INVITATION: 'J',
  KIOSK: 'D',
  KIOSK_ENROLMENT_KEY: 'N',
  KIOSK_PAIRING: 'R',
  MEDIA: 'M',
} as const;

/** The API's id of an audited object without a row. The id of a notice is the database id. */
export function auditedId(kind: string, id: string): string {
  if (isCatalogKind(kind)) return encodeCatalogId(kind, id);
  return kind in LETTERS ? accessId(LETTERS[kind as keyof typeof LETTERS], id) : id;
}

/** The database id in an id of the API. Null for any other text. The id of a picture is its SHA-256. */
export function storedId(text: string): string | null {
  if (UUID.test(text)) return text;
  return /^[A-Z]/.test(text) ? readShortUuid(text.slice(1)) : null;
}

function isCatalogKind(kind: string): kind is CatalogKind {
  return (CATALOG_KINDS as readonly string[]).includes(kind);
}
