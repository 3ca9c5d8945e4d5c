import { requirePermitted } from '../../../identity/account/permissions.js';
import type { GuardedSource } from '../../../platform/graphql/subscription/guarded-source.js';
import type { KioskChangePayload } from './kiosk-change.type.js';

/**
 * Passes the changes of an event's kiosks to one subscriber. Holds only the latest change of each kiosk, so
 * that a slow subscriber needs at most one entry per kiosk.
 */
export class KioskSubscriber implements AsyncIterableIterator<KioskChangePayload, undefined>, GuardedSource {
  readonly #pending = new Map<string, KioskChangePayload>();
  #done = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly eventId: string,
    private readonly leave: () => void,
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
    while (!this.#done) {
      const [first] = this.#pending;
      if (first) {
        this.#pending.delete(first[0]);
        return { done: false, value: first[1] };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<KioskChangePayload, undefined>> {
    if (!this.#done) {
      this.#done = true;
      this.#wake?.();
      this.leave();
    }
    return Promise.resolve({ done: true, value: undefined });
  }
}
