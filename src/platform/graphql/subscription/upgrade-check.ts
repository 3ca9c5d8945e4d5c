import type { IncomingMessage } from 'node:http';
import type { Config } from '../../config/config.js';
import { CallerAddress } from '../../http/caller-address.js';
import { PageOrigins } from '../../http/page-origins.js';

/** Decides whether an upgrade request becomes a WebSocket, which does not pass Fastify. */
export class UpgradeCheck {
  readonly #addresses: CallerAddress;
  readonly #origins: PageOrigins;

  constructor(config: Config) {
    this.#addresses = new CallerAddress(config.trustedProxies);
    this.#origins = new PageOrigins(config);
  }

  /** The address of the caller; X-Forwarded-For counts only from trusted proxies. */
  addressOf(request: IncomingMessage): string {
    return this.#addresses.of(request);
  }

  /**
   * Whether the requesting page is our own or a configured one; browsers allow WebSockets from all pages and
   * send cookies.
   */
  isWelcome({ headers }: IncomingMessage): boolean {
    return this.#origins.isWelcome(headers);
  }
}
