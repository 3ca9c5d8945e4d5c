import { Injectable } from '@nestjs/common';

/** The headers by which a caller can be known. */
export interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** Who has these credentials, or why nobody has. */
export interface Identity {
  /** Null for a visitor. */
  caller: unknown;
  /** Why the request must not be served. */
  refusal?: { status: number; code: string; message: string };
  /** Whether the cookie names a session that is over. */
  outdatedCookie?: boolean;
}

type Identify = (credentials: Credentials) => Promise<Identity>;

/** Finds out who calls, by the feature that knows accounts, also where no ordinary request is at hand. */
@Injectable()
export class Callers {
  #identify: Identify = () => Promise.resolve({ caller: null });

  /** Registers who knows the callers. */
  identifyBy(identify: Identify): void {
    this.#identify = identify;
  }

  /** Who has these credentials now. */
  identify(credentials: Credentials): Promise<Identity> {
    return this.#identify(credentials);
  }
}
