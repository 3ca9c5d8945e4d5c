/** The timing of a loop, and its error handler. */
export interface BackgroundLoopOptions {
  /** The pause between the end of a run and the start of the next, in milliseconds. */
  readonly intervalMs: number;
  /** The pause before the first run. Default: `intervalMs`. */
  readonly firstMs?: number;
  /** A failed run does not end the loop. The same failure is reported once, until another failure or a success. */
  readonly onError: (error: unknown) => void;
}

/** Runs work in the background, one run at a time, until it is stopped. It does not keep the process alive. */
export class BackgroundLoop {
  /** The timer of the next run. Undefined during a run. */
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStarted = false;
  #isAwaited = false;
  #lastFailure: string | undefined;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly options: BackgroundLoopOptions,
  ) {}

  /** Starts the loop. No effect if it is running. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#schedule(this.options.firstMs);
  }

  /** Stops the loop; resolves when the current run has ended. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Starts the next run without a pause: now, or after the current run. Resolves at the end of the run in progress. */
  wake(): Promise<void> {
    if (!this.#isStarted) return Promise.resolve();
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#begin();
    } else this.#isAwaited = true;
    return this.#running;
  }

  #schedule(pauseMs = this.options.intervalMs): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#begin();
    }, pauseMs).unref();
  }

  #begin(): void {
    this.#timer = undefined;
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    try {
      await this.work();
      this.#lastFailure = undefined;
    } catch (error) {
      if (String(error) !== this.#lastFailure) this.options.onError(error);
      this.#lastFailure = String(error);
    }
    if (!this.#isStarted) return;
    this.#schedule(this.#isAwaited ? 0 : undefined);
    this.#isAwaited = false;
  }
}
