import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 250;
const WINDOW_MS = 60_000;
const MAXIMUM_FAILURES = 5;
/** Before each attempt to start again, by how many failures there were in the window. */
const BACKOFF_MS = [100, 500, 1000, 2000];

/** A server that may end unexpectedly, as when the system's out-of-memory killer chooses it. */
export interface SupervisedServer {
  readonly isAlive: () => boolean;
  /** Starts the server once more, at the same address. */
  readonly restart: () => Promise<void>;
}

/** The listeners. */
export interface SupervisionReport {
  readonly log: (message: string) => void;
  /** Called once, when the supervision has ended. */
  readonly giveUp: (reason: string) => void;
}

/**
 * Restarts the server after each exit, until it fails five times within a minute. Returns the function that
 * ends the supervision.
 */
export function supervise(server: SupervisedServer, report: SupervisionReport): () => void {
  const supervision = new Supervision(server, report);
  void supervision.run();
  return () => {
    supervision.end();
  };
}

class Supervision {
  #ended = false;
  #failures: number[] = [];

  constructor(
    private readonly server: SupervisedServer,
    private readonly report: SupervisionReport,
  ) {}

  end(): void {
    this.#ended = true;
  }

  async run(): Promise<void> {
    while (this.#isOn()) {
      await delay(POLL_MS, undefined, { ref: false });
      if (this.#isOn() && !this.server.isAlive()) await this.#recover();
    }
  }

  #isOn(): boolean {
    return !this.#ended;
  }

  async #recover(): Promise<void> {
    let reason = 'it ended unexpectedly';
    for (;;) {
      const count = this.#countFailure();
      if (count >= MAXIMUM_FAILURES) {
        this.end();
        this.report.giveUp(`The embedded PostgreSQL failed ${count} times within a minute; last: ${reason}`);
        return;
      }
      this.report.log(
        `The embedded PostgreSQL does not run: ${reason}. Starting it again (failure ${count})`,
      );
      await delay(BACKOFF_MS[count - 1] ?? 0);
      if (!this.#isOn()) return;
      try {
        await this.server.restart();
        this.report.log('The embedded PostgreSQL runs again');
        return;
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  /** How many failures there were within the last minute, with this one. */
  #countFailure(): number {
    const now = performance.now();
    this.#failures = [...this.#failures.filter((time) => now - time < WINDOW_MS), now];
    return this.#failures.length;
  }
}
