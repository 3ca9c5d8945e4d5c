/** Ends a piece of work and passes its place to the next one. */
export type Release = () => void;

/** Work that waits for a place. */
export interface Waiter {
  /** The network of the caller, if known. */
  readonly network: string | undefined;
  /** The time at which the wait began, by `performance.now()`. */
  readonly since: number;
  /** Admits the work, or refuses it with undefined. */
  readonly settle: (release: Release | undefined) => void;
}

/** Waiting work and the order in which it is admitted, such as by fair shares of the callers' networks. */
export interface WaitingQueue {
  readonly size: number;
  add: (waiter: Waiter) => void;
  /** Removes and returns the work to admit next. `fits` returns whether work of a network may start. */
  next: (fits: (network: string | undefined) => boolean) => Waiter | undefined;
  /** Removes all matching work. */
  remove: (matches: (waiter: Waiter) => boolean) => Waiter[];
  /** The number of waiting pieces of work that would be admitted before new work of this network. */
  ahead: (network: string | undefined) => number;
  /** Whether a network has less than its fair share of `places`. */
  isUnderserved: (network: string | undefined, places: number) => boolean;
  /** Counts the start of work of a network. */
  countStart: (network: string | undefined) => void;
  /** Counts the end of work of a network. */
  countEnd: (network: string | undefined) => void;
}

/** First come, first served, independent of the network. */
export class FifoQueue implements WaitingQueue {
  readonly #waiters = new Set<Waiter>();

  get size(): number {
    return this.#waiters.size;
  }

  add(waiter: Waiter): void {
    this.#waiters.add(waiter);
  }

  next(fits: (network: string | undefined) => boolean): Waiter | undefined {
    const [first] = this.#waiters;
    if (!first || !fits(first.network)) return undefined;
    this.#waiters.delete(first);
    return first;
  }

  remove(matches: (waiter: Waiter) => boolean): Waiter[] {
    const removed = [...this.#waiters].filter(matches);
    for (const waiter of removed) this.#waiters.delete(waiter);
    return removed;
  }

  ahead(): number {
    return this.#waiters.size;
  }

  isUnderserved(): boolean {
    return false;
  }

  countStart(): void {
    // Running work does not change the order.
  }

  countEnd(): void {
    // Running work does not change the order.
  }
}
