import { contentTag } from '../../http/entity-tag.js';
import { LRUCache } from 'lru-cache';
import type { ReadDependencies } from '../read-dependencies.js';
import type { Revisions } from '../revisions.js';

/** What an entry takes beyond its bytes: keys, maps and objects, generously. */
const OVERHEAD_BYTES = 1024;
/** Larger answers would push out many that are asked for more often. */
const LARGEST_SHARE = 0.1;

/** An answer without errors, as it is sent. */
export class CachedResponse {
  /** Under which key it is kept; undefined where it is not. */
  cacheKey: string | undefined;
  /** When it was read, by `performance.now()`. */
  readonly readAt = performance.now();
  #etag: string | undefined;

  constructor(
    readonly bytes: Buffer,
    readonly readDependencies: ReadDependencies,
    /** How long ago it was last known to be right, in milliseconds; undefined for an answer that is up to date. */
    readonly staleForMs?: number,
  ) {}

  get isStale(): boolean {
    return this.staleForMs !== undefined;
  }

  /** Names the content: equal tags, equal bytes, on every replica. Made when it is first asked for. */
  get etag(): string {
    return (this.#etag ??= contentTag(this.bytes));
  }
}

/**
 * Keeps answers for as long as nothing that they were made from has changed, in a bounded memory. Nothing is
 * taken out when something changes: an entry is looked at when it is asked for, and worth nothing then.
 */
export class ResponseCache {
  readonly #answers: LRUCache<string, CachedResponse> | undefined;

  /** `megabytes` is the bound; 0 keeps nothing. */
  constructor(
    megabytes: number,
    private readonly revisions: Revisions,
  ) {
    if (megabytes === 0) return;
    const maxSize = Math.floor(megabytes * 1_048_576);
    this.#answers = new LRUCache({
      maxSize,
      maxEntrySize: Math.floor(maxSize * LARGEST_SHARE),
      sizeCalculation: ({ bytes }, key) => bytes.length + 2 * key.length + OVERHEAD_BYTES,
    });
  }

  /** Whether anything is kept at all. */
  get isOn(): boolean {
    return this.#answers !== undefined;
  }

  /** Whether an answer is kept under this key, up to date or not. */
  has(key: string): boolean {
    return this.#answers?.has(key) ?? false;
  }

  /** The answer under this key that nothing known speaks against; whether that is up to date is for the caller to find out. */
  find(key: string): CachedResponse | undefined {
    const answer = this.#answers?.get(key);
    return answer && this.holds(answer.readDependencies) ? answer : undefined;
  }

  /**
   * The answer that was last right under this key, for a time without the database; none where that is longer ago than
   * `maxAgeMs`, or where something was taken back since from what it was made from.
   */
  findStale(key: string, maxAgeMs: number): CachedResponse | undefined {
    const answer = this.#answers?.get(key);
    if (!answer || !this.#isBehindRemovals(answer.readDependencies)) return undefined;
    const rightAt = this.holds(answer.readDependencies) ? this.revisions.confirmedAt : answer.readAt;
    const staleForMs = performance.now() - rightAt;
    return staleForMs > maxAgeMs
      ? undefined
      : new CachedResponse(answer.bytes, answer.readDependencies, staleForMs);
  }

  /** Whether all that was taken back, as far as this process has heard, had been so before the answer was read. */
  #isBehindRemovals({ revisions, generation }: ReadDependencies): boolean {
    const { known, removals, removalGeneration } = this.revisions;
    if (generation !== undefined && generation < removalGeneration) return false;
    for (const [subject, revision] of revisions) {
      if (!known.has(subject) || revision < (removals.get(subject) ?? 0)) return false;
    }
    return true;
  }

  /** Keeps the answer, unless something that it was made from has changed meanwhile. */
  keep(key: string, answer: CachedResponse): void {
    const { readDependencies } = answer;
    if (!this.#answers || readDependencies.isTorn || !this.holds(readDependencies)) return;
    answer.cacheKey = key;
    this.#answers.set(key, answer);
  }

  /** Whether everything still is as it was read, as far as this process has heard. */
  holds({ revisions, generation }: ReadDependencies): boolean {
    if (generation !== undefined && generation !== this.revisions.generation) return false;
    const { known } = this.revisions;
    for (const [subject, revision] of revisions) if (known.get(subject) !== revision) return false;
    return true;
  }
}
