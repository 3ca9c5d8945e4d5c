import { setTimeout as delay } from 'node:timers/promises';
import { type ConcurrencyLimit, overloadError } from '../concurrency/concurrency-limit.js';
import type { Release } from '../concurrency/waiting-queue.js';
import type { Sql, Statement } from '../database/sql.js';

const RETRY_MS = 250;
/** The number of attempts of a statement to get a place. Each attempt may wait for one, too. */
const ATTEMPTS = 60;

/**
 * Runs the statements of one response outside of GraphQL, each in a place of a concurrency limit. Statements wait
 * for a place, so that a file that has begun becomes complete. No place is held between statements: a slow reader
 * of a file delays no other work.
 */
export class AdmittedReads implements Sql {
  /** `network`: the network of the caller. */
  constructor(
    private readonly sql: Sql,
    private readonly limit: ConcurrencyLimit,
    private readonly network: string,
  ) {}

  /** Whether there is capacity for another response. */
  async mayBegin(): Promise<boolean> {
    const release = await this.limit.enter(this.network);
    release?.();
    return release !== undefined;
  }

  async query<Row>(statement: Statement): Promise<Row[]> {
    const release = await this.#enter();
    try {
      return await this.sql.query<Row>(statement);
    } finally {
      release();
    }
  }

  async #enter(): Promise<Release> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const release = await this.limit.enter(this.network);
      if (release) return release;
      await delay(RETRY_MS);
    }
    throw overloadError();
  }
}
