type Step = () => unknown;

/**
 * The steps that undo the preparation of a test file. Each step is added right after what it undoes, so that a
 * preparation that fails half way leaves nothing behind.
 */
export class Cleanup {
  readonly #steps: Step[] = [];
  #isOver = false;

  /** Adds a step. After `run` it runs at once: a hook that exceeds its time limit continues. */
  async add(step: Step): Promise<void> {
    if (this.#isOver) await step();
    else this.#steps.push(step);
  }

  /** Runs all steps, the last one first. Then throws the errors of failed steps. */
  async run(): Promise<void> {
    this.#isOver = true;
    const errors: unknown[] = [];
    for (const step of this.#steps.splice(0).toReversed()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'The cleanup failed.');
  }
}
