import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { rawRequestKey } from './raw-request-key.js';

/** What an entry takes beyond its texts, generously. */
const OVERHEAD_BYTES = 512;
/** These are of one answer alone. */
const PER_RESPONSE = new Set(['content-length', 'x-request-id']);

/** How a request was answered. */
export interface CachedRequest {
  /** The names and values of the headers in turn, without those that are of one answer alone. */
  readonly head: readonly string[];
  /** Under which key the answer is kept. */
  readonly key: string;
}

/**
 * Remembers by their bytes the requests that have been answered from what is kept, so that the same bytes need
 * not be parsed again. The memory is bounded; the answers themselves are kept elsewhere, once.
 */
export class RawRequestCache {
  readonly #requests: LRUCache<string, CachedRequest> | undefined;
  /** The names of requests that are being answered for the first time. */
  readonly #first = new WeakMap<IncomingMessage, string>();

  /** `bytes` is the bound; 0 remembers nothing. */
  constructor(bytes: number) {
    if (bytes < 1) return;
    this.#requests = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ head, key }, name) => 2 * (name.length + key.length + head.length) + OVERHEAD_BYTES,
    });
  }

  /** How the same bytes were answered before. */
  find(request: IncomingMessage, body: Buffer): CachedRequest | undefined {
    const name = this.#requests && rawRequestKey(request, body);
    if (name === undefined) return undefined;
    const cached = this.#requests?.get(name);
    if (!cached) this.#first.set(request, name);
    return cached;
  }

  /** Remembers how a request was answered that `find` did not know. */
  remember(request: IncomingMessage, headers: OutgoingHttpHeaders, key: string): void {
    const name = this.#first.get(request);
    if (name === undefined) return;
    const reusable = Object.entries(headers).filter(([header]) => !PER_RESPONSE.has(header));
    const head = reusable.flatMap(([header, value]) => [header, String(value)]);
    this.#requests?.set(name, { head, key });
  }
}
