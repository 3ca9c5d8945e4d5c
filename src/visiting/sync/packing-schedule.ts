import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { RevisionTracker } from '../../catalog/revision/revision-tracker.js';
import { PackingService } from './packing.service.js';

/** How long changes are gathered before packs are made of them. */
const DEBOUNCE_MS = 2000;
/** How often outdated packs are looked for that another replica left, which ended during its work. */
const POLL_MS = 10_000;

const SERIALIZATION_FAILURE = '40001';

/** Has packs made soon after each commit that changes what is published. */
@Injectable()
export class PackingSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(PackingSchedule.name);
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #loop = new BackgroundLoop(() => this.#expectOutdated(), {
    intervalMs: POLL_MS,
    onError: (error) => {
      this.#logger.warn(`Events with outdated packs could not be read: ${String(error)}`);
    },
  });

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly tracker: RevisionTracker,
    private readonly packing: PackingService,
  ) {}

  /** Commands have no copies to serve, and end before packs would be made. */
  onApplicationBootstrap(): void {
    if (!(this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined)) return;
    this.tracker.onRevision((eventId) => {
      this.#expect(eventId);
    });
    this.#loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Packs no more; resolves when what was underway has ended. */
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
        // Where another replica was faster nothing is left to do; anything else the next look finds again.
        const level = (error as { code?: string }).code === SERIALIZATION_FAILURE ? 'debug' : 'warn';
        this.#logger[level](`The packs of event ${eventId} could not be made now: ${String(error)}`);
      });
    }
  }
}
