import { GraphQLError } from 'graphql';
import { isUnreachable } from '../../../platform/database/connection/unavailable.js';

/** The maximum number of statements of a request. A search with 12 words without hits takes about 40. */
const STATEMENTS = 160;
/** The time limit of all statements of a request, as a multiple of the limit of one statement. */
const SLOWEST_STATEMENTS = 5;

/** The number of statements and the time that one request may use for searches in the database. */
export class SearchBudget {
  #statements = STATEMENTS;
  #ms: number;

  constructor(
    readonly network: string,
    statementTimeoutMs: number,
  ) {
    this.#ms = statementTimeoutMs * SLOWEST_STATEMENTS;
  }

  get isSpent(): boolean {
    return this.#statements <= 0 || this.#ms <= 0;
  }

  /** Runs a statement; throws SEARCH_TIMEOUT if the budget is used up. */
  async spend<T>(run: () => Promise<T>): Promise<T> {
    if (this.isSpent) throw searchTimeout();
    this.#statements -= 1;
    const start = performance.now();
    try {
      const result = await run();
      this.#ms -= performance.now() - start;
      return result;
    } catch (error) {
      // The time without a database does not count against the search.
      if (!isUnreachable(error)) this.#ms -= performance.now() - start;
      throw error;
    }
  }
}

export function searchTimeout(): GraphQLError {
  return new GraphQLError('The search took too long; try again, or type more of a word.', {
    extensions: { code: 'SEARCH_TIMEOUT' },
  });
}
