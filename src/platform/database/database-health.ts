import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { DatabaseUnavailable, isUnreachable } from './unavailable.js';

/** How long a probe may take to connect, and then to be answered. */
const PROBE_LIMIT_MS = 1500;
/** How long after a probe that failed the next one begins. */
const PROBE_INTERVAL_MS = 400;

/**
 * A circuit breaker in front of all connections to the database. A suspicion, such as a statement without an answer,
 * starts a probe by a connection of its own. While probes fail, statements are refused instead of being sent, so that
 * no request waits for a server that is stopped or gone.
 */
@Injectable()
export class DatabaseHealth implements OnApplicationShutdown {
  readonly #logger = new Logger(DatabaseHealth.name);
  #isAway = false;
  #isProbing = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  onApplicationShutdown(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Whether the last probes found that the database does not answer. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Throws where the database is known not to answer. */
  assertAvailable(): void {
    if (this.#isAway) throw new DatabaseUnavailable();
  }

  /** Takes in why a statement failed. */
  note(error: unknown): void {
    if (isUnreachable(error)) this.suspect();
  }

  /** Finds out whether the database answers. */
  suspect(): void {
    if (this.#isProbing || this.#isStopped) return;
    this.#isProbing = true;
    void this.#probe();
  }

  async #probe(): Promise<void> {
    const isAway = !(await this.#answers());
    if (isAway !== this.#isAway) {
      this.#isAway = isAway;
      this.#logger.warn(isAway ? 'The database does not respond' : 'The database responds again');
    }
    this.#isProbing = false;
    if (isAway && !this.#isStopped) {
      this.#timer = setTimeout(() => {
        this.suspect();
      }, PROBE_INTERVAL_MS).unref();
    }
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'vitrine probe',
      connectionTimeoutMillis: PROBE_LIMIT_MS,
      query_timeout: PROBE_LIMIT_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch (error) {
      // A server that refuses another connection is there for those that it has.
      return !isUnreachable(error);
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
