import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The alternative text of a picture. */
export const ALTERNATIVE_TEXT = { maximum: 500, localized: true } as const satisfies FieldBounds;
