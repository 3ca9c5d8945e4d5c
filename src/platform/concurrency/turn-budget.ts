/** The time in one turn of the event loop after which further work waits for the next turn. */
const BUDGET_MS = 5;

/**
 * Divides work among the turns of the event loop. Under load many responses of the database arrive in one
 * turn, and processing all of them at once delays each new request, even a refusal, by their sum.
 */
export class TurnBudget {
  readonly #waiting: (() => void)[] = [];
  /** When the work of this turn began; undefined before the first work. */
  #startedAt: number | undefined;

  /** Undefined if the work may continue at once; else a promise that resolves in a later turn. */
  wait(): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.#isLeft()) return undefined;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #isLeft(): boolean {
    if (this.#startedAt !== undefined) return performance.now() - this.#startedAt < BUDGET_MS;
    this.#start();
    return true;
  }

  #start(): void {
    this.#startedAt = performance.now();
    // Runs after the events of this turn, and before those that arrive meanwhile.
    setImmediate(() => {
      this.#startedAt = undefined;
      const resume = this.#waiting.shift();
      if (!resume) return;
      this.#start();
      resume();
    });
  }
}
