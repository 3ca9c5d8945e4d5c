import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The name of a kiosk or of an enrolment key. */
export const KIOSK_NAME = { maximum: 100 } as const satisfies FieldBounds;

/** The text of a command that shows a message. */
export const KIOSK_MESSAGE = { maximum: 500, lines: 'many' } as const satisfies FieldBounds;

/** The maximum number of days until an enrolment key expires. The table checks it, and messages contain it. */
export const KIOSK_KEY_DAYS = 90;

/** The number of digits of the PIN of the diagnostics. */
export const KIOSK_PIN = { maximum: 8 } as const satisfies FieldBounds;

/** The objects of the attract screen. */
export const KIOSK_PLAYLIST = { items: 50 } as const satisfies FieldBounds;
