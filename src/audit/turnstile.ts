import { GraphQLError } from 'graphql';

/** Lets so many pieces of work pass at once; the others wait for their turn in the order in which they came. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** Whoever has waited longer than `patience` milliseconds is sent away. */
  constructor(
    places: number,
    private readonly patience: number,
  ) {
    this.#free = places;
  }

  /** Runs the work when its turn has come; throws SERVICE_UNAVAILABLE where that takes too long. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        const extensions = { code: 'SERVICE_UNAVAILABLE' };
        reject(new GraphQLError('Too many changes are being made; try again later.', { extensions }));
      }, this.patience);
      this.#waiting.push(enter);
    });
  }
}
