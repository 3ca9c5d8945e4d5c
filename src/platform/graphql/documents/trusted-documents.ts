import { Injectable, Module } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DocumentLookup, type FindDocuments } from './document-lookup.js';

/** The cache time of a document in milliseconds, which is also the maximum delay of a removal. */
const CACHE_MS = 30_000;
/** The cache time of a missing document. */
const NEGATIVE_CACHE_MS = 1000;
const NEGATIVE_CACHE_ENTRIES = 10_000;
/** The memory for texts, in characters, and how many there may be. */
const CACHE_CHARACTERS = 8_388_608;
const CACHE_ENTRIES = 2000;

interface Known {
  readonly text: string;
  /** The time of the last successful lookup; extended while the database does not respond. */
  readonly since: number;
}

/** Caches registered documents by hash, in a bounded memory. */
@Injectable()
export class TrustedDocuments {
  readonly #known = new LRUCache<string, Known>({
    max: CACHE_ENTRIES,
    maxSize: CACHE_CHARACTERS,
    sizeCalculation: ({ text }) => text.length,
  });
  /** The times of lookups without a result. */
  readonly #unknown = new LRUCache<string, number>({ max: NEGATIVE_CACHE_ENTRIES });
  #lookup = new DocumentLookup(() => Promise.resolve(new Map()));

  /** Registers the source of the documents. */
  findBy(find: FindDocuments): void {
    this.#lookup = new DocumentLookup(find);
  }

  /** The text of the document, without a promise if it is in memory; undefined if it is not registered. */
  text(hash: string): string | undefined | Promise<string | undefined> {
    const known = this.#known.get(hash);
    if (known && performance.now() - known.since < CACHE_MS) return known.text;
    if (performance.now() - (this.#unknown.get(hash) ?? -Infinity) < NEGATIVE_CACHE_MS) return undefined;
    return this.#ask(hash, known);
  }

  async #ask(hash: string, known: Known | undefined): Promise<string | undefined> {
    const text = await this.#lookup.text(hash).catch((error: unknown) => {
      if (known) return known.text;
      throw error;
    });
    const now = performance.now();
    if (text === undefined) {
      this.#known.delete(hash);
      this.#unknown.set(hash, now);
    } else {
      this.#unknown.delete(hash);
      this.#known.set(hash, { text, since: now });
    }
    return text;
  }
}

/** For readers of documents, and for their source. */
@Module({ providers: [TrustedDocuments], exports: [TrustedDocuments] })
export class TrustedDocumentsModule {}
