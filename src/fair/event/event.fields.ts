import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The name of an event, of a place or of a category. */
export const NAME_FIELD = { maximum: 200, localized: true, required: true } as const satisfies FieldBounds;

const LONG_TEXT = { maximum: 10_000, lines: 'many', localized: true } as const;

/** The bounds of the texts of an event. */
export const EVENT_FIELDS = {
  name: NAME_FIELD,
  theme: { maximum: 500, localized: true },
  description: LONG_TEXT,
  callIntroduction: LONG_TEXT,
  contactName: { maximum: 200, localized: true },
  contactEmail: { maximum: 254 },
} as const satisfies Readonly<Record<string, FieldBounds>>;
