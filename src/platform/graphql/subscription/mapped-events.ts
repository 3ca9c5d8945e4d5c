import type { FormattedExecutionResult } from 'graphql';

/** Maps an event to the message for its subscriber. */
export type MapEvent = (event: object) => Promise<FormattedExecutionResult>;

/** The messages for a subscriber. An error of the source ends the iteration. It can also be ended during a wait. */
export class MappedEvents implements AsyncIterableIterator<FormattedExecutionResult, undefined> {
  #isDone = false;
  #failure: Error | undefined;

  constructor(
    private readonly source: AsyncIterator<object>,
    private readonly map: MapEvent,
    private readonly mapFailure: (error: unknown) => FormattedExecutionResult,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    if (this.#isDone) return { done: true, value: undefined };
    try {
      const event = await this.source.next();
      if (event.done && this.#failure) throw this.#failure;
      if (event.done) return await this.return();
      return { done: false, value: await this.map(event.value) };
    } catch (error) {
      await this.return();
      return { done: false, value: this.mapFailure(error) };
    }
  }

  /** Whether the iteration has ended. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Ends the iteration with an error. */
  async fail(failure: Error): Promise<void> {
    this.#failure = failure;
    await this.source.return?.();
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    this.#isDone = true;
    await this.source.return?.();
    return { done: true, value: undefined };
  }
}
