import { CatalogReading } from './catalog-reading.js';
import type { ChangedIds } from './sorted-lists.js';
import type { Client } from './connect.js';
import { CatalogCopy } from './copy.js';
import { RevokedError, VitrineError } from './errors.js';
import { Follower, type SyncWay } from './follower.js';
import { indexedDbStore } from './indexed-db-store.js';
import { type CatalogStore, MemoryStore } from './store.js';
import { SyncSource } from './sync-source.js';
import { type SyncResult, Synchroniser } from './synchroniser.js';

/** The options of a copy. */
export interface SyncOptions {
  /** The store; by default IndexedDB in a browser, and memory elsewhere. */
  store?: CatalogStore | undefined;
  /** Milliseconds between two polls, by default 60,000; hints of the server cause earlier ones. */
  pollMs?: number | undefined;
  /** Milliseconds without the server after which the copy is stale, by default 4 hours. */
  staleAfterMs?: number | undefined;
  /** Whether to follow the server; otherwise only `sync` contacts it. */
  follow?: boolean | undefined;
}

/** The status of a copy. */
export interface CatalogStatus {
  /** Whether the copy can be shown. */
  readonly isReady: boolean;
  readonly epoch: string | undefined;
  readonly revision: number | undefined;
  /** The last time at which the copy was current, by the server's clock. */
  readonly updatedAt: Date | undefined;
  /** Whether the copy is older than `staleAfterMs`. The page should show this. */
  readonly isStale: boolean;
  /** Whether the last contact with the server succeeded. */
  readonly isOnline: boolean;
  /** Whether the server requires a newer program. The copy does not change then. */
  readonly isUpdateRequired: boolean;
  /** Whether staff revoked this kiosk. All data is wiped then. */
  readonly isRevoked: boolean;
  /** The last failure; undefined if there is none. */
  readonly error: unknown;
}

/** The changes for a subscriber: the ids of changed objects, or `all`. */
export type CatalogListener = (changed: ChangedIds) => void;

const POLL_MS = 60_000;
const STALE_AFTER_MS = 4 * 3_600_000;
/** The maximum number of reports that wait for the next heartbeat. */
const MAXIMUM_REPORTS = 20;

/**
 * Loads the stored copy of an event's catalog and keeps it synchronized with the server. Resolves when the store is
 * read, with or without a connection. A new device has no copy yet: await `ready` before the first read.
 */
export async function syncCatalog(client: Client, options: SyncOptions = {}): Promise<Catalog> {
  const catalog = new Catalog(client, options, options.store ?? (await defaultStore(client)));
  await catalog.open();
  return catalog;
}

async function defaultStore(client: Client): Promise<CatalogStore> {
  if (!('indexedDB' in globalThis)) return new MemoryStore();
  return indexedDbStore(`vitrine ${client.url} ${client.event}`).catch(() => new MemoryStore());
}

