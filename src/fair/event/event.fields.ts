import type { FieldBounds, FieldRule, NumberBounds } from '../../platform/text/field-rule.js';

/** The name of an event, of a place or of a category. */
export const NAME_FIELD = { maximum: 200, localized: true, required: true } as const satisfies FieldBounds;

const LONG_TEXT = { maximum: 10_000, lines: 'many', localized: true } as const;

/** The description of an exhibitor, a product or a session. */
export const DESCRIPTION_FIELD = {
  ...LONG_TEXT,
  column: 'description',
  names: { zh: '简介', en: 'Description' },
  sample: '一句话介绍',
} as const satisfies FieldRule;

/** The place of an object among its siblings. */
export const ORDER = { from: 0, to: 1_000_000, whole: true } as const satisfies NumberBounds;

/** The postal address of a venue or an exhibitor. */
export const ADDRESS_FIELD = {
  column: 'address',
  maximum: 500,
  lines: 'many',
  localized: true,
  names: { zh: '地址', en: 'Address' },
} as const satisfies FieldRule;

/** The key of an object in the organizer's own system. */
export const EXTERNAL_ID_FIELD = {
  column: 'externalId',
  maximum: 200,
  staffOnly: true,
  names: { zh: '外部编号', en: 'External id' },
} as const satisfies FieldRule;

/** The bounds of the texts of an event. */
export const EVENT_FIELDS = {
  name: NAME_FIELD,
  theme: { maximum: 500, localized: true },
  description: LONG_TEXT,
  callIntroduction: LONG_TEXT,
  contactName: { maximum: 200, localized: true },
  contactEmail: { maximum: 254 },
} as const satisfies Readonly<Record<string, FieldBounds>>;
