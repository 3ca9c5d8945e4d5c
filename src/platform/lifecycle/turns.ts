import { GraphQLError } from 'graphql';

/** Lets a few do costly work at a time and the others wait, so that a wave of it leaves the processor to the catalog. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  /** `atOnce` work at a time; where more than `maximumWaiting` wait, the next one is refused at once. */
  constructor(
    private readonly atOnce: number,
    private readonly maximumWaiting: number,
  ) {}

  /** Runs `work` when its turn comes; throws SERVICE_UNAVAILABLE where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#begin();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed over, so that nobody who comes now overtakes.
      if (next) next();
      else this.#working -= 1;
    }
  }

  async #begin(): Promise<void> {
    if (this.#working < this.atOnce) {
      this.#working += 1;
      return;
    }
    if (this.#waiting.length >= this.maximumWaiting) {
      const extensions = { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } };
      throw new GraphQLError('Too many ask for this at the moment; try again.', { extensions });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
