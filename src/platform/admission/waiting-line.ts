/** Ends a piece of work and gives its place to the next one. */
export type Release = () => void;

/** Work that waits for a place. */
export interface Waiter {
  /** The network of the caller, where it is known. */
  readonly network: string | undefined;
  /** When it began to wait, by `performance.now()`. */
  readonly since: number;
  /** Admits the work, or refuses it with undefined. */
  readonly settle: (release: Release | undefined) => void;
}

/** Waiting work and the order in which it is admitted, such as by fair shares of the callers' networks. */
export interface WaitingLine {
  readonly size: number;
  add: (waiter: Waiter) => void;
  /** Takes out the work that is admitted next. */
  next: () => Waiter | undefined;
  /** Takes out all work that matches. */
  remove: (matches: (waiter: Waiter) => boolean) => Waiter[];
}

/** First come, first served. */
export class FifoLine implements WaitingLine {
  readonly #waiters = new Set<Waiter>();

  get size(): number {
    return this.#waiters.size;
  }

  add(waiter: Waiter): void {
    this.#waiters.add(waiter);
  }

  next(): Waiter | undefined {
    const [first] = this.#waiters;
    if (first) this.#waiters.delete(first);
    return first;
  }

  remove(matches: (waiter: Waiter) => boolean): Waiter[] {
    const removed = [...this.#waiters].filter(matches);
    for (const waiter of removed) this.#waiters.delete(waiter);
    return removed;
  }
}
