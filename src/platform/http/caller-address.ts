import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** An IPv6 address in brackets, with a port or without, or an IPv4 address with a port. */
const WITH_PORT = /^(?:\[([\da-f:.]+)\](?::\d+)?|(\d{1,3}(?:\.\d{1,3}){3}):\d+)$/i;

/**
 * Removes the ports that some load balancers add to the addresses in X-Forwarded-For. An address with a port would be
 * no address for the limits, and no trusted proxy.
 */
export function removePorts({ headers }: IncomingMessage): void {
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string' || !/[[:]/.test(forwarded)) return;
  const addresses = forwarded.split(',').map((entry) => entry.trim().replace(WITH_PORT, '$1$2'));
  headers['x-forwarded-for'] = addresses.join(',');
}

/** Determines the address of a caller, also for requests that do not reach Fastify. */
export class CallerAddress {
  readonly #isTrusted: ReturnType<typeof proxyAddr.compile>;

  constructor(trustedProxies = '') {
    const proxies = trustedProxies.split(',').map((proxy) => proxy.trim());
    this.#isTrusted = proxyAddr.compile(proxies.filter(Boolean));
  }

  /** The address of the caller. X-Forwarded-For counts only from trusted proxies. */
  of(request: IncomingMessage): string {
    removePorts(request);
    return proxyAddr(request, this.#isTrusted);
  }
}
