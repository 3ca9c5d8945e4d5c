import type { Credentials } from '../../live/callers.js';

/** The subscriber, and the credentials for later checks. */
export interface Subscriber {
  requestId: string;
  acceptLanguage: string | undefined;
  address: string;
  credentials: Credentials;
  /** The caller at the beginning; null for a visitor. */
  caller: unknown;
}
