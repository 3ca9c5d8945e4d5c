import { BackgroundLoop } from '../../../platform/concurrency/background-loop.js';
import type { KioskLoader } from '../kiosk.loader.js';
import type { KioskChangePayload } from './kiosk-change.type.js';
import { type KioskChangeKind, kioskChange, type KioskState } from './kiosk-state.js';

/** The interval between two polls, in milliseconds. */
const POLL_MS = 1000;

/**
 * Polls the kiosks of one event for all subscribers of this process. A poll finds lasting changes made
 * through any replica, and changes without a writer, such as a silent kiosk.
 */
export class KioskWatch {
  readonly #followers = new Set<(payload: KioskChangePayload) => void>();
  #states: Map<string, KioskState> | undefined;
  readonly #loop = new BackgroundLoop(() => this.#look(), {
    intervalMs: POLL_MS,
    // If the database does not respond, the next poll finds the same changes.
    onError: () => undefined,
  });

  constructor(
    private readonly eventId: string,
    private readonly kiosks: KioskLoader,
  ) {}

  /** Whether there are subscribers. */
  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  /** Subscribes to later changes; returns the function that ends the subscription. */
  async follow(notify: (payload: KioskChangePayload) => void): Promise<() => void> {
    this.#followers.add(notify);
    try {
      this.#states ??= await this.#read();
    } catch (error) {
      this.#followers.delete(notify);
      throw error;
    }
    this.#loop.start();
    return () => {
      this.#followers.delete(notify);
      if (this.isFollowed) return;
      void this.#loop.stop();
      this.#states = undefined;
    };
  }

  async #look(): Promise<void> {
    const before = this.#states;
    const states = await this.#read();
    const changed = new Map<string, KioskChangeKind>();
    for (const [id, state] of states) {
      const kind = kioskChange(before?.get(id), state);
      if (kind) changed.set(id, kind);
    }
    const kiosks =
      changed.size === 0 ? new Map<string, never>() : await this.kiosks.byIds([...changed.keys()]);
    if (!this.isFollowed) return;
    this.#states = states;
    for (const [id, kind] of changed) {
      const kiosk = kiosks.get(id);
      if (!kiosk) continue;
      for (const notify of this.#followers) notify({ kioskChanged: { kind, kiosk } });
    }
  }

  async #read(): Promise<Map<string, KioskState>> {
    return new Map((await this.kiosks.states(this.eventId)).map((state) => [state.id, state]));
  }
}
