import { requirePermitted } from '../../../identity/account/permissions.js';
import type { GuardedSource } from '../../../platform/graphql/subscription/guarded-source.js';
import type { KioskChangePayload } from './kiosk-change.type.js';

/**
 * Passes the changes of an event's kiosks to one subscriber. Holds only the latest change of each kiosk, so
 * that a slow subscriber needs at most one entry per kiosk.
 */
export class KioskSubscriber implements AsyncIterableIterator<KioskChangePayload, undefined>, GuardedSource {
  readonly #pending = new Map<string, KioskChangePayload>();
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly eventId: string,
    private readonly unsubscribe: () => void,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Adds a change. */
  notify(payload: KioskChangePayload): void {
    const { id } = payload.kioskChanged.kiosk;
    // A repeated change moves to the end.
    this.#pending.delete(id);
    this.#pending.set(id, payload);
    this.#wake?.();
  }

  assertAllowed(caller: unknown): void {
    requirePermitted(caller, 'READ_EVENT', { eventId: this.eventId });
  }

  /** The next change; waits until there is one. */
  async next(): Promise<IteratorResult<KioskChangePayload, undefined>> {
    while (!this.#isClosed) {
      const [entry] = this.#pending;
      if (entry) {
        this.#pending.delete(entry[0]);
        return { done: false, value: entry[1] };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<KioskChangePayload, undefined>> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#wake?.();
      this.unsubscribe();
    }
    return Promise.resolve({ done: true, value: undefined });
  }
}
