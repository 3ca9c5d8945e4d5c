import type { JournalPosition } from './change-journal.js';
import type { ChangePayload, Chunk, EventFeed } from './event-feed.js';

/** The maximum age of objects when they are sent, in milliseconds. */
const CACHE_MS = 1000;

/**
 * Reads the changes of an event from a position. It stores only a position in the shared chunks, so a slow
 * subscriber needs no memory and receives the present objects.
 */
export class FeedReader implements AsyncIterableIterator<ChangePayload, undefined> {
  #position: JournalPosition;
  #chunk: Chunk | undefined;
  #next = 0;
  #isDone = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly feed: EventFeed,
    since: number,
    private readonly release: () => void,
  ) {
    this.#position = { revision: since };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next change. The iteration ends when the event is no longer published. */
  async next(): Promise<IteratorResult<ChangePayload, undefined>> {
    while (!this.#isDone) {
      const item = this.#freshChunk()?.items[this.#next];
      if (item) {
        this.#next += 1;
        this.#position = item.end;
        return { done: false, value: item.payload };
      }
      await this.#proceed();
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<ChangePayload, undefined>> {
    if (!this.#isDone) {
      this.#isDone = true;
      this.#wake?.();
      this.release();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  /** The present chunk, unless its objects are outdated. */
  #freshChunk(): Chunk | undefined {
    const chunk = this.#chunk;
    if (chunk && chunk.head < this.feed.head && performance.now() - chunk.readAt > CACHE_MS) {
      this.#chunk = undefined;
    }
    return this.#chunk;
  }

  async #proceed(): Promise<void> {
    if (this.#chunk) {
      this.#position = this.#chunk.end;
      if (!this.#chunk.published) await this.return();
    }
    this.#chunk = undefined;
    this.#next = 0;
    if (this.#isDone) return;
    if (this.#position.objectId !== undefined || this.#position.revision < this.feed.head) {
      await this.#read();
    } else {
      await this.#waitForRevision();
    }
  }

  async #read(): Promise<void> {
    try {
      this.#chunk = await this.feed.after(this.#position);
    } catch (error) {
      await this.return();
      throw error;
    }
  }

  async #waitForRevision(): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.feed.onceAdvanced(resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
