import type { IncomingMessage } from 'node:http';
import type { Config } from '../../config/config.js';
import { CallerAddress } from '../../http/caller-address.js';

/** What of an upgrade request decides whether it becomes a WebSocket; it never passes Fastify. */
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

  /** The address of the caller; X-Forwarded-For is believed only from those who may be trusted. */
  addressOf(request: IncomingMessage): string {
    return this.#addresses.of(request);
  }

  /** Whether the page that asks is our own or one of those that are configured; browsers do not keep others from asking, and send cookies along. */
  isWelcome({ headers: { origin, host } }: IncomingMessage): boolean {
    if (origin === undefined || this.#origins.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
