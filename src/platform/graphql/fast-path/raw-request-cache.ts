import type { IncomingMessage } from 'node:http';
import { COST_HEADER } from '../request/cost-header.js';
import { LRUCache } from 'lru-cache';

/** The maximum length of a body. Longer document texts are not cached either. */
const LONGEST_BODY = 16_384;
/** Headers with credentials, of an encoded or chunked body, or for the cost in the response. */
const UNUSUAL = ['authorization', 'cookie', 'content-encoding', 'transfer-encoding', COST_HEADER] as const;
/** The estimated overhead of an entry in addition to its texts. */
const OVERHEAD_BYTES = 512;

/** The response to a request. */
export interface CachedRequest {
  /** The names and values of the headers, alternating, without headers that differ for each response. */
  readonly head: readonly string[];
  /** The key of the response in the response cache. */
  readonly key: string;
}

/**
 * Maps the bytes of requests to cached responses, so that equal bytes are not parsed again. The memory is
 * bounded. The response cache stores each response only once.
 */
export class RawRequestCache {
  readonly #requests: LRUCache<string, CachedRequest> | undefined;
  /** The keys of requests during their first response. */
  readonly #firstKeys = new WeakMap<IncomingMessage, string>();

  /** `bytes`: the memory limit. 0 disables the cache. */
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
    if (!cached) this.#firstKeys.set(request, name);
    return cached;
  }

  /** Stores the response to a request that `find` has not found. */
  store(request: IncomingMessage, head: readonly string[], key: string): void {
    const name = this.#firstKeys.get(request);
    if (name !== undefined) this.#requests?.set(name, { head: [...head], key });
  }
}

/** Whether the raw request cache applies: a visitor's POST with a small body. */
export function hasRawRequestKey({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql') return false;
  if (UNUSUAL.some((name) => headers[name] !== undefined)) return false;
  const length = Number(headers['content-length']);
  return length > 0 && length <= LONGEST_BODY;
}

/**
 * The key of a request: its body and the headers for format, language and origin. With the catalog, they
 * determine the response. Undefined if the body is incomplete.
 */
function rawRequestKey({ headers }: IncomingMessage, body: Buffer): string | undefined {
  if (body.length !== Number(headers['content-length'])) return undefined;
  const { accept = '', origin = '' } = headers;
  const choices = `${headers['content-type'] ?? ''}\n${accept}\n${headers['accept-language'] ?? ''}\n${origin}`;
  // One character per byte: equal keys mean equal bytes.
  return `${choices}\n${body.toString('latin1')}`;
}
