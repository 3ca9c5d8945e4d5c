import type { FieldBounds } from '../../../platform/text/field-rule.js';

/** The notes of the event's staff about an exhibitor. */
export const INTERNAL_NOTES = { maximum: 10_000, lines: 'many' } as const satisfies FieldBounds;

/** A label of an exhibitor. */
export const LABEL = { maximum: 50 } as const satisfies FieldBounds;
