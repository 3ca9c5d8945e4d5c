import { Injectable, Module } from '@nestjs/common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

/** The texts of the persisted queries with these hashes. */
export type FindPersistedQueries = (hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The cache time of a query in milliseconds, which is also the maximum delay of a removal. */
const CACHE_MS = 30_000;
/** The cache time of a missing query. */
const NEGATIVE_CACHE_MS = 1000;
const NEGATIVE_CACHE_ENTRIES = 10_000;
/** The memory for texts, in characters, and how many there may be. */
const CACHE_CHARACTERS = 8_388_608;
const CACHE_ENTRIES = 2000;
/** The maximum number of queries per statement. */
const BATCH = 500;

interface CachedQuery {
  readonly text: string;
  /** The time of the last successful lookup; extended while the database does not respond. */
  readonly since: number;
}

/** Caches persisted queries by hash, in a bounded memory. */
@Injectable()
export class PersistedQueryCache {
  readonly #cachedQueries = new LRUCache<string, CachedQuery>({
    max: CACHE_ENTRIES,
    maxSize: CACHE_CHARACTERS,
    sizeCalculation: ({ text }) => text.length,
  });
  /** The times of lookups without a result. */
  readonly #missingSince = new LRUCache<string, number>({ max: NEGATIVE_CACHE_ENTRIES });
  #lookup = lookupBy(() => Promise.resolve(new Map()));

  /** Registers the source of the queries. */
  findBy(find: FindPersistedQueries): void {
    this.#lookup = lookupBy(find);
  }

  /** The text of the query, without a promise if it is in memory; undefined if it is not registered. */
  text(hash: string): string | undefined | Promise<string | undefined> {
    const cachedQuery = this.#cachedQueries.get(hash);
    if (cachedQuery && performance.now() - cachedQuery.since < CACHE_MS) return cachedQuery.text;
    if (performance.now() - (this.#missingSince.get(hash) ?? -Infinity) < NEGATIVE_CACHE_MS) return undefined;
    return this.#lookUp(hash, cachedQuery);
  }

  async #lookUp(hash: string, cachedQuery: CachedQuery | undefined): Promise<string | undefined> {
    const text = await this.#lookup.load(hash).catch((error: unknown) => {
      if (cachedQuery) return cachedQuery.text;
      throw error;
    });
    const now = performance.now();
    if (text === undefined) {
      this.#cachedQueries.delete(hash);
      this.#missingSince.set(hash, now);
    } else {
      this.#missingSince.delete(hash);
      this.#cachedQueries.set(hash, { text, since: now });
    }
    return text;
  }
}

/**
 * Looks queries up with one statement at a time. Later requests wait for the next statement, so that invented hashes
 * occupy at most one connection.
 */
function lookupBy(find: FindPersistedQueries): DataLoader<string, string | undefined> {
  let statement: Promise<unknown> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  const lookup = new DataLoader<string, string | undefined>(
    async (hashes) => {
      lookup.clearAll();
      const result = find(hashes);
      statement = result;
      const texts = await result;
      return hashes.map((hash) => texts.get(hash));
    },
    {
      maxBatchSize: BATCH,
      batchScheduleFn: (send) => {
        turn = turn.then(() => {
          send();
          // Its requests receive an error.
          return statement.catch(() => undefined);
        });
      },
    },
  );
  return lookup;
}

/** For readers of persisted queries, and for their source. */
@Module({ providers: [PersistedQueryCache], exports: [PersistedQueryCache] })
export class PersistedQueryCacheModule {}
