import { Injectable } from '@nestjs/common';
import { KioskLoader } from '../kiosk.loader.js';
import { KioskFollower } from './kiosk-subscriber.js';
import { KioskWatch } from './kiosk-poll.js';

/** Watches the kiosks of events for staff; the subscribers of one event share its watch. */
@Injectable()
export class KioskWatchService {
  readonly #watches = new Map<string, KioskWatch>();

  constructor(private readonly kiosks: KioskLoader) {}

  /** Follows the kiosks of an event from now on. */
  async follow(eventId: string): Promise<KioskFollower> {
    const watch = this.#watches.get(eventId) ?? new KioskWatch(eventId, this.kiosks);
    this.#watches.set(eventId, watch);
    let end = (): void => undefined;
    const follower = new KioskFollower(eventId, () => {
      end();
      if (!watch.isFollowed) this.#watches.delete(eventId);
    });
    end = await watch.follow((payload) => {
      follower.notify(payload);
    });
    return follower;
  }
}
