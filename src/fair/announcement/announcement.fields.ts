import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The bounds of the text and the lists of an announcement. */
export const ANNOUNCEMENT_FIELDS = {
  text: { maximum: 300, localized: true, required: true },
  venues: { items: 500 },
  halls: { items: 500 },
} as const satisfies Readonly<Record<string, FieldBounds>>;
