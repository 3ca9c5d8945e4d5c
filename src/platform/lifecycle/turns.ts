import { GraphQLError } from 'graphql';

/** Who is let in, and who is sent away. */
interface TurnLimits {
  /** So many pieces of work at a time. */
  readonly atOnce: number;
  /** Where so many wait already, the next one is refused at once. */
  readonly maximumWaiting?: number;
  /** Whoever has waited for longer is sent away, in milliseconds. */
  readonly patience?: number;
}

/** Lets a few pieces of work be done at a time, and the others wait in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** Runs `work` when its turn comes; throws SERVICE_UNAVAILABLE where too many wait or that takes too long. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working < this.limits.atOnce) this.#working += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed over, so that nobody who comes now overtakes.
      if (next) next();
      else this.#working -= 1;
    }
  }

  #turn(): Promise<void> {
    const { maximumWaiting = Infinity, patience } = this.limits;
    return new Promise((resolve, reject) => {
      if (this.#waiting.length >= maximumWaiting) {
        reject(refusal());
        return;
      }
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(refusal());
      };
      const timer = patience === undefined ? undefined : setTimeout(leave, patience);
      this.#waiting.push(enter);
    });
  }
}

function refusal(): GraphQLError {
  const extensions = { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } };
  return new GraphQLError('Too many ask for this at the moment; try again.', { extensions });
}
