import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The name of a kiosk or of an enrolment key. */
export const KIOSK_NAME = { maximum: 100 } as const satisfies FieldBounds;
