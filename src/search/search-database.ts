import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';
import type { Sql, Statement } from '../platform/database/sql.js';

/** More searches at a time would only make each of them slower. */
const CONNECTIONS = 3;
const CONNECT_MS = 2000;
const CANCELED = '57014';

/**
 * Connections for searching alone: none of its statements may take longer than the settings allow, and none is planned
 * as a walk through the whole table, which the planner prefers because it thinks that a prefix matches nearly everything.
 */
@Injectable()
export class SearchDatabase implements Sql, OnApplicationShutdown {
  readonly #pool: pg.Pool;

  constructor(@Inject(CONFIG) config: RunningConfig) {
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
      // A new connection knows no plan and has read nothing of the index: the first search on it takes three times as long.
      idleTimeoutMillis: 0,
      application_name: 'vitrine-search',
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    // An idle connection that dies is replaced by the next search.
    this.#pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }

  /** The rows; what takes too long is tried once more, since the first attempt has warmed the caches, and then is SEARCH_TIMEOUT. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    try {
      return await this.#run(statement);
    } catch (error) {
      if (!isCanceled(error)) throw error;
    }
    try {
      return await this.#run(statement);
    } catch (error) {
      throw isCanceled(error) ? tooSlow() : error;
    }
  }

  async #run<Row>(statement: Statement): Promise<Row[]> {
    const { rows } = await this.#pool.query(statement);
    return rows as Row[];
  }
}

function isCanceled(error: unknown): boolean {
  return (error as { code?: string }).code === CANCELED;
}

function tooSlow(): GraphQLError {
  return new GraphQLError('The search took too long; try again, or with more of a word.', {
    extensions: { code: 'SEARCH_TIMEOUT' },
  });
}
