import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Determines the address of a caller, also for requests that do not reach Fastify. */
export class CallerAddress {
  readonly #isTrusted: ReturnType<typeof proxyAddr.compile>;

  constructor(trustedProxies = '') {
    const proxies = trustedProxies.split(',').map((proxy) => proxy.trim());
    this.#isTrusted = proxyAddr.compile(proxies.filter(Boolean));
  }

  /** The address of the caller. X-Forwarded-For counts only from trusted proxies. */
  of(request: IncomingMessage): string {
    return proxyAddr(request, this.#isTrusted);
  }
}
