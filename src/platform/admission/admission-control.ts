import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { connectionsForReads } from '../database/connection/connections-for-reads.js';
import { ConcurrencyLimit } from '../concurrency/concurrency-limit.js';
import { FairQueue } from '../concurrency/fair-queue.js';

/** Together with the service time, 99 of 100 admitted reads end within a second. */
const READS = { maxExpectedWaitMs: 400, maxWaitMs: 800 };
/** Writes of many callers to the same rows run one after the other, as long as they progress. */
const WRITES = {
  maxWaitMs: 8000,
  /** Shorter than the `lock_timeout` of 3 s, which ends a statement that waits for a lock. */
  maxStallMs: 2500,
};
const REPORT_INTERVAL_MS = 1000;

/**
 * Limits the concurrent work of the process. All work except responses from memory passes it; refused work
 * gets 503.
 */
@Injectable()
export class AdmissionControl {
  /** Reads of visitors, with fair shares for the networks of callers. */
  readonly visitorReads: ConcurrencyLimit;
  /** Reads of accounts, keys and devices. Load by visitors does not displace them. */
  readonly signedInReads: ConcurrencyLimit;
  /**
   * Transactions. They use half of the connections, so that reads continue while all transactions wait for
   * locks.
   */
  readonly writes: ConcurrencyLimit;
  /** The transactions that begin sessions. Slow changes of others do not refuse them. */
  readonly signIns: ConcurrencyLimit;
  readonly #logger = new Logger(AdmissionControl.name);
  #refused = 0;
  #reportedAt = -Infinity;

  constructor(@Inject(CONFIG) { databasePoolSize }: RunningConfig) {
    const half = Math.ceil(databasePoolSize / 2);
    const visitors = { maxConcurrent: connectionsForReads(databasePoolSize), reserved: half, ...READS };
    this.visitorReads = new ConcurrencyLimit(visitors, new FairQueue());
    this.signedInReads = new ConcurrencyLimit({ maxConcurrent: half, ...READS }, new FairQueue());
    this.writes = new ConcurrencyLimit({ maxConcurrent: half, ...WRITES });
    this.signIns = new ConcurrencyLimit({ maxConcurrent: Math.ceil(databasePoolSize / 5), ...WRITES });
  }

  /** Counts a refused request. The log has at most one line a second for all of them. */
  countRefusal(): void {
    this.#refused += 1;
    const now = performance.now();
    if (now - this.#reportedAt < REPORT_INTERVAL_MS) return;
    this.#reportedAt = now;
    this.#logger.warn(`Requests refused since the last report: ${String(this.#refused)}, at capacity`);
    this.#refused = 0;
  }
}
