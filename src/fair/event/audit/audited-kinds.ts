import { recordWords } from '../../../platform/text/words/enum-words.js';
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
  /** The condition under which the name of a row may be shown. Default: the row belongs to the event. */
  where?: string;
  /** The id in the API, if it is not derived from the database id. */
  publicId?: string;
}

const namedTable = (table: string): KindNames => ({ table, name: 'object.name' });

/** A picture has no name of its own: the first object that has it lends its name. */
const PICTURE_NAME = `coalesce(
  (select used.name from exhibitor used where used.logo_id = object.id order by used.id limit 1),
  (select product.name from product_image used join product on product.id = used.product_id
    where used.media_id = object.id order by product.id limit 1),
  (select exhibitor.name from exhibitor_pending_change used join exhibitor on exhibitor.id = used.exhibitor_id
    where used.logo_id = object.id order by exhibitor.id limit 1),
  (select used.name from hall used where used.event_id = object.event_id and used.background_id = object.id
    order by used.id limit 1),
  (select event.name from event_image used join event on event.id = used.event_id where used.media_id = object.id limit 1))`;

/** The tables and columns with the names of audited objects: of catalog kinds, `name` in their table. */
export const KIND_NAMES: Readonly<Record<string, KindNames>> = {
  ...Object.fromEntries(CATALOG_KINDS.map((kind) => [kind, namedTable(kind.toLowerCase())])),
  EVENT: { ...namedTable('event'), where: `object.id = $2 or ${isPublicEventSql('object')}` },
  BOOTH: { table: 'booth', name: 'booth_label(object.id)' },
  // An exhibitor can be carried over from another event, which can be a draft.
  EXHIBITOR: {
    ...namedTable('exhibitor'),
    where: `object.event_id = $2 or object.published
      and exists (select from event where event.id = object.event_id and ${isPublicEventSql()})`,
  },
  SESSION: { table: 'session', name: 'object.title' },
  ANNOUNCEMENT: { table: 'announcement', name: 'object.text' },
  ACCOUNT: { ...namedTable('account'), where: 'true' },
  API_KEY: namedTable('api_key'),
  INVITATION: { table: 'invitation', name: 'object.email' },
  KIOSK: namedTable('kiosk'),
  KIOSK_ENROLMENT_KEY: namedTable('kiosk_enrolment_key'),
  MEDIA: { table: 'media', name: PICTURE_NAME, publicId: 'object.sha256' },
  NOTICE: { table: 'mail_outbox', name: 'object.subject', publicId: 'object.id::text' },
};

recordWords(KIND_NAMES, 'AuditedKind', {
  EVENT: { zh: '展会', en: 'Event' },
  VENUE: { zh: '场馆', en: 'Venue' },
  HALL: { zh: '展馆', en: 'Hall' },
  ZONE: { zh: '展区', en: 'Zone' },
  SPONSOR_LEVEL: { zh: '赞助级别', en: 'Sponsor level' },
  CATEGORY: { zh: '领域', en: 'Category' },
  BOOTH: { zh: '展位', en: 'Booth' },
  EXHIBITOR: { zh: '展商', en: 'Exhibitor' },
  PRODUCT: { zh: '展品', en: 'Product' },
  SESSION: { zh: '日程', en: 'Session' },
  ANNOUNCEMENT: { zh: '公告', en: 'Announcement' },
  ACCOUNT: { zh: '账号', en: 'Account' },
  API_KEY: { zh: '密钥', en: 'Key' },
  INVITATION: { zh: '邀请', en: 'Invitation' },
  KIOSK: { zh: '终端', en: 'Kiosk' },
  KIOSK_ENROLMENT_KEY: { zh: '登记密钥', en: 'Enrolment key' },
  KIOSK_PAIRING: { zh: '配对', en: 'Pairing' },
  MEDIA: { zh: '图片', en: 'Picture' },
  NOTICE: { zh: '邮件', en: 'Mail' },
});

/** The first letter of ids, by kind. Pairings have no id in the API; only removed pictures have an id with `M`. */
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
