import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The categories of an exhibitor or a product. */
export const CHOSEN_CATEGORIES = { items: 50 } as const satisfies FieldBounds;
