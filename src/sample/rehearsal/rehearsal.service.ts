import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { StartFailure } from '../../platform/failure/start-failure.js';
import { sampleId } from '../sample-id.js';
import { SampleChanges } from './sample-changes.js';

const SLUG = 'innovation-week-2017';

/** Changes the sample event in the background, and no other event. */
@Injectable()
export class RehearsalService implements OnApplicationShutdown {
  #loop: BackgroundLoop | undefined;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Makes a change at this interval in seconds. Throws StartFailure if the sample event is not loaded. */
  async start(seconds: number, say: (line: string) => void): Promise<void> {
    const eventId = sampleId(SLUG, 'event');
    const text = 'select from event where id = $1';
    if ((await this.database.query({ text, values: [eventId] })).length === 0) {
      throw new StartFailure(`--change-every changes the sample event ${SLUG}, which is not loaded.`);
    }
    const changes = new SampleChanges(eventId, this.exhibitors);
    const work = async (): Promise<void> => {
      say(`Rehearsal: ${await this.transactions.run((sql) => changes.make(sql))}`);
    };
    const onError = (error: unknown): void => {
      say(`Rehearsal: no change was made: ${String(error)}`);
    };
    this.#loop = new BackgroundLoop(work, { intervalMs: seconds * 1000, onError });
    this.#loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#loop?.stop();
  }
}
