import { GraphQLError } from 'graphql';
import { FifoQueue, type Release, type WaitingQueue } from './waiting-queue.js';

/** The number of concurrent pieces of work, and the bounds of the waiting ones. */
export interface ConcurrencyLimits {
  readonly maxConcurrent: number;
  /** Additional places for networks below their fair share, so that these do not wait for places of others. */
  readonly reserved?: number;
  /** The maximum number of waiting pieces of work. Further work is refused at once. */
  readonly maxWaiting?: number;
  /** The maximum expected wait. Work with a longer one is refused at once, so that a refusal is fast. */
  readonly maxExpectedWaitMs?: number;
  /** The maximum wait. Work that has waited for longer is refused. */
  readonly maxWaitMs?: number;
  /**
   * The maximum time in which no work ends, for example because of a held lock. Then all waiting work is refused.
   */
  readonly maxStallMs?: number;
}

/**
 * The number of pieces of work per place that may always wait: the expected wait is uncertain before any work is
 * measured.
 */
const MIN_WAITING_PER_PLACE = 2;
/** The assumed service time before any work has been measured. */
const FIRST_SERVICE_MS = 20;
/** The weight of the newest service time in the exponential moving average. */
const WEIGHT = 0.1;
const SWEEP_MS = 50;
/** The maximum that counts as a stall between two sweeps: while the event loop is blocked, no work ends either. */
const MAX_COUNTED_MS = 2 * SWEEP_MS;

/**
 * Runs a bounded number of pieces of work at a time. Others queue while their expected wait is short. The rest is
 * refused. The expected wait is the queue length times the measured service time, which includes delays of the
 * event loop and the database.
 */
export class ConcurrencyLimit {
  readonly #queue: WaitingQueue;
  #running = 0;
  #serviceMs = FIRST_SERVICE_MS;
  /** The time without a completion while all places are taken. */
  #stalledMs = 0;
  #sweptAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `queue` determines the order of admission. */
  constructor(
    private readonly limits: ConcurrencyLimits,
    queue: WaitingQueue = new FifoQueue(),
  ) {
    this.#queue = queue;
  }

  /** Whether all places except reserved ones are taken. */
  get isBusy(): boolean {
    return this.#running >= this.limits.maxConcurrent;
  }

  /** Whether new work of a network is refused now. */
  isFullFor(network?: string): boolean {
    return !this.#fits(network) && this.#refuses(network);
  }

  /** Runs `work` after its admission; throws SERVICE_UNAVAILABLE if it is refused. */
  async run<T>(work: () => Promise<T>, network?: string): Promise<T> {
    const release = await this.enter(network);
    if (!release) throw overloadError();
    try {
      return await work();
    } finally {
      release();
    }
  }

  /**
   * Admits work of a caller's network. Returns no promise if no work waits, and undefined if the work is refused.
   */
  enter(network?: string): Release | undefined | Promise<Release | undefined> {
    if (this.#fits(network)) return this.#start(network);
    if (this.#refuses(network)) return undefined;
    return new Promise((resolve) => {
      this.#queue.add({ network, since: performance.now(), settle: resolve });
      this.#startSweeping();
    });
  }

  /** Whether there is a place for a network. */
  #fits(network: string | undefined): boolean {
    const { maxConcurrent, reserved = 0 } = this.limits;
    if (this.#running < maxConcurrent) return true;
    return this.#running < maxConcurrent + reserved && this.#queue.isUnderserved(network, maxConcurrent);
  }

  #refuses(network: string | undefined): boolean {
    const { maxConcurrent, maxWaiting = Infinity, maxExpectedWaitMs = Infinity } = this.limits;
    if (this.#queue.size >= maxWaiting || this.#isStalled()) return true;
    const ahead = this.#queue.ahead(network);
    const expectedWaitMs = ((ahead + 1) * this.#serviceMs) / maxConcurrent;
    return ahead >= maxConcurrent * MIN_WAITING_PER_PLACE && expectedWaitMs > maxExpectedWaitMs;
  }

  #isStalled(): boolean {
    return this.#stalledMs > (this.limits.maxStallMs ?? Infinity);
  }

  #start(network: string | undefined): Release {
    this.#running += 1;
    this.#queue.countStart(network);
    const startedAt = performance.now();
    if (this.isBusy) this.#startSweeping();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#stalledMs = 0;
      this.#serviceMs += WEIGHT * (performance.now() - startedAt - this.#serviceMs);
      this.#running -= 1;
      this.#queue.countEnd(network);
      this.#next();
    };
  }

  /** Passes the place to waiting work at once, so that new work does not overtake it. */
  #next(): void {
    const waiter = this.#queue.next((network) => this.#fits(network));
    waiter?.settle(this.#start(waiter.network));
    this.#stopSweeping();
  }

  #startSweeping(): void {
    if (this.#timer) return;
    this.#sweptAt = performance.now();
    this.#timer = setInterval(() => {
      this.#sweep();
    }, SWEEP_MS).unref();
  }

  #sweep(): void {
    const now = performance.now();
    this.#stalledMs += Math.min(now - this.#sweptAt, MAX_COUNTED_MS);
    this.#sweptAt = now;
    const limit = now - (this.limits.maxWaitMs ?? Infinity);
    const isStalled = this.#isStalled();
    for (const waiter of this.#queue.remove(({ since }) => isStalled || since < limit)) {
      waiter.settle(undefined);
    }
    this.#stopSweeping();
  }

  #stopSweeping(): void {
    if (this.#queue.size > 0 || this.isBusy) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#stalledMs = 0;
  }
}

/** The error for work that exceeds the capacity of the server. */
export function overloadError(): GraphQLError {
  const extensions = { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } };
  return new GraphQLError(OVERLOAD_MESSAGE, { extensions });
}

export const OVERLOAD_MESSAGE = 'The server is working at its capacity; try again later.';
