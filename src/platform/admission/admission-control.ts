import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { connectionsForReads } from '../database/connections-for-reads.js';
import { ConcurrencyLimit } from '../concurrency/concurrency-limit.js';
import { FairQueue } from '../concurrency/fair-queue.js';

/** With the service time on top, 99 of 100 admitted reads end within a second. */
const READS = { maxExpectedWaitMs: 400, maxWaitMs: 800 };
/** A crowd that changes the same rows is served one after the other while it proceeds. */
const WRITES = {
  maxWaitMs: 8000,
  /** Shorter than the `lock_timeout` of 3 s after which a statement that waits for a lock ends. */
  maxStallMs: 2500,
};
const REPORT_INTERVAL_MS = 1000;

/** Bounds the work of the process. All work passes that is not answered from memory; what is refused is 503. */
@Injectable()
export class AdmissionControl {
  /** Reads of visitors, which the networks of callers share fairly. */
  readonly visitorReads: ConcurrencyLimit;
  /** Reads of accounts, keys and devices, which a crowd of visitors does not displace. */
  readonly signedInReads: ConcurrencyLimit;
  /** Transactions. They take half of the connections, so that reads go on while all of them wait for locks. */
  readonly writes: ConcurrencyLimit;
  readonly #logger = new Logger(AdmissionControl.name);
  #refused = 0;
  #reportedAt = -Infinity;

  constructor(@Inject(CONFIG) { databasePoolSize }: RunningConfig) {
    const half = Math.ceil(databasePoolSize / 2);
    const visitors = { maxConcurrent: connectionsForReads(databasePoolSize), reserved: half, ...READS };
    this.visitorReads = new ConcurrencyLimit(visitors, new FairQueue());
    this.signedInReads = new ConcurrencyLimit({ maxConcurrent: half, ...READS }, new FairQueue());
    this.writes = new ConcurrencyLimit({ maxConcurrent: half, ...WRITES });
  }

  /** Counts a refused request; the log has one line a second for all of them. */
  noteRefusal(): void {
    this.#refused += 1;
    const now = performance.now();
    if (now - this.#reportedAt < REPORT_INTERVAL_MS) return;
    this.#reportedAt = now;
    this.#logger.warn(`Requests refused since the last report: ${String(this.#refused)}, at capacity`);
    this.#refused = 0;
  }
}
