import { Injectable } from '@nestjs/common';

/** The headers that identify a caller. */
export interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** The caller with these credentials, or the refusal. */
export interface Identity {
  /** Null for a visitor. */
  caller: unknown;
  /** The error if the request must not be served. */
  refusal?: { status: number; code: string; message: string };
  /** Whether the cookie belongs to a session that has ended. */
  isCookieOutdated?: boolean;
}

type Identify = (credentials: Credentials) => Promise<Identity>;

/** Resolves callers through the account feature, also outside of ordinary requests. */
@Injectable()
export class Callers {
  #identify: Identify = () => Promise.resolve({ caller: null });

  /** Registers the resolver of callers. */
  identifyBy(identify: Identify): void {
    this.#identify = identify;
  }

  /** The current caller with these credentials. */
  identify(credentials: Credentials): Promise<Identity> {
    return this.#identify(credentials);
  }
}
