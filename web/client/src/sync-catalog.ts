import { CatalogReading } from './catalog-reading.js';
import type { Client } from './connect.js';
import { CatalogCopy } from './copy.js';
import { RevokedError } from './errors.js';
import { Follower } from './follower.js';
import { indexedDbStore } from './indexed-db-store.js';
import { type CatalogStore, MemoryStore } from './store.js';
import { SyncSource } from './sync-source.js';
import { type SyncResult, Synchroniser } from './synchroniser.js';

/** How a copy is kept. */
export interface SyncOptions {
  /** Where it lies; by default IndexedDB in a browser, and memory elsewhere. */
  store?: CatalogStore | undefined;
  /** Milliseconds between two looks at the server, 60,000; hints of the server come in between. */
  pollMs?: number | undefined;
  /** After how many milliseconds without the server the copy counts as stale, 4 hours. */
  staleAfterMs?: number | undefined;
  /** Whether to follow the server; otherwise only `sync` asks it. */
  follow?: boolean | undefined;
}

/** How it stands with a copy. */
export interface CatalogStatus {
  /** Whether there is anything to show. */
  readonly isReady: boolean;
  readonly epoch: string | undefined;
  readonly revision: number | undefined;
  /** When the copy was last known to be the newest, by the server's clock. */
  readonly updatedAt: Date | undefined;
  /** Whether that is too long ago to be shown without a word. */
  readonly isStale: boolean;
  /** Whether the last look at the server came to something. */
  readonly isOnline: boolean;
  /** Whether the server wants a newer program; what is held stays as it is. */
  readonly isUpdateRequired: boolean;
  /** Whether the staff have revoked this kiosk; everything was wiped. */
  readonly isRevoked: boolean;
  /** What went wrong last; undefined where nothing did. */
  readonly error: unknown;
}

/** What a subscriber hears: the ids of what changed, or `all`. */
export type CatalogListener = (changed: ReadonlySet<string> | 'all') => void;

const POLL_MS = 60_000;
const STALE_AFTER_MS = 4 * 3_600_000;
/** How many reports are kept for the next heartbeat. */
const MOST_REPORTS = 20;

