import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The name of an API key. */
export const API_KEY_NAME = { maximum: 100 } as const satisfies FieldBounds;

/** The name of an account's owner. */
export const ACCOUNT_NAME = { maximum: 200 } as const satisfies FieldBounds;
