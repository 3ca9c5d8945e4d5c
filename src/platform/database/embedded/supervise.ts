import { setTimeout as delay } from 'node:timers/promises';
import { isDiskFull } from './start-advice.js';

const POLL_MS = 250;
const WINDOW_MS = 60_000;
const MAXIMUM_FAILURES = 5;
/** The pauses before a restart, by the number of failures in the window. */
const BACKOFF_MS = [100, 500, 1000, 2000];
/** The interval of the checks whether a full disk has space again. */
const SPACE_POLL_MS = 2000;

/** A server that may end unexpectedly, for example by the system's out-of-memory killer. */
export interface SupervisedServer {
  readonly isAlive: () => boolean;
  /** Restarts the server at the same address. */
  readonly restart: () => Promise<void>;
  /** Whether the disk has enough space for a start. */
  readonly hasSpace: () => boolean;
}

/** The listeners. */
export interface SupervisionReport {
  readonly log: (message: string) => void;
  /** Called once, at the end of the supervision. */
  readonly onFailure: (reason: string) => void;
}

/**
 * Restarts the server after each exit, until it fails five times within a minute. While the disk is full it
 * waits, because the process can still send responses from memory. Returns the function that ends the
 * supervision.
 */
export function supervise(server: SupervisedServer, report: SupervisionReport): () => void {
  const supervision = new Supervision(server, report);
  void supervision.run();
  return () => {
    supervision.end();
  };
}

class Supervision {
  #isEnded = false;
  #failures: number[] = [];
  #isOutOfSpace = false;

  constructor(
    private readonly server: SupervisedServer,
    private readonly report: SupervisionReport,
  ) {}

  end(): void {
    this.#isEnded = true;
  }

  async run(): Promise<void> {
    while (this.#isRunning()) {
      await delay(POLL_MS, undefined, { ref: false });
      if (this.#isRunning() && !this.server.isAlive()) await this.#recover();
    }
  }

  #isRunning(): boolean {
    return !this.#isEnded;
  }

  async #recover(): Promise<void> {
    let reason = 'it ended unexpectedly';
    for (;;) {
      const isRunning =
        isDiskFull(reason) || !this.server.hasSpace()
          ? await this.#awaitSpace(reason)
          : await this.#retry(reason);
      if (!isRunning) return;
      try {
        await this.server.restart();
        this.#isOutOfSpace = false;
        this.report.log('The embedded PostgreSQL runs again');
        return;
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  /** Waits before the next attempt. False if no attempt is left. */
  async #retry(reason: string): Promise<boolean> {
    const count = this.#countFailure();
    if (count >= MAXIMUM_FAILURES) {
      this.end();
      this.report.onFailure(`The embedded PostgreSQL failed ${count} times within a minute; last: ${reason}`);
      return false;
    }
    this.report.log(`The embedded PostgreSQL does not run: ${reason}. Starting it again (failure ${count})`);
    await delay(BACKOFF_MS[count - 1] ?? 0);
    return this.#isRunning();
  }

  /** Waits until the disk has space again. False if the supervision has ended. */
  async #awaitSpace(reason: string): Promise<boolean> {
    if (!this.#isOutOfSpace) {
      this.report.log(
        `The embedded PostgreSQL does not run: ${reason}. Its disk is full; it starts again when there is space`,
      );
    }
    this.#isOutOfSpace = true;
    do await delay(SPACE_POLL_MS, undefined, { ref: false });
    while (this.#isRunning() && !this.server.hasSpace());
    return this.#isRunning();
  }

  /** The number of failures within the last minute, including this one. */
  #countFailure(): number {
    const now = performance.now();
    this.#failures = [...this.#failures.filter((time) => now - time < WINDOW_MS), now];
    return this.#failures.length;
  }
}
