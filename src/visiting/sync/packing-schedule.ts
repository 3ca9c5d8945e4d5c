import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { RevisionTracker } from '../../catalog/revision/revision-tracker.js';
import { PackingService } from './packing.service.js';
import { SQL_STATE, sqlStateOf } from '../../platform/database/sql-state.js';

/** The delay between a change and the packing, which collects further changes. */
const DEBOUNCE_MS = 2000;
/** The interval of checks for outdated packs of a replica that ended during its work. */
const POLL_MS = 10_000;
/** The first check is soon: a restored database, or one whose only server ended, has outdated packs. */
const FIRST_POLL_MS = 1000;

/** Schedules packing soon after each commit that changes published data. */
@Injectable()
export class PackingSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(PackingSchedule.name);
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #loop = new BackgroundLoop(() => this.#expectOutdated(), {
    intervalMs: POLL_MS,
    firstMs: FIRST_POLL_MS,
    onError: (error) => {
      this.#logger.warn(`Events with outdated packs could not be read: ${String(error)}`);
    },
  });

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly tracker: RevisionTracker,
    private readonly packing: PackingService,
  ) {}

  /** Commands serve no copies and end before the delay. */
  onApplicationBootstrap(): void {
    if (!fastifyOf(this.adapterHost)) return;
    this.tracker.onRevision((eventId) => {
      this.#expect(eventId);
    });
    this.#loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Stops packing; resolves when the running work has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#loop.stop();
    await this.#running;
  }

  async #expectOutdated(): Promise<void> {
    for (const eventId of await this.packing.outdated()) this.#expect(eventId);
  }

  #expect(eventId: string): void {
    this.#waiting.add(eventId);
    if (this.#stopped) return;
    this.#timer ??= setTimeout(() => {
      this.#running = this.#work().finally(() => {
        this.#timer = undefined;
        const [next] = this.#waiting;
        if (next !== undefined) this.#expect(next);
      });
    }, DEBOUNCE_MS);
  }

  async #work(): Promise<void> {
    const events = [...this.#waiting];
    this.#waiting.clear();
    for (const eventId of events) {
      if (this.#stopped) return;
      await this.packing.pack(eventId).catch((error: unknown) => {
        // A serialization failure means that another replica has packed; the next check repeats all other
        // failures.
        const level = sqlStateOf(error) === SQL_STATE.serializationFailure ? 'debug' : 'warn';
        this.#logger[level](`The packs of event ${eventId} could not be made now: ${String(error)}`);
      });
    }
  }
}
