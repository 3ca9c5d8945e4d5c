import type { Progress } from '../../../platform/progress/progress.js';
import type { PrintedFile } from './printed-file.js';

/** A caller that waits for a printed catalog. */
export interface Waiter {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PHASE = 'print';

/** The printing of a catalog for all its waiters. It stops when the last waiter leaves. */
export class PrintJob implements Progress {
  readonly #waiters = new Set<Waiter>();
  readonly #controller = new AbortController();
  readonly #file: Promise<PrintedFile>;
  #total = 0;
  #doneCount = 0;

  constructor(print: (job: PrintJob) => Promise<PrintedFile>) {
    this.#file = print(this);
    // Each waiter handles the failure. Without a waiter it is ignored.
    this.#file.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Returns the file. If the waiter's signal aborts, throws its reason. */
  async join(waiter: Waiter): Promise<PrintedFile> {
    const { progress, signal } = waiter;
    this.#waiters.add(waiter);
    if (this.#total > 0) progress?.start(this.#total, PHASE);
    if (this.#doneCount > 0) progress?.advance(this.#doneCount);
    try {
      return await (signal ? Promise.race([this.#file, rejectOnAbort(signal)]) : this.#file);
    } finally {
      progress?.finish();
      this.#waiters.delete(waiter);
      if (this.#waiters.size === 0) this.stop('No caller waits for the catalog.');
    }
  }

  stop(reason: string): void {
    this.#controller.abort(new Error(reason));
  }

  start(total: number): void {
    this.#total = total;
    this.#doneCount = 0;
    for (const { progress } of this.#waiters) progress?.start(total, PHASE);
  }

  advance(count = 1): void {
    this.#doneCount += count;
    for (const { progress } of this.#waiters) progress?.advance(count);
  }

  finish(): void {
    for (const { progress } of this.#waiters) progress?.finish();
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const rejectWithReason = (): void => reject(signal.reason as Error);
    if (signal.aborted) rejectWithReason();
    else signal.addEventListener('abort', rejectWithReason, { once: true });
  });
}
