import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundLoop } from '../concurrency/background-loop.js';
import { OutboxService } from './outbox.service.js';

const INTERVAL_MS = 1000;

/** Sends the mails of the outbox in the background. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Mail');
  readonly #loop = new BackgroundLoop(() => this.outbox.deliver(), {
    intervalMs: INTERVAL_MS,
    onError: (error) => {
      this.#logger.error(`Mails could not be sent yet: ${String(error)}`);
    },
  });

  constructor(private readonly outbox: OutboxService) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.outbox.isAvailable) this.#loop.start();
    else await this.outbox.keep();
  }

  onApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }
}
