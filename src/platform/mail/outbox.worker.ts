import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxService } from './outbox.service.js';

const INTERVAL_MS = 1000;

/** Sends in the background what stands in the outbox. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Mail');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(private readonly outbox: OutboxService) {}

  onApplicationBootstrap(): void {
    if (this.outbox.available) this.#schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.outbox
        .deliver()
        .catch((error: unknown) => {
          this.#logger.error(`Mails could not be sent yet: ${String(error)}`);
        })
        .then(() => {
          this.#schedule();
        });
    }, INTERVAL_MS);
  }
}