/**
 * Loads the copy of an event's catalog that is stored, and goes on to keep it as the server has it. Resolves as soon
 * as what is stored can be shown, whether or not the server is there.
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

/** A copy of an event's catalog. What it tells, it tells from memory, at once. */
export class Catalog extends CatalogReading {
  readonly #copy: CatalogCopy;
  readonly #synchroniser: Synchroniser;
  readonly #follower: Follower;
  readonly #listeners = new Set<CatalogListener>();
  readonly #statusListeners = new Set<(status: CatalogStatus) => void>();
  readonly #reports: string[] = [];
  /** One run after the other. */
  #running: Promise<unknown> = Promise.resolve();
  #outcome = { isOnline: false, isUpdateRequired: false, isRevoked: false, error: undefined as unknown };
  /** Whether a manifest was read since the start. */
  #isCompared = false;
  #wiping: Promise<void> | undefined;
  #staleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly options: SyncOptions,
    /** Where the copy lies, and what else the kiosk keeps. */
    readonly store: CatalogStore,
  ) {
    const copy = new CatalogCopy();
    super(copy.objects, () => copy.state?.locales ?? [], client.locale);
    this.#copy = copy;
    const source = new SyncSource(client.transport, client.event);
    const report = (problem: string): void => this.#report(problem);
    this.#synchroniser = new Synchroniser({ copy, store, source, report, now: () => client.now() });
    this.#follower = new Follower({
      pollMs: options.pollMs ?? POLL_MS,
      sync: (isHinted, signal) => this.#sync(isHinted ? ['changes'] : ['manifest'], signal),
      listen: (notify, onByte, signal) => source.hints(notify, onByte, signal),
      revision: () => copy.state?.revision ?? Infinity,
      failed: (error) => this.#failed(error),
    });
    client.onRevoked(() => {
      this.wipe().catch((error: unknown) => this.#report(`The store could not be wiped: ${String(error)}`));
    });
  }

  /** Loads what is stored and begins to follow. */
  async open(): Promise<void> {
    await this.#copy.load(this.store).catch((error: unknown) => {
      this.#copy.forget();
      this.#report(`What is stored could not be read: ${String(error)}`);
    });
    this.#notifyState();
    if (this.options.follow !== false) this.#follower.start();
  }

  /** How it stands. */
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

  /** Calls the listener after each change; what it returns ends that. */
  subscribe(listener: CatalogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener after each look at the server, and when the copy becomes stale. */
  onStatus(listener: (status: CatalogStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  /** Fetches what is new and compares with the server at once; rejects where that comes to nothing. */
  async sync(signal: AbortSignal = new AbortController().signal): Promise<void> {
    try {
      await this.#sync(['manifest', 'changes'], signal);
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  /** Has the follower look at the server at once. */
  wake(): void {
    this.#follower.wake();
  }

  /** Drops the copy and fetches it anew; the kiosk's token and counts stay. */
  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      this.#copy.forget();
      this.#synchroniser.forget();
      await this.store.clearCatalog();
    });
    this.#changed('all');
    this.#notifyState();
    this.wake();
  }

  /** What went wrong and could be helped since the last call, the latest first. */
  takeReports(): string[] {
    return this.#reports.splice(0);
  }

  /** Ends following. What was read may still be shown. */
  stop(): void {
    this.#follower.stop();
    clearTimeout(this.#staleTimer);
  }

  /** Forgets everything, as `KIOSK_REVOKED` requires, for good; pair the device and open a new copy. */
  wipe(): Promise<void> {
    this.#wiping ??= this.#wipe();
    return this.#wiping;
  }

  async #wipe(): Promise<void> {
    this.stop();
    this.client.token = undefined;
    this.#copy.forget();
    this.#outcome = { ...this.#outcome, isRevoked: true };
    this.#changed('all');
    this.#notifyState();
    // A run that has begun may still store something.
    await this.#inTurn(async () => {
      this.#copy.forget();
      await this.store.clear();
    });
  }

  /** By the manifest, which tells all but is a little behind; by what changed after it, which is the newest; or by both. */
  async #sync(ways: readonly ('manifest' | 'changes')[], signal: AbortSignal): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#outcome.isRevoked) throw new RevokedError(401, 'KIOSK_REVOKED', 'This kiosk was revoked.');
      // What changed is of use only to a program that the server holds for new enough.
      if (ways.includes('manifest') || !this.#isCompared) this.#noted(await this.#synchroniser.run(signal));
      this.#isCompared = true;
      if (!ways.includes('changes') || this.#outcome.isUpdateRequired) return;
      const isCaughtUp = this.#noted(await this.#synchroniser.catchUp(signal));
      if (!isCaughtUp) this.#noted(await this.#synchroniser.run(signal));
    });
    this.#notifyState();
  }

  /** False where there is nothing to note. */
  #noted(result: SyncResult | undefined): boolean {
    if (!result) return false;
    const { changed, isUpdateRequired = this.#outcome.isUpdateRequired } = result;
    this.#outcome = { ...this.#outcome, isOnline: true, isUpdateRequired, error: undefined };
    this.#changed(changed);
    return true;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#running.then(work);
    this.#running = result.catch(() => undefined);
    return result;
  }

  #failed(error: unknown): void {
    this.#outcome = { ...this.#outcome, isOnline: false, error };
    this.#notifyState();
  }

  #changed(changed: SyncResult['changed']): void {
    if (changed !== 'all' && changed.size === 0) return;
    this.forget();
    for (const listener of this.#listeners) listener(changed);
  }

  #notifyState(): void {
    const { status } = this;
    for (const listener of this.#statusListeners) listener(status);
    clearTimeout(this.#staleTimer);
    if (!status.isReady || status.isStale || status.isRevoked) return;
    this.#staleTimer = setTimeout(() => this.#notifyState(), this.#staleAfterMs - this.#age() + 1);
    // A program that is at its end shall not wait for it.
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
    this.#reports.length = Math.min(this.#reports.length, MOST_REPORTS);
  }
}
