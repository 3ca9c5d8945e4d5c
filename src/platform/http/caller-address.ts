import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Finds the address that a request comes from, also where Fastify has not seen it. */
export class CallerAddress {
  readonly #trusted: ReturnType<typeof proxyAddr.compile>;

  constructor(trustedProxies = '') {
    const proxies = trustedProxies.split(',').map((proxy) => proxy.trim());
    this.#trusted = proxyAddr.compile(proxies.filter(Boolean));
  }

  /** The address of the caller; X-Forwarded-For is believed only from those who may be trusted. */
  of(request: IncomingMessage): string {
    return proxyAddr(request, this.#trusted);
  }
}
