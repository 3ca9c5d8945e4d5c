import type { Progress } from '../../../platform/progress/progress.js';
import type { PrintedFile } from './printed-file.js';

/** Who waits for a printed catalog. */
export interface Waiter {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PHASE = 'print';

/** The printing of a catalog for all its waiters. It stops when the last of them has left. */
export class PrintJob implements Progress {
  readonly #waiters = new Set<Waiter>();
  readonly #stop = new AbortController();
  readonly #file: Promise<PrintedFile>;
  #total = 0;
  #done = 0;

  constructor(print: (job: PrintJob) => Promise<PrintedFile>) {
    this.#file = print(this);
    // Each waiter handles the failure; without one it has no consequence.
    this.#file.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** The file; throws the reason of the waiter's signal when it aborts. */
  async join(waiter: Waiter): Promise<PrintedFile> {
    const { progress, signal } = waiter;
    this.#waiters.add(waiter);
    if (this.#total > 0) progress?.start(this.#total, PHASE);
    if (this.#done > 0) progress?.advance(this.#done);
    try {
      return await (signal ? Promise.race([this.#file, aborted(signal)]) : this.#file);
    } finally {
      progress?.finish();
      this.#waiters.delete(waiter);
      if (this.#waiters.size === 0) this.stop('No caller waits for the catalog.');
    }
  }

  stop(reason: string): void {
    this.#stop.abort(new Error(reason));
  }

  start(total: number): void {
    this.#total = total;
    this.#done = 0;
    for (const { progress } of this.#waiters) progress?.start(total, PHASE);
  }

  advance(count = 1): void {
    this.#done += count;
    for (const { progress } of this.#waiters) progress?.advance(count);
  }

  finish(): void {
    for (const { progress } of this.#waiters) progress?.finish();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}
