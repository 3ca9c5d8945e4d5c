import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/config.js';

/** The origins whose pages may send requests with the session of their user. */
export class PageOrigins {
  readonly #origins: ReadonlySet<string>;

  constructor({ corsOrigins, publicUrl }: Pick<Config, 'corsOrigins' | 'publicUrl'>) {
    this.#origins = new Set([
      ...corsOrigins,
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
    ]);
  }

  /**
   * Whether the page that sends the request belongs to this server or a configured origin. Programs send no
   * origin.
   */
  isAllowed({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
    if (origin === undefined || this.#origins.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  /**
   * As `isAllowed`, but also uses Sec-Fetch-Site, which pages cannot set. Browsers send it to secure addresses,
   * so that pages of this server are recognized behind a proxy that changes the host.
   */
  mayChange(headers: IncomingHttpHeaders): boolean {
    const site = headers['sec-fetch-site'];
    if (site === 'same-origin' || site === 'none') return true;
    if (site !== undefined && headers.origin === undefined) return false;
    return this.isAllowed(headers);
  }
}
