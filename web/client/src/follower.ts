import { VitrineError } from './errors.js';

/** The options of a follower. */
export interface Following {
  /**
   * Milliseconds between two polls. Each interval varies by up to a fifth, so that kiosks do not poll
   * simultaneously.
   */
  pollMs: number;
  /** Updates the copy; after a hint only by the list of changes. */
  sync: (hinted: boolean, signal: AbortSignal) => Promise<void>;
  /** Reads hints until the stream ends; then it resolves or rejects. */
  listen: (notify: (revision: number) => void, onByte: () => void, signal: AbortSignal) => Promise<void>;
  /** The revision of the copy. */
  revision: () => number;
  /** Receives each failure. */
  failed: (error: unknown) => void;
}

/** The maximum wait after failures. */
const LONGEST_MS = 300_000;
const FIRST_RETRY_MS = 1000;
/** The maximum of a Retry-After: a proxy or the sign-in page of a network may send days. */
const LONGEST_RETRY_AFTER_MS = 600_000;
/** A stream sends data every 25 s; a stream without data for this time is dead. */
const SILENCE_MS = 60_000;

/** Updates a copy: polls guarantee correctness, and a stream of hints reduces the delay. */
export class Follower {
  readonly #stop = new AbortController();
  #wake: () => void = () => undefined;
  /** The reason of a wake-up that is not handled yet. */
  #call: 'hint' | 'wish' | undefined;
  #failures = 0;

  constructor(private readonly following: Following) {}

  /** Starts; runs until `stop`. */
  start(): void {
    void this.#poll();
    void this.#listen();
  }

  stop(): void {
    this.#stop.abort();
    this.#wake();
  }

  /** Starts the next poll at once. If it fails, the next ones follow soon again: a network needs some time to return. */
  wake(): void {
    this.#failures = 0;
    this.#called('wish');
  }

  /** An explicit request has priority over a hint. */
  #called(by: 'hint' | 'wish'): void {
    if (this.#call !== 'wish') this.#call = by;
    this.#wake();
  }

  #isCalled(): boolean {
    return this.#call !== undefined;
  }

  #takeCall(): 'hint' | 'wish' | undefined {
    const call = this.#call;
    this.#call = undefined;
    return call;
  }

  async #poll(): Promise<void> {
    while (!this.#isStopped()) {
      const wait = await this.#attempt(this.#takeCall() === 'hint');
      if (!this.#isStopped() && !this.#isCalled()) await this.#sleep(wait);
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** The wait after the failure. */
  async #attempt(isHinted: boolean): Promise<number> {
    const { sync, failed, pollMs } = this.following;
    const { signal } = this.#stop;
    try {
      await sync(isHinted, signal);
      this.#failures = 0;
      return jittered(pollMs);
    } catch (error) {
      if (signal.aborted) return 0;
      failed(error);
      this.#failures += 1;
      return afterFailure(error, this.#failures, Math.max(pollMs, LONGEST_MS));
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const watch = watchSilence(signal);
      const onByte = (): void => {
        failures = 0;
        watch.renew();
      };
      const notify = (revision: number): void => {
        if (revision <= this.following.revision()) return;
        this.#called('hint');
      };
      // A stream is only a hint: the polls report its problems.
      await this.following.listen(notify, onByte, watch.signal).catch(() => undefined);
      watch.end();
      await pause(afterFailure(undefined, failures + 1, LONGEST_MS), signal);
    }
  }

  async #sleep(ms: number): Promise<void> {
    const { promise, resolve } = wakeable();
    this.#wake = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
    this.#wake = () => undefined;
  }
}

/**
 * The wait after a number of failures: doubled each time, partly random, and at least the server's
 * Retry-After, of which at most 10 minutes count.
 */
export function afterFailure(error: unknown, failures: number, longestMs: number): number {
  const most = Math.min(longestMs, FIRST_RETRY_MS * 2 ** (failures - 1));
  const wait = most / 2 + (Math.random() * most) / 2;
  const retryAfterMs = error instanceof VitrineError ? (error.retryAfter ?? 0) * 1000 : 0;
  return Math.max(wait, Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
}

/** Varies a time by up to a fifth. */
export function jittered(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4);
}

/** Resolves after the time, or when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = wakeable();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', resolve);
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', resolve);
}

function wakeable(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** A signal that aborts with another one, or after a time without data. */
function watchSilence(outer: AbortSignal) {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  let timer = setTimeout(abort, SILENCE_MS);
  outer.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    renew: (): void => {
      clearTimeout(timer);
      timer = setTimeout(abort, SILENCE_MS);
    },
    end: (): void => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
      abort();
    },
  };
}
