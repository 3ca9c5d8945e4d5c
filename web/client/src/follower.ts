import { VitrineError } from './errors.js';

/** How a copy is updated: by the manifest, which is complete but slightly old, or by the newer list of changes. */
export type SyncWay = 'manifest' | 'changes';

/** The options of a follower. */
export interface FollowerOptions {
  /**
   * Milliseconds between two polls. Each interval varies by up to a fifth, so that kiosks do not poll
   * simultaneously.
   */
  pollMs: number;
  /** Updates the copy. */
  sync: (ways: readonly SyncWay[], signal: AbortSignal) => Promise<void>;
  /** Reads hints until the stream ends; then it resolves or rejects. */
  listen: (notify: (revision: number) => void, onByte: () => void, signal: AbortSignal) => Promise<void>;
  /** The revision of the copy. */
  revision: () => number;
  /** Receives each failure. */
  onError: (error: unknown) => void;
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
  /** The reason of the pending wake-up. */
  #pendingReason: 'hint' | 'request' | undefined;
  #failures = 0;
  #requestStream: () => void = () => undefined;

  constructor(private readonly options: FollowerOptions) {}

  /** Starts; runs until `stop`. */
  start(): void {
    void this.#poll();
    void this.#listen();
  }

  stop(): void {
    this.#stop.abort();
    this.#wake();
    this.#requestStream();
  }

  /**
   * Starts the next poll and the next stream at once. Failures are counted from zero again, because a network
   * needs some time to return.
   */
  wake(): void {
    this.#failures = 0;
    this.#requestStream();
    this.#requestPoll('request');
  }

  /** An explicit request has priority over a hint. */
  #requestPoll(reason: 'hint' | 'request'): void {
    if (this.#pendingReason !== 'request') this.#pendingReason = reason;
    this.#wake();
  }

  #isPollPending(): boolean {
    return this.#pendingReason !== undefined;
  }

  #consumeReason(): 'hint' | 'request' | undefined {
    const reason = this.#pendingReason;
    this.#pendingReason = undefined;
    return reason;
  }

  async #poll(): Promise<void> {
    while (!this.#isStopped()) {
      const wait = await this.#attempt(this.#ways());
      if (!this.#isStopped() && !this.#isPollPending()) await this.#sleep(wait);
    }
  }

  /** After failures or an explicit request, there may be changes without a hint. */
  #ways(): readonly SyncWay[] {
    const reason = this.#consumeReason();
    if (reason === 'request' || this.#failures > 0) return ['manifest', 'changes'];
    return reason === 'hint' ? ['changes'] : ['manifest'];
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Runs one synchronization. Returns the wait in milliseconds before the next. */
  async #attempt(ways: readonly SyncWay[]): Promise<number> {
    const { sync, onError, pollMs } = this.options;
    const { signal } = this.#stop;
    try {
      await sync(ways, signal);
      this.#failures = 0;
      return withJitter(pollMs);
    } catch (error) {
      if (signal.aborted) return 0;
      onError(error);
      this.#failures += 1;
      return retryDelay(error, this.#failures, Math.max(pollMs, LONGEST_MS));
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted;) {
      // A request ends the pause below, also one that arrives during the stream.
      const request = new AbortController();
      this.#requestStream = () => {
        request.abort();
      };
      const watch = watchSilence(signal);
      const onByte = (): void => {
        failures = 0;
        watch.renew();
      };
      const notify = (revision: number): void => {
        if (revision <= this.options.revision()) return;
        this.#requestPoll('hint');
      };
      // The polls report problems of the network, so errors of the stream are ignored.
      await this.options.listen(notify, onByte, watch.signal).catch(() => undefined);
      watch.end();
      await pause(retryDelay(undefined, failures + 1, LONGEST_MS), request.signal);
      failures = request.signal.aborted ? 0 : failures + 1;
    }
  }

  async #sleep(ms: number): Promise<void> {
    const { promise, resolve } = deferred();
    this.#wake = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
    this.#wake = () => undefined;
  }
}

/**
 * The wait in milliseconds after a number of failures: doubled each time and partly random. It is at least
 * the server's Retry-After, which is limited to 10 minutes.
 */
export function retryDelay(error: unknown, failures: number, longestMs: number): number {
  const maximum = Math.min(longestMs, FIRST_RETRY_MS * 2 ** (failures - 1));
  const wait = maximum / 2 + (Math.random() * maximum) / 2;
  const retryAfterMs = error instanceof VitrineError ? (error.retryAfter ?? 0) * 1000 : 0;
  return Math.max(wait, Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
}

/** Varies a time by up to a fifth. */
export function withJitter(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4);
}

/** Resolves after the time, or when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = deferred();
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', resolve);
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', resolve);
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** A signal that aborts with another signal, or after a time without data. */
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
