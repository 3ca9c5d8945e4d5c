import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { RevisionTracker } from '../../catalog/revision/revision-tracker.js';
import { PackingService } from './packing.service.js';
import { SQL_STATE, sqlStateOf } from '../../platform/database/sql-state.js';

/** The delay between a change and the packing, in milliseconds. It collects further changes. */
const DEBOUNCE_MS = 2000;
/** The interval of checks for outdated packs, in milliseconds: a replica may have ended during its work. */
const POLL_MS = 10_000;
/**
 * The delay of the first check, in milliseconds. A restored database, or one whose only server ended, has
 * outdated packs.
 */
const FIRST_POLL_MS = 1000;

/** Schedules packing soon after each commit that changes published data. */
@Injectable()
export class PackingSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(PackingSchedule.name);
  readonly #pendingEvents = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #currentWork: Promise<void> = Promise.resolve();
  #isStopped = false;
  readonly #loop = new BackgroundLoop(() => this.#scheduleOutdated(), {
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

  /** Does nothing in commands, which serve no copies and end before the delay. */
  onApplicationBootstrap(): void {
    if (!fastifyOf(this.adapterHost)) return;
    this.tracker.onRevision((eventId) => {
      this.#schedule(eventId);
    });
    this.#loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Stops packing; resolves when the running work has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#loop.stop();
    await this.#currentWork;
  }

  async #scheduleOutdated(): Promise<void> {
    for (const eventId of await this.packing.outdated()) this.#schedule(eventId);
  }

  #schedule(eventId: string): void {
    this.#pendingEvents.add(eventId);
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#currentWork = this.#work().finally(() => {
        this.#timer = undefined;
        const [next] = this.#pendingEvents;
        if (next !== undefined) this.#schedule(next);
      });
    }, DEBOUNCE_MS);
  }

  async #work(): Promise<void> {
    const events = [...this.#pendingEvents];
    this.#pendingEvents.clear();
    for (const eventId of events) {
      if (this.#isStopped) return;
      await this.packing.pack(eventId).catch((error: unknown) => {
        // A serialization failure means that another replica has packed. The next check repeats all other
        // failures.
        const level = sqlStateOf(error) === SQL_STATE.serializationFailure ? 'debug' : 'warn';
        this.#logger[level](`The packs of event ${eventId} could not be made now: ${String(error)}`);
      });
    }
  }
}
