import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { DatabaseHealth } from '../../../platform/database/connection/database-health.js';
import { clientWithTimeouts } from '../../../platform/database/connection/client-with-timeouts.js';
import type { Sql, Statement } from '../../../platform/database/sql.js';
import { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { networkOf } from '../../../platform/http/network.js';
import { ConcurrencyLimit } from '../../../platform/concurrency/concurrency-limit.js';
import { FairQueue } from '../../../platform/concurrency/fair-queue.js';
import { SearchBudget, searchTimeout } from './search-budget.js';
import { SQL_STATE, sqlStateOf } from '../../../platform/database/sql-state.js';

/** The maximum number of concurrent statements. More would only slow each other down. */
const CONNECTIONS = 3;
const CONNECT_MS = 2000;
/** The additional time that the client waits beyond the server's limit, in milliseconds. */
const ANSWER_MS = 500;

/**
 * Connections for searches only, shared fairly by network. Their statements have a time limit. Sequential
 * scans are disabled: the planner would prefer them, because it overestimates the hits of prefixes.
 */
@Injectable()
export class SearchDatabase implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  readonly #places = new ConcurrencyLimit({ maxConcurrent: CONNECTIONS }, new FairQueue());
  readonly #timeoutMs: number;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    private readonly health: DatabaseHealth,
  ) {
    this.#timeoutMs = config.searchTimeoutMs;
    const settings = {
      statement_timeout: config.searchTimeoutMs,
      enable_seqscan: 'off',
      jit: 'off',
      plan_cache_mode: 'force_generic_plan',
      'pg_trgm.similarity_threshold': 0.2,
    };
    this.#pool = new pg.Pool({
      connectionString: config.databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      Client: clientWithTimeouts({ connect: CONNECT_MS, query: config.searchTimeoutMs + ANSWER_MS }),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      // A new connection has no plans and no index pages in its cache: its first search takes three times as
      // long.
      idleTimeoutMillis: 0,
      application_name: 'vitrine-search',
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    // The next search replaces an idle connection that was closed.
    this.#pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }

  /** The search budget of the request with this GraphQL context. */
  budgetOf(context: object): SearchBudget {
    if (!(context instanceof RequestContext)) return new SearchBudget(networkOf(undefined), this.#timeoutMs);
    const { allowances, address } = context;
    const existingBudget = allowances.get(this) as SearchBudget | undefined;
    const budget = existingBudget ?? new SearchBudget(networkOf(address), this.#timeoutMs);
    allowances.set(this, budget);
    return budget;
  }

  /** Runs statements on the budget of a request. */
  withBudget(budget: SearchBudget): Sql {
    return { query: (statement) => this.query(statement, budget) };
  }

  /**
   * Returns the rows. A timed-out statement is repeated once, since the first attempt has warmed the caches.
   * The second timeout, or a used-up budget, throws SEARCH_TIMEOUT.
   */
  async query<Row>(statement: Statement, budget: SearchBudget): Promise<Row[]> {
    try {
      return await this.#run(statement, budget);
    } catch (error) {
      if (!isCanceled(error)) throw error;
    }
    try {
      return await this.#run(statement, budget);
    } catch (error) {
      throw isCanceled(error) ? searchTimeout() : error;
    }
  }

  async #run<Row>(statement: Statement, budget: SearchBudget): Promise<Row[]> {
    this.health.assertAvailable();
    const run = async (): Promise<Row[]> => {
      const { rows } = await this.#pool.query(statement);
      return rows as Row[];
    };
    try {
      return await this.#places.run(() => budget.spend(run), budget.network);
    } catch (error) {
      this.health.evaluate(error);
      throw error;
    }
  }
}

function isCanceled(error: unknown): boolean {
  return sqlStateOf(error) === SQL_STATE.queryCanceled;
}
