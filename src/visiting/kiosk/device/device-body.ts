import { z } from 'zod';

/** Controls, line separators, noncharacters, and characters that reverse the direction of a text. */
const CONTROLS =
  /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A text from a device, such as a browser's message: forbidden characters become spaces, and the text is
 * truncated.
 */
export function deviceText(maximum: number) {
  return z
    .string()
    .max(10 * maximum)
    .transform((text) => text.replace(CONTROLS, ' ').slice(0, maximum));
}

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The optional data that a device reports about itself. */
export const DEVICE = z.object({
  appVersion: deviceText(100).optional(),
  screen: z
    .object({
      width: z.number().int().min(1).max(100_000),
      height: z.number().int().min(1).max(100_000),
      pixelRatio: z.number().min(0.1).max(20).optional(),
    })
    .optional(),
  locale: deviceText(35).optional(),
  secureContext: z.boolean().optional(),
  userAgent: deviceText(300).optional(),
  storage: z
    .object({ usage: count.optional(), quota: count.optional(), persisted: z.boolean().optional() })
    .optional(),
});

/** The data that a device has reported about itself. */
export type DeviceFacts = z.output<typeof DEVICE>;
