import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The code of a category in an external classification. */
export const EXTERNAL_CODE = { maximum: 64 } as const satisfies FieldBounds;

/** The maximum number of categories of an exhibitor or a product. */
export const CHOSEN_CATEGORIES = { items: 50 } as const satisfies FieldBounds;
