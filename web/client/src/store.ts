/** A pack of the copy. */
export interface HeldBucket {
  /** Null if the bucket is empty. */
  readonly sha256: string | null;
  readonly digest: string;
}

/** The state of a copy. It is replaced atomically, so that a power failure leaves the old or the new one. */
export interface HeldState {
  readonly epoch: string;
  /** The schema version of the objects. */
  readonly schema: number;
  readonly revision: number;
  readonly locales: readonly string[];
  /** Buckets by number. */
  readonly buckets: readonly HeldBucket[];
  /** The last time at which the copy was current, by the server's clock in milliseconds. */
  readonly syncedAt: number;
}

/** A change of an object that is newer than the packs. Without a body, the object was removed. */
export interface HeldChange {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  /** The hash of the body as JSON. */
  readonly sha256?: string;
  readonly body: object | null;
}

/** The storage of a copy. All methods may fail; the copy then continues in memory. */
export interface CatalogStore {
  /** The stored state; undefined if there is none. */
  readState: () => Promise<HeldState | undefined>;
  readChanges: () => Promise<HeldChange[]>;
  readPack: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Stores a pack. The copy uses it as soon as a state refers to it. */
  putPack: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Adds changes and the new state in one transaction. */
  advance: (state: HeldState, changes: readonly HeldChange[]) => Promise<void>;
  /** Replaces the state and all changes in one transaction. Deletes unreferenced packs. */
  replace: (state: HeldState, changes: readonly HeldChange[]) => Promise<void>;
  /** Deletes the copy, but no values. */
  clearCatalog: () => Promise<void>;
  /** A value of the kiosk, such as its token. */
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  /** Reserves a value for this page until the signal aborts. Resolves with false while another page holds it. */
  claim?: (key: string, signal: AbortSignal) => Promise<boolean>;
  /** Deletes the copy and all values. */
  clear: () => Promise<void>;
}

/** A store in the memory of the program. */
export class MemoryStore implements CatalogStore {
  #state: HeldState | undefined;
  readonly #changes = new Map<string, HeldChange>();
  readonly #packs = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #values = new Map<string, unknown>();

  readState = (): Promise<HeldState | undefined> => Promise.resolve(this.#state);
  readChanges = (): Promise<HeldChange[]> => Promise.resolve([...this.#changes.values()]);
  readPack = (sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
    Promise.resolve(this.#packs.get(sha256));
  get = (key: string): Promise<unknown> => Promise.resolve(this.#values.get(key));

  putPack = (sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    this.#packs.set(sha256, bytes);
    return Promise.resolve();
  };

  advance = (state: HeldState, changes: readonly HeldChange[]): Promise<void> => {
    for (const change of changes) this.#changes.set(change.id, change);
    this.#state = state;
    return Promise.resolve();
  };

  replace = (state: HeldState, changes: readonly HeldChange[]): Promise<void> => {
    this.#changes.clear();
    const packNames = namedPacks(state);
    for (const sha256 of this.#packs.keys()) if (!packNames.has(sha256)) this.#packs.delete(sha256);
    return this.advance(state, changes);
  };

  clearCatalog = (): Promise<void> => {
    this.#state = undefined;
    this.#changes.clear();
    this.#packs.clear();
    return Promise.resolve();
  };

  set = (key: string, value: unknown): Promise<void> => {
    this.#values.set(key, value);
    return Promise.resolve();
  };

  clear = (): Promise<void> => {
    this.#values.clear();
    return this.clearCatalog();
  };
}

/** The packs that a state refers to. */
export function namedPacks({ buckets }: HeldState): Set<string> {
  return new Set(buckets.flatMap(({ sha256 }) => sha256 ?? []));
}
