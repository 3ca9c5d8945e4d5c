import { BackgroundLoop } from '../../../platform/concurrency/background-loop.js';
import type { KioskLoader } from '../kiosk.loader.js';
import { type KioskChangeKind, kioskChange, type KioskState } from './kiosk-state.js';
import { KioskSubscriber } from './kiosk-subscriber.js';

/** The interval between two polls, in milliseconds. */
const POLL_MS = 1000;

/**
 * Polls the kiosks of one event for all subscribers of this process. A poll finds changes through any
 * replica, and changes without a write, such as a silent kiosk. It misses states between two polls.
 */
export class KioskPoll {
  readonly #subscribers = new Set<KioskSubscriber>();
  #states: Map<string, KioskState> | undefined;
  readonly #loop = new BackgroundLoop(() => this.#poll(), {
    intervalMs: POLL_MS,
    // If the database does not respond, the next poll finds the same changes.
    onError: () => undefined,
  });

  /** `onEnd` is called after the last subscriber has left. */
  constructor(
    private readonly eventId: string,
    private readonly kiosks: KioskLoader,
    private readonly onEnd: () => void,
  ) {}

  /** Subscribes to later changes. */
  async subscribe(): Promise<KioskSubscriber> {
    const subscriber = new KioskSubscriber(this.eventId, () => {
      this.#remove(subscriber);
    });
    this.#subscribers.add(subscriber);
    try {
      this.#states ??= await this.#readStates();
    } catch (error) {
      this.#remove(subscriber);
      throw error;
    }
    this.#loop.start();
    return subscriber;
  }

  #remove(subscriber: KioskSubscriber): void {
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size > 0) return;
    void this.#loop.stop();
    this.#states = undefined;
    this.onEnd();
  }

  async #poll(): Promise<void> {
    const previousStates = this.#states;
    const states = await this.#readStates();
    const kindsById = new Map<string, KioskChangeKind>();
    for (const [id, state] of states) {
      const kind = kioskChange(previousStates?.get(id), state);
      if (kind) kindsById.set(id, kind);
    }
    const kiosks =
      kindsById.size === 0 ? new Map<string, never>() : await this.kiosks.byIds([...kindsById.keys()]);
    if (this.#subscribers.size === 0) return;
    this.#states = states;
    for (const [id, kind] of kindsById) {
      const kiosk = kiosks.get(id);
      if (!kiosk) continue;
      for (const subscriber of this.#subscribers) subscriber.notify({ kioskChanged: { kind, kiosk } });
    }
  }

  async #readStates(): Promise<Map<string, KioskState>> {
    return new Map((await this.kiosks.states(this.eventId)).map((state) => [state.id, state]));
  }
}
