import type { Credentials } from '../../live/callers.js';

/** Who subscribes, and by what it can be known again later. */
export interface Subscriber {
  requestId: string;
  acceptLanguage: string | undefined;
  address: string;
  credentials: Credentials;
  /** Who it was when it came; null for a visitor. */
  caller: unknown;
}
