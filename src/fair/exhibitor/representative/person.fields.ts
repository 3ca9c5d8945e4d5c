import type { FieldBounds } from '../../../platform/text/field-rule.js';

/** The texts of a person: a representative of an exhibitor or a speaker. */
export const PERSON_FIELDS = {
  name: { maximum: 200, localized: true, required: true },
  role: { maximum: 200, localized: true },
} as const satisfies Readonly<Record<string, FieldBounds>>;
