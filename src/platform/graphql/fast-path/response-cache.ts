import { contentTag } from '../../http/entity-tag.js';
import { LRUCache } from 'lru-cache';
import { ageOf, isCurrent } from '../request/freshness.js';
import type { ReadDependencies } from '../request/read-dependencies.js';
import type { Revisions } from '../request/revisions.js';

/** The estimated overhead of an entry in addition to its bytes: keys, maps and objects. */
const OVERHEAD_BYTES = 1024;
/** The maximum share of a response. A larger one would displace many that are more frequent. */
const LARGEST_SHARE = 0.1;

/** A response without errors, as it is sent. */
export class CachedResponse {
  /** The cache key. Undefined if the response is not cached. */
  cacheKey: string | undefined;
  /** The time of the read, by `performance.now()`. */
  readonly readAt = performance.now();
  #etag: string | undefined;

  constructor(
    readonly bytes: Buffer,
    readonly readDependencies: ReadDependencies,
    /**
     * The time since the response was last known to be current, in milliseconds; undefined if it is current.
     */
    readonly staleForMs?: number,
  ) {}

  get isStale(): boolean {
    return this.staleForMs !== undefined;
  }

  /** The entity tag, equal for equal bytes on every replica. It is computed at the first use. */
  get etag(): string {
    return (this.#etag ??= contentTag(this.bytes));
  }
}

/**
 * Caches responses in a bounded memory, while their read dependencies are current. A change removes nothing: each
 * lookup checks the entry.
 */
export class ResponseCache {
  readonly #responses: LRUCache<string, CachedResponse> | undefined;

  /** `megabytes`: the memory limit. 0 disables the cache. */
  constructor(
    megabytes: number,
    private readonly revisions: Revisions,
  ) {
    if (megabytes === 0) return;
    const maxSize = Math.floor(megabytes * 1_048_576);
    this.#responses = new LRUCache({
      maxSize,
      maxEntrySize: Math.floor(maxSize * LARGEST_SHARE),
      sizeCalculation: ({ bytes }, key) => bytes.length + 2 * key.length + OVERHEAD_BYTES,
    });
  }

  /** Whether the cache is enabled. */
  get isOn(): boolean {
    return this.#responses !== undefined;
  }

  /** Whether the cache contains this key, current or not. */
  has(key: string): boolean {
    return this.#responses?.has(key) ?? false;
  }

  /** The response of this key if it is valid for the known revisions. The caller checks that they are current. */
  find(key: string): CachedResponse | undefined {
    const response = this.#responses?.get(key);
    return response && this.isCurrent(response.readDependencies) ? response : undefined;
  }

  /**
   * The stale response of this key while the database does not respond. Undefined if it is older than `maxAgeMs`,
   * or if data in it was withdrawn or has expired since.
   */
  findStale(key: string, maxAgeMs: number): CachedResponse | undefined {
    const response = this.#responses?.get(key);
    if (!response) return undefined;
    const { readDependencies } = response;
    const staleForMs = ageOf([readDependencies], response.readAt, this.revisions);
    if (staleForMs === undefined || staleForMs > maxAgeMs) return undefined;
    return new CachedResponse(response.bytes, readDependencies, staleForMs);
  }

  /** Caches the response, unless one of its read dependencies has changed since. */
  store(key: string, response: CachedResponse): void {
    const { readDependencies } = response;
    if (!this.#responses || readDependencies.isTorn || !this.isCurrent(readDependencies)) return;
    response.cacheKey = key;
    this.#responses.set(key, response);
  }

  /** Whether all read dependencies are current by the notifications that this process has received. */
  isCurrent(dependencies: ReadDependencies): boolean {
    return isCurrent(dependencies, this.revisions);
  }
}
