import { BackgroundLoop } from '../../../platform/concurrency/background-loop.js';
import type { KioskLoader } from '../kiosk.loader.js';
import { type KioskChangeKind, kioskChange, type KioskState } from './kiosk-state.js';
import { KioskSubscriber } from './kiosk-subscriber.js';

/** The interval between two polls, in milliseconds. */
const POLL_MS = 1000;

/**
 * Polls the kiosks of one event for all subscribers of this process. A poll finds lasting changes made
 * through any replica, and changes without a writer, such as a silent kiosk.
 */
export class KioskPoll {
  readonly #subscribers = new Set<KioskSubscriber>();
  #states: Map<string, KioskState> | undefined;
  readonly #loop = new BackgroundLoop(() => this.#poll(), {
    intervalMs: POLL_MS,
    // If the database does not respond, the next poll finds the same changes.
    onError: () => undefined,
  });

  /** `onEnd` is called when the last subscriber has left. */
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
      this.#states ??= await this.#read();
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
    const before = this.#states;
    const states = await this.#read();
    const changed = new Map<string, KioskChangeKind>();
    for (const [id, state] of states) {
      const kind = kioskChange(before?.get(id), state);
      if (kind) changed.set(id, kind);
    }
    const kiosks =
      changed.size === 0 ? new Map<string, never>() : await this.kiosks.byIds([...changed.keys()]);
    if (this.#subscribers.size === 0) return;
    this.#states = states;
    for (const [id, kind] of changed) {
      const kiosk = kiosks.get(id);
      if (!kiosk) continue;
      for (const subscriber of this.#subscribers) subscriber.notify({ kioskChanged: { kind, kiosk } });
    }
  }

  async #read(): Promise<Map<string, KioskState>> {
    return new Map((await this.kiosks.states(this.eventId)).map((state) => [state.id, state]));
  }
}
