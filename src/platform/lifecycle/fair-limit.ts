/**
 * Lets at most `maxConcurrent` pieces of work run at a time and shares these places fairly: a place that becomes free goes
 * to the key with the fewest running ones, so that no key has more than half of them while others wait. Work of one key
 * alone uses all places.
 */
export class FairLimit {
  /** In the order in which the keys were served, the longest ago first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #running = new Map<string, number>();
  #total = 0;

  constructor(private readonly maxConcurrent: number) {}

  /** Runs `work` for the key when it gets a place. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#total >= this.maxConcurrent) await this.#place(key);
    else this.#enter(key);
    try {
      return await work();
    } finally {
      this.#leave(key);
    }
  }

  #place(key: string): Promise<void> {
    return new Promise((resolve) => {
      const queue = this.#waiting.get(key) ?? [];
      queue.push(resolve);
      this.#waiting.set(key, queue);
    });
  }

  #enter(key: string): void {
    this.#total += 1;
    this.#running.set(key, this.#runningOf(key) + 1);
  }

  #leave(key: string): void {
    const left = this.#runningOf(key) - 1;
    this.#total -= 1;
    if (left > 0) this.#running.set(key, left);
    else this.#running.delete(key);
    const next = this.#next();
    if (next === undefined) return;
    // The place is handed over at once, so that work that arrives now does not overtake.
    const queue = this.#waiting.get(next) ?? [];
    const start = queue.shift();
    this.#waiting.delete(next);
    if (queue.length > 0) this.#waiting.set(next, queue);
    this.#enter(next);
    start?.();
  }

  /** The waiting key with the fewest running ones; of equal ones the one that was served the longest ago. */
  #next(): string | undefined {
    let best: string | undefined;
    for (const key of this.#waiting.keys()) {
      if (best === undefined || this.#runningOf(key) < this.#runningOf(best)) best = key;
    }
    return best;
  }

  #runningOf(key: string): number {
    return this.#running.get(key) ?? 0;
  }
}
