import { FailureReports } from './failure-reports.js';

/** How a loop runs its work. */
export interface BackgroundLoopOptions {
  /** The pause between the end of a run and the start of the next, in milliseconds. */
  readonly intervalMs: number;
  /** The pause before the first run, by default the same. */
  readonly firstMs?: number;
  /** Runs that fail do not end the loop. A failure is reported once until another one, or a run that succeeds. */
  readonly onError: (error: unknown) => void;
}

/** Runs work in the background, one run at a time, until it is stopped. It does not keep the process alive. */
export class BackgroundLoop {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStarted = false;
  readonly #failures: FailureReports;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly options: BackgroundLoopOptions,
  ) {
    this.#failures = new FailureReports(options.onError);
  }

  /** Starts the loop; without effect while it is started. */
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

  #schedule(pauseMs = this.options.intervalMs): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, pauseMs).unref();
  }

  async #run(): Promise<void> {
    try {
      await this.work();
      this.#failures.succeeded();
    } catch (error) {
      this.#failures.failed(error);
    }
    if (this.#isStarted) this.#schedule();
  }
}
