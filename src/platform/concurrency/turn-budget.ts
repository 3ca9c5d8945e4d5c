/** The time budget of one turn of the event loop. After it, further work waits for the next turn. */
const BUDGET_MS = 5;

/**
 * Divides work among the turns of the event loop. Under load many responses of the database arrive in one
 * turn. Processing all of them at once delays each new request by their sum, even a refusal.
 */
export class TurnBudget {
  readonly #waitingWork: (() => void)[] = [];
  /** The time at which the work of this turn began. Undefined before its first work. */
  #startedAt: number | undefined;

  /** Undefined if the work may continue at once. Otherwise a promise that resolves in a later turn. */
  wait(): Promise<void> | undefined {
    if (this.#waitingWork.length === 0 && this.#hasTimeLeft()) return undefined;
    return new Promise((resolve) => this.#waitingWork.push(resolve));
  }

  #hasTimeLeft(): boolean {
    if (this.#startedAt !== undefined) return performance.now() - this.#startedAt < BUDGET_MS;
    this.#start();
    return true;
  }

  #start(): void {
    this.#startedAt = performance.now();
    // Runs after the events of this turn, and before those that arrive meanwhile.
    setImmediate(() => {
      this.#startedAt = undefined;
      const resume = this.#waitingWork.shift();
      if (!resume) return;
      this.#start();
      resume();
    });
  }
}
