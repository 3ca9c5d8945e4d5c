import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { RenderedEntry } from '../model/entry.js';
import type { RendererRegistry } from './renderer.registry.js';
import { SQL_STATE, sqlStateOf } from '../../platform/database/sql-state.js';

/** Objects of one kind that are rendered together. */
export interface RenderedChunk {
  kind: CatalogKind;
  ids: string[];
}

/** Whether an error only states that an earlier statement of the transaction has failed. */
function isFollowing(error: unknown): boolean {
  return sqlStateOf(error) === SQL_STATE.inFailedTransaction;
}

type OnFailure = ((chunk: RenderedChunk) => void) | undefined;

/**
 * Updates the indexes of a chunk while the next chunk is rendered. Indexing mostly uses this process;
 * rendering mostly uses the database.
 */
export class OverlappedIndexing {
  #chunk: RenderedChunk | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: RendererRegistry,
    private readonly sql: Sql,
  ) {}

  /** Starts the index updates of a chunk, after those of the previous chunk. */
  async start(chunk: RenderedChunk, entries: ReadonlyMap<string, RenderedEntry>): Promise<void> {
    await this.#running;
    this.#chunk = chunk;
    this.#running = this.#update(chunk, entries);
    // The next call receives the error.
    this.#running.catch(() => undefined);
  }

  /** Runs the work of a chunk. Of the previous chunk and this one, reports the one that failed first. */
  async guard(chunk: RenderedChunk, onFailure: OnFailure, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const earlierError = await this.#running.catch((failure: unknown) => failure);
      if (earlierError !== undefined && !isFollowing(earlierError)) await this.end(onFailure);
      onFailure?.(chunk);
      throw error;
    }
  }

  /** Waits for the index updates of the last chunk. */
  async end(onFailure?: OnFailure): Promise<void> {
    try {
      await this.#running;
    } catch (error) {
      if (this.#chunk) onFailure?.(this.#chunk);
      throw error;
    }
  }

  async #update({ kind, ids }: RenderedChunk, entries: ReadonlyMap<string, RenderedEntry>): Promise<void> {
    for (const index of this.registry.indexes) await index.update(this.sql, kind, ids, entries);
  }
}
