import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { nameOfRequest } from './request-names.js';

/** What an entry takes beyond its texts, generously. */
const OVERHEAD_BYTES = 512;
/** These are of one answer alone. */
const OF_ONE_ANSWER = new Set(['content-length', 'x-request-id']);

/** How a request was answered. */
export interface Repeat {
  /** The names and values of the headers in turn, without those that are of one answer alone. */
  readonly head: readonly string[];
  /** Under which key the answer is kept. */
  readonly key: string;
}

/**
 * Remembers by their bytes the requests that have been answered from what is kept, so that the same bytes need
 * not be parsed again. The memory is bounded; the answers themselves are kept elsewhere, once.
 */
export class RepeatedRequests {
  readonly #repeats: LRUCache<string, Repeat> | undefined;
  /** The names of requests that are being answered for the first time. */
  readonly #first = new WeakMap<IncomingMessage, string>();

  /** `bytes` is the bound; 0 remembers nothing. */
  constructor(bytes: number) {
    if (bytes < 1) return;
    this.#repeats = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ head, key }, name) => 2 * (name.length + key.length + head.length) + OVERHEAD_BYTES,
    });
  }

  /** How the same bytes were answered before. */
  find(request: IncomingMessage, body: Buffer): Repeat | undefined {
    const name = this.#repeats && nameOfRequest(request, body);
    if (name === undefined) return undefined;
    const repeat = this.#repeats?.get(name);
    if (!repeat) this.#first.set(request, name);
    return repeat;
  }

  /** Remembers how a request was answered that `find` did not know. */
  remember(request: IncomingMessage, headers: OutgoingHttpHeaders, key: string): void {
    const name = this.#first.get(request);
    if (name === undefined) return;
    const told = Object.entries(headers).filter(([header]) => !OF_ONE_ANSWER.has(header));
    const head = told.flatMap(([header, value]) => [header, String(value)]);
    this.#repeats?.set(name, { head, key });
  }
}
