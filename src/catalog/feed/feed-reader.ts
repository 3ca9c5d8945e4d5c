import type { JournalPosition } from './change-journal.js';
import type { ChangePayload, Chunk, EventFeed } from './event-feed.js';

/** How old what was read of objects may be when it is told, in milliseconds. */
const CACHE_MS = 1000;

/**
 * Follows an event from one position on. It holds no changes of its own but a place in what was read for all,
 * so that whoever reads slowly costs no memory, and reads what is new by the time it comes to it.
 */
export class FeedReader implements AsyncIterableIterator<ChangePayload, undefined> {
  #position: JournalPosition;
  #chunk: Chunk | undefined;
  #next = 0;
  #done = false;
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

  /** The next change, when it comes; ends where visitors may see the event no more. */
  async next(): Promise<IteratorResult<ChangePayload, undefined>> {
    while (!this.#done) {
      const item = this.#fresh()?.items[this.#next];
      if (item) {
        this.#next += 1;
        this.#position = item.behind;
        return { done: false, value: item.payload };
      }
      await this.#proceed();
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<ChangePayload, undefined>> {
    if (!this.#done) {
      this.#done = true;
      this.#wake?.();
      this.release();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  /** The chunk at hand, unless objects in it may have changed too long ago. */
  #fresh(): Chunk | undefined {
    const chunk = this.#chunk;
    if (chunk && chunk.head < this.feed.head && performance.now() - chunk.readAt > CACHE_MS) {
      this.#chunk = undefined;
    }
    return this.#chunk;
  }

  async #proceed(): Promise<void> {
    if (this.#chunk) {
      this.#position = this.#chunk.behind;
      if (!this.#chunk.published) await this.return();
    }
    this.#chunk = undefined;
    this.#next = 0;
    if (this.#done) return;
    if (this.#position.objectId !== undefined || this.#position.revision < this.feed.head) {
      await this.#read();
    } else {
      await this.#news();
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

  async #news(): Promise<void> {
    await new Promise<void>((resolve) => {
      const forget = this.feed.onceAdvanced(resolve);
      this.#wake = () => {
        forget();
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