/** A copy of an event's catalog. It is read from memory, synchronously. */
export class Catalog extends CatalogReading {
  readonly #copy: CatalogCopy;
  readonly #synchroniser: Synchroniser;
  readonly #follower: Follower;
  readonly #listeners = new Set<CatalogListener>();
  readonly #statusListeners = new Set<(status: CatalogStatus) => void>();
  readonly #reports: string[] = [];
  /** Runs are serialized. */
  #currentRun: Promise<unknown> = Promise.resolve();
  #outcome = { isOnline: false, isUpdateRequired: false, isRevoked: false, error: undefined as unknown };
  /** Whether a manifest was read since the start. */
  #isCompared = false;
  #wiping: Promise<void> | undefined;
  #staleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly options: SyncOptions,
    /** The store of the copy and of the kiosk's values. */
    readonly store: CatalogStore,
  ) {
    const copy = new CatalogCopy();
    super(copy.objects, () => copy.state?.locales ?? [], client.locale, client.now);
    this.#copy = copy;
    const source = new SyncSource(client.transport, client.event);
    const report = (problem: string): void => this.#report(problem);
    this.#synchroniser = new Synchroniser({ copy, store, source, report, now: () => client.now() });
    this.#follower = new Follower({
      pollMs: options.pollMs ?? POLL_MS,
      sync: (ways, signal) => this.#sync(ways, signal),
      listen: (notify, onByte, signal) => source.hints(notify, onByte, signal),
      revision: () => copy.state?.revision ?? Infinity,
      onError: (error) => this.#recordFailure(error),
    });
    client.onRevoked(() => {
      this.wipe().catch((error: unknown) => this.#report(`The store could not be wiped: ${String(error)}`));
    });
  }

  /** Loads the stored copy and starts to follow. */
  async open(): Promise<void> {
    await this.#runSerially(() =>
      this.#copy.load(this.store).catch((error: unknown) => {
        this.#copy.clear();
        this.#report(`The stored copy could not be read: ${String(error)}`);
      }),
    );
    // The kiosk was revoked meanwhile. The wipe waits for its turn.
    if (this.#outcome.isRevoked) return;
    this.#notifyChange('all');
    this.#notifyState();
    if (this.options.follow !== false) this.#follower.start();
  }

  /**
   * Resolves as soon as reads return data: at once with a stored copy, otherwise after the first complete copy.
   * Rejects if that cannot be fetched now, with the error of the attempt, `UPDATE_REQUIRED` or a RevokedError. The
   * copy continues to retry in the background, and each call makes another attempt.
   */
  async ready(): Promise<void> {
    // The first run of the follower has begun.
    if (!this.status.isReady) await this.#currentRun;
    if (!this.status.isReady) await this.sync();
    if (!this.status.isReady)
      throw new VitrineError('UPDATE_REQUIRED', 'The server requires a newer program.');
  }

  /** The current status. */
  get status(): CatalogStatus {
    const { state } = this.#copy;
    return {
      isReady: state !== undefined,
      epoch: state?.epoch,
      revision: state?.revision,
      updatedAt: state && new Date(state.syncedAt),
      isStale: state !== undefined && this.#age() > this.#staleAfterMs,
      ...this.#outcome,
    };
  }

  /** Calls the listener after each change. The returned function ends the subscription. */
  subscribe(listener: CatalogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener after each contact with the server, and when the copy becomes stale. */
  onStatus(listener: (status: CatalogStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  /** Fetches changes and compares digests with the server at once; rejects on failure. */
  async sync(signal: AbortSignal = new AbortController().signal): Promise<void> {
    try {
      await this.#sync(['manifest', 'changes'], signal);
    } catch (error) {
      this.#recordFailure(error);
      throw error;
    }
  }

  /** Makes the follower contact the server at once. */
  wake(): void {
    this.#follower.wake();
  }

  /** Drops the copy and fetches it again; the kiosk's token and counts stay. */
  async clear(): Promise<void> {
    await this.#runSerially(async () => {
      this.#copy.clear();
      this.#synchroniser.reset();
      await this.store.clearCatalog();
    });
    this.#notifyChange('all');
    this.#notifyState();
    this.wake();
  }

  /** The repaired problems since the last call, latest first. */
  takeReports(): string[] {
    return this.#reports.splice(0);
  }

  /** Stops following. The copy can still be read. */
  stop(): void {
    this.#follower.stop();
    clearTimeout(this.#staleTimer);
  }

  /**
   * Wipes all data permanently, as `KIOSK_REVOKED` requires. Pair the device and open a new copy afterwards.
   */
  wipe(): Promise<void> {
    this.#wiping ??= this.#wipe();
    return this.#wiping;
  }

  async #wipe(): Promise<void> {
    this.stop();
    this.client.token = undefined;
    this.#copy.clear();
    this.#outcome = { ...this.#outcome, isRevoked: true };
    this.#notifyChange('all');
    this.#notifyState();
    // A run that has already started may still store data.
    await this.#runSerially(async () => {
      this.#copy.clear();
      await this.store.clear();
    });
  }

  async #sync(ways: readonly SyncWay[], signal: AbortSignal): Promise<void> {
    await this.#runSerially(async () => {
      if (this.#outcome.isRevoked) throw new RevokedError(401, 'KIOSK_REVOKED', 'This kiosk was revoked.');
      // The list of changes is fetched only if the server supports this version of the program.
      if (ways.includes('manifest') || !this.#isCompared)
        this.#recordResult(await this.#synchroniser.run(signal));
      this.#isCompared = true;
      if (!ways.includes('changes') || this.#outcome.isUpdateRequired) return;
      const isCaughtUp = this.#recordResult(await this.#synchroniser.catchUp(signal));
      if (!isCaughtUp) this.#recordResult(await this.#synchroniser.run(signal));
    });
    this.#notifyState();
  }

  /** Records the result of a synchronization. Returns false if there is none. */
  #recordResult(result: SyncResult | undefined): boolean {
    if (!result) return false;
    const { changed, isUpdateRequired = this.#outcome.isUpdateRequired } = result;
    this.#outcome = { ...this.#outcome, isOnline: true, isUpdateRequired, error: undefined };
    this.#notifyChange(changed);
    return true;
  }

  #runSerially<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#currentRun.then(work);
    this.#currentRun = result.catch(() => undefined);
    return result;
  }

  #recordFailure(error: unknown): void {
    this.#outcome = { ...this.#outcome, isOnline: false, error };
    this.#notifyState();
  }

  #notifyChange(changed: SyncResult['changed']): void {
    if (changed !== 'all' && changed.size === 0) return;
    this.forget(changed);
    for (const listener of this.#listeners) listener(changed);
  }

  #notifyState(): void {
    const { status } = this;
    for (const listener of this.#statusListeners) listener(status);
    clearTimeout(this.#staleTimer);
    if (!status.isReady || status.isStale || status.isRevoked) return;
    this.#staleTimer = setTimeout(() => this.#notifyState(), this.#staleAfterMs - this.#age() + 1);
    // The timer must not keep a Node process alive.
    (this.#staleTimer as { unref?: () => void }).unref?.();
  }

  get #staleAfterMs(): number {
    return this.options.staleAfterMs ?? STALE_AFTER_MS;
  }

  #age(): number {
    return this.client.now() - (this.#copy.state?.syncedAt ?? 0);
  }

  #report(problem: string): void {
    this.#reports.unshift(problem);
    this.#reports.length = Math.min(this.#reports.length, MAXIMUM_REPORTS);
  }
}
