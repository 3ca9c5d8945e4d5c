import type { Credentials } from '../../live/callers.js';

/** The subscriber, and the credentials for later checks. */
export interface Subscriber {
  requestId: string;
  acceptLanguage: string | undefined;
  address: string;
  credentials: Credentials;
  /** The caller at the beginning of the connection. Null for a visitor. */
  caller: unknown;
}
