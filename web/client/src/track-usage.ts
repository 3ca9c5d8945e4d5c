import type { Client } from './connect.js';
import { ApiError } from './errors.js';
import { retryDelay, withJitter, pause } from './follower.js';

/** The counted events. `VIEW` and `QR_CODE` have an object. */
export type UsageKind = 'VIEW' | 'QR_CODE' | 'SEARCH' | 'EMPTY_SEARCH';

/** The storage of waiting counts; a CatalogStore is one. */
export interface UsageStore {
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  /**
   * Reserves the value for this program until the signal aborts. Resolves with false while another page holds
   * it. Without this method, no other program may use the store.
   */
  claim?: ((key: string, signal: AbortSignal) => Promise<boolean>) | undefined;
}

/** The options of usage counts. */
export interface UsageOptions {
  /** Stores counts while there is no network and over restarts, such as `catalog.store`; by default memory. */
  store?: UsageStore | undefined;
  /** The event's time zone, which determines the day of a count. A function if a copy must be read for it. */
  timeZone?: string | (() => string | undefined) | undefined;
  /** Milliseconds between two reports, by default 60,000. */
  intervalMs?: number | undefined;
}

/** Counts the use of a kiosk, without data about its users. */
export interface Usage {
  /** Counts one event; `VIEW` and `QR_CODE` need the id of the object. */
  track: (kind: UsageKind, objectId?: string) => void;
  /** Sends waiting counts; rejects on failure. */
  flush: () => Promise<void>;
  stop: () => void;
}

interface Entry {
  day: string;
  kind: UsageKind;
  objectId?: string;
  count: number;
}

/** A batch keeps its id until it is acknowledged, so that the server counts it once. */
interface Batch {
  id: string;
  entries: Entry[];
}

interface Queue {
  /**
   * The id of the open batch. A page that reads the stored counts sends them with this id, so that they count
   * once.
   */
  id: string;
  /** The open batch, to which counts are added. */
  open: Entry[];
  /** Closed batches, sent unchanged. */
  batches: Batch[];
}

const KEY = 'usage';
const INTERVAL_MS = 60_000;
const LONGEST_WAIT_MS = 600_000;
const MAXIMUM_ENTRIES = 500;
/** Batches of about a month without a network. Later counts are dropped. */
const MAXIMUM_BATCHES = 100;

/** Starts to count. */
export function trackUsage(client: Client, options: UsageOptions = {}): Usage {
  const usage = new UsageCounter(client, options);
  usage.start();
  return usage;
}

class UsageCounter implements Usage {
  readonly #stop = new AbortController();
  #queue = emptyQueue();
  /** Whether this program has read the stored counts and may replace them. */
  #isLoaded = false;
  #isClaimed = false;
  #loading: Promise<void> | undefined;
  #flushing: Promise<void> | undefined;
  #isRevoked = false;
  #unsubscribe: () => void = () => undefined;

  constructor(
    private readonly client: Client,
    private readonly options: UsageOptions,
  ) {}

  start(): void {
    void this.#load();
    this.#unsubscribe = this.client.onRevoked(() => void this.#deleteCounts());
    void this.#run();
  }

  stop = (): void => {
    this.#stop.abort();
    this.#unsubscribe();
  };

  track = (kind: UsageKind, objectId?: string): void => {
    if (this.#isRevoked) return;
    const day = this.#day();
    const { open, batches } = this.#queue;
    const matchingEntry = open.find(
      (entry) => entry.kind === kind && entry.objectId === objectId && entry.day === day,
    );
    if (matchingEntry) matchingEntry.count += 1;
    else if (batches.length < MAXIMUM_BATCHES)
      open.push({ day, kind, count: 1, ...(objectId !== undefined && { objectId }) });
    if (open.length >= MAXIMUM_ENTRIES) this.#close();
    void this.#store();
  };

  flush = (): Promise<void> => {
    this.#flushing ??= this.#send().finally(() => (this.#flushing = undefined));
    return this.#flushing;
  };

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const interval = this.options.intervalMs ?? INTERVAL_MS;
    for (let failures = 0, wait = withJitter(interval); ;) {
      await pause(wait, signal);
      if (signal.aborted) return;
      try {
        await this.flush();
        failures = 0;
        wait = withJitter(interval);
      } catch (error) {
        failures += 1;
        wait = Math.max(interval, retryDelay(error, failures, LONGEST_WAIT_MS));
      }
    }
  }

  async #send(): Promise<void> {
    await this.#load();
    if (this.client.token === undefined) return;
    for (;;) {
      // A new batch for each attempt without a network would soon be too many.
      if (this.#queue.batches.length === 0) this.#close();
      const [batch] = this.#queue.batches;
      if (!batch) return;
      // The batch is stored before it is sent, so that it has the same id after a restart.
      await this.#store();
      await this.#post(batch);
      this.#queue.batches.shift();
      await this.#store();
    }
  }

  /** Sends a batch. A batch that the server rejects permanently is dropped, because it would block the queue. */
  async #post(batch: Batch): Promise<void> {
    try {
      await this.client.transport.json({ path: '/kiosks/usage', body: batch, signal: this.#stop.signal });
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'INVALID')) throw error;
    }
  }

  #close(): void {
    const { id, open, batches } = this.#queue;
    if (open.length === 0) return;
    batches.push({ id, entries: open.splice(0) });
    this.#queue.id = randomId();
  }

  /** Reads the stored counts. Callers try again while another page holds them or the store does not respond. */
  #load(): Promise<void> {
    this.#loading ??= this.#claim()
      .catch(() => undefined)
      .finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #claim(): Promise<void> {
    const { store } = this.options;
    if (!store || this.#isLoaded || this.#stop.signal.aborted) return;
    this.#isClaimed ||= (await store.claim?.(KEY, this.#stop.signal)) ?? true;
    if (!this.#isClaimed) return;
    const storedQueue = (await store.get(KEY)) as Queue | undefined;
    this.#isLoaded = true;
    if (!storedQueue || this.#isRevoked) return;
    this.#queue.batches.unshift(...storedQueue.batches);
    const { id, open } = storedQueue;
    if (open.length > 0) this.#queue.batches.push({ id, entries: open });
  }

  /** Deletes the counts: a revoked kiosk stores none. */
  async #deleteCounts(): Promise<void> {
    this.#isRevoked = true;
    this.stop();
    this.#queue = emptyQueue();
    await this.#loading;
    await this.options.store?.set(KEY, undefined).catch(() => undefined);
  }

  async #store(): Promise<void> {
    await this.#load();
    if (this.#isRevoked || !this.#isLoaded) return;
    await this.options.store?.set(KEY, structuredClone(this.#queue)).catch(() => undefined);
  }

  #day(): string {
    const { timeZone: zone } = this.options;
    const timeZone = typeof zone === 'function' ? zone() : zone;
    // The Swedish format is `2017-09-15`.
    return new Intl.DateTimeFormat('sv-SE', { ...(timeZone !== undefined && { timeZone }) }).format(
      this.client.now(),
    );
  }
}

function emptyQueue(): Queue {
  return { id: randomId(), open: [], batches: [] };
}

/** A UUID; `crypto.randomUUID` does not exist without HTTPS. */
function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
