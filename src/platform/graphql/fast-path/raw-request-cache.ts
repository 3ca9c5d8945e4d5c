import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { rawRequestKey } from './raw-request-key.js';

/** The estimated overhead of an entry beside its texts. */
const OVERHEAD_BYTES = 512;
/** Headers that differ for each response. */
const PER_RESPONSE = new Set(['content-length', 'x-request-id']);

/** The response to a request. */
export interface CachedRequest {
  /** Names and values of the headers in turn, without those that differ for each response. */
  readonly head: readonly string[];
  /** The key of the response in the response cache. */
  readonly key: string;
}

/**
 * Maps the bytes of requests to cached responses, so that equal bytes are not parsed again. The memory is
 * bounded; the response cache stores the responses once.
 */
export class RawRequestCache {
  readonly #requests: LRUCache<string, CachedRequest> | undefined;
  /** The keys of requests during their first response. */
  readonly #first = new WeakMap<IncomingMessage, string>();

  /** `bytes` is the limit; 0 disables the cache. */
  constructor(bytes: number) {
    if (bytes < 1) return;
    this.#requests = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ head, key }, name) => 2 * (name.length + key.length + head.length) + OVERHEAD_BYTES,
    });
  }

  /** The earlier response to the same bytes. */
  find(request: IncomingMessage, body: Buffer): CachedRequest | undefined {
    const name = this.#requests && rawRequestKey(request, body);
    if (name === undefined) return undefined;
    const cached = this.#requests?.get(name);
    if (!cached) this.#first.set(request, name);
    return cached;
  }

  /** Stores the response to a request that `find` did not contain. */
  remember(request: IncomingMessage, headers: OutgoingHttpHeaders, key: string): void {
    const name = this.#first.get(request);
    if (name === undefined) return;
    const reusable = Object.entries(headers).filter(([header]) => !PER_RESPONSE.has(header));
    const head = reusable.flatMap(([header, value]) => [header, String(value)]);
    this.#requests?.set(name, { head, key });
  }
}
