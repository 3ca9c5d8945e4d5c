import type { IncomingMessage } from 'node:http';
import type { Config } from '../../config/config.js';
import { CallerAddress } from '../../http/caller-address.js';

/** Decides whether an upgrade request becomes a WebSocket, which does not pass Fastify. */
export class UpgradeCheck {
  readonly #addresses: CallerAddress;
  readonly #origins: ReadonlySet<string>;

  constructor({ trustedProxies, corsOrigins, publicUrl }: Config) {
    this.#addresses = new CallerAddress(trustedProxies);
    this.#origins = new Set([
      ...corsOrigins,
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
    ]);
  }

  /** The address of the caller; X-Forwarded-For counts only from trusted proxies. */
  addressOf(request: IncomingMessage): string {
    return this.#addresses.of(request);
  }

  /**
   * Whether the requesting page is our own or a configured one; browsers allow WebSockets from all pages and
   * send cookies.
   */
  isWelcome({ headers: { origin, host } }: IncomingMessage): boolean {
    if (origin === undefined || this.#origins.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
