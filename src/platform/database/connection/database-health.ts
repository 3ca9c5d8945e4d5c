import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { DatabaseUnavailable, isUnreachable } from './unavailable.js';

/** The time limit of a probe, for connecting and for its response. */
const PROBE_LIMIT_MS = 1500;
/** The pause after a failed probe. */
const PROBE_INTERVAL_MS = 400;

/**
 * A circuit breaker in front of all connections. A suspicion, such as a statement without a response, starts a
 * probe on a separate connection. While probes fail, statements are refused at once.
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

  /** Whether the last probes have failed. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Throws if the probes have failed. */
  assertAvailable(): void {
    if (this.#isAway) throw new DatabaseUnavailable();
  }

  /** Evaluates the error of a failed statement. */
  evaluate(error: unknown): void {
    if (isUnreachable(error)) this.suspect();
  }

  /** Starts a probe of the database. */
  suspect(): void {
    if (this.#isProbing || this.#isStopped) return;
    this.#isProbing = true;
    void this.#probe();
  }

  async #probe(): Promise<void> {
    const isAway = !(await this.#responds());
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

  async #responds(): Promise<boolean> {
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
      // A server that refuses a further connection still serves the existing ones.
      return !isUnreachable(error);
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
