import { referredKind } from '../../../catalog/model/reference-fields.js';

/** By kind of object: fields whose API name is not the camel case form of the column name. */
const API_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EVENT: { search: 'searchSynonyms' },
  EXHIBITOR: { search: 'searchSetting', pending: 'pendingChange' },
  PRODUCT: { search: 'searchSetting', pending: 'pendingChange' },
  KIOSK: { x: 'position.x', y: 'position.y' },
};

/**
 * By field: the kind of the referenced objects, if the field's name differs or the kind is outside of the
 * catalog.
 */
const REFERENCES: Readonly<Record<string, string>> = {
  copiedFrom: 'EVENT',
  appliedZone: 'ZONE',
  sponsorLevel: 'SPONSOR_LEVEL',
  parent: 'CATEGORY',
  carriedFrom: 'EXHIBITOR',
  account: 'ACCOUNT',
  members: 'ACCOUNT',
  owner: 'ACCOUNT',
  kiosk: 'KIOSK',
  logo: 'MEDIA',
  picture: 'MEDIA',
  background: 'MEDIA',
  media: 'MEDIA',
};

/** A field with its name in the API. */
export interface AuditField {
  /** `name`, or `name.en` for one language of a text. */
  readonly name: string;
  /** The kind of the objects that the field refers to. */
  readonly refersTo: string | undefined;
}

/** The API name of a key in an audit entry. `kind`: the kind of the object that has the field. */
export function auditField(kind: string, key: string): AuditField {
  const name =
    API_NAMES[kind]?.[key] ?? key.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  const target = name.replace(/Ids?$/, '');
  const refersTo = REFERENCES[target] ?? referredKind(target);
  return refersTo === undefined ? { name, refersTo } : { name: target, refersTo };
}
