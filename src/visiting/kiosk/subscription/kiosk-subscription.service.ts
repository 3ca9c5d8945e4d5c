import { Injectable } from '@nestjs/common';
import { KioskLoader } from '../kiosk.loader.js';
import { KioskPoll } from './kiosk-poll.js';
import type { KioskSubscriber } from './kiosk-subscriber.js';

/** Subscribes staff to the kiosks of events; the subscribers of one event share its poll. */
@Injectable()
export class KioskSubscriptionService {
  readonly #polls = new Map<string, KioskPoll>();

  constructor(private readonly kiosks: KioskLoader) {}

  /** Subscribes to the kiosks of an event from now on. */
  subscribe(eventId: string): Promise<KioskSubscriber> {
    const poll =
      this.#polls.get(eventId) ?? new KioskPoll(eventId, this.kiosks, () => this.#polls.delete(eventId));
    this.#polls.set(eventId, poll);
    return poll.subscribe();
  }
}
