import { GraphQLError } from 'graphql';
import type { Actor } from '../../../identity/audit/actor.js';
import type { LimitedCaller } from '../../../platform/http/caller.js';

/** A device that signs its requests with its token. It reads as a visitor and reports for itself only. */
export class KioskCaller implements Actor, LimitedCaller {
  readonly accountId = null;
  readonly readsOnly = true;
  readonly name: string;

  constructor(
    readonly kioskId: string,
    label: string,
    readonly eventId: string,
    readonly persistedQueriesOnly: boolean,
    /** The hash of the token that the request was signed with; null before the first token. */
    readonly tokenHash: Buffer | null,
  ) {
    this.name = `kiosk ${label} (${kioskId})`;
  }
}

/** The kiosk of `caller`; UNAUTHENTICATED for a visitor, FORBIDDEN for all other callers. */
export function requiredKiosk(caller: unknown): KioskCaller {
  if (caller instanceof KioskCaller) return caller;
  const message = "Sign the request with a kiosk's token, `Authorization: Bearer kiosk_live_…`.";
  throw new GraphQLError(message, { extensions: { code: caller ? 'FORBIDDEN' : 'UNAUTHENTICATED' } });
}
