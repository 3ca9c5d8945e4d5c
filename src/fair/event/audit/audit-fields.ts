/** Fields of audited objects whose name in the API is not the column's in camel case, by the kind of the object. */
const API_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EVENT: { search: 'searchSynonyms' },
  EXHIBITOR: { search: 'searchSetting', pending: 'pendingChange' },
  PRODUCT: { search: 'searchSetting', pending: 'pendingChange' },
  KIOSK: { x: 'position.x', y: 'position.y' },
};

/** Fields that name objects of a kind, one or a list. */
const REFERENCES: Readonly<Record<string, string>> = {
  event: 'EVENT',
  copiedFrom: 'EVENT',
  venue: 'VENUE',
  hall: 'HALL',
  zone: 'ZONE',
  appliedZone: 'ZONE',
  category: 'CATEGORY',
  categories: 'CATEGORY',
  parent: 'CATEGORY',
  booth: 'BOOTH',
  booths: 'BOOTH',
  exhibitor: 'EXHIBITOR',
  exhibitors: 'EXHIBITOR',
  carriedFrom: 'EXHIBITOR',
  product: 'PRODUCT',
  session: 'SESSION',
  account: 'ACCOUNT',
  members: 'ACCOUNT',
  owner: 'ACCOUNT',
  kiosk: 'KIOSK',
  logo: 'MEDIA',
  media: 'MEDIA',
};

/** A field as the API spells it. */
export interface AuditField {
  /** `name`, or `name.en` for one language of a text. */
  readonly name: string;
  /** The kind of object that it names. */
  readonly refersTo: string | undefined;
}

/** What the API calls a key of an audit entry; `kind` is the kind of the object whose field it is. */
export function auditField(kind: string, key: string): AuditField {
  const name =
    API_NAMES[kind]?.[key] ?? key.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  const target = name.replace(/Ids?$/, '');
  const refersTo = REFERENCES[target];
  return refersTo === undefined ? { name, refersTo } : { name: target, refersTo };
}
