import { GraphQLError } from 'graphql';
import { isUnreachable } from '../../../platform/database/unavailable.js';

/** More statements than any search of a visitor needs: one of 12 words that nothing has needs some 40. */
const STATEMENTS = 160;
/** All statements of a request together may take as long as so many of the slowest ones that are allowed. */
const SLOWEST_STATEMENTS = 10;

/** What the searches of one request may take from the database. */
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

  /** Runs a statement; throws SEARCH_TIMEOUT where nothing is left for it. */
  async spend<T>(run: () => Promise<T>): Promise<T> {
    if (this.isSpent) throw searchTimeout();
    this.#statements -= 1;
    const start = performance.now();
    try {
      const result = await run();
      this.#ms -= performance.now() - start;
      return result;
    } catch (error) {
      // A database that does not answer is no fault of the search.
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
