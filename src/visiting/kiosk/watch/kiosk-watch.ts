import { BackgroundLoop } from '../../../platform/concurrency/background-loop.js';
import type { KioskLoader } from '../kiosk.loader.js';
import type { KioskChangePayload } from './kiosk-change.type.js';
import { type KioskChangeKind, kioskChange, type KioskState } from './kiosk-state.js';

/** How long between two looks, in milliseconds. */
const POLL_MS = 1000;

/**
 * Looks at the kiosks of one event again and again, for all who follow them in this process. A look misses nothing
 * that lasts, whichever server a device talks to, and also sees what nobody does: that a kiosk falls silent.
 */
export class KioskWatch {
  readonly #followers = new Set<(payload: KioskChangePayload) => void>();
  #states: Map<string, KioskState> | undefined;
  readonly #loop = new BackgroundLoop(() => this.#look(), {
    intervalMs: POLL_MS,
    // While the database does not answer the next look sees what this one would have seen.
    onError: () => undefined,
  });

  constructor(
    private readonly eventId: string,
    private readonly kiosks: KioskLoader,
  ) {}

  /** Whether anybody follows. */
  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  /** Tells what changes from now on; returns what ends that. */
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
