/** A pack that the copy is made of. */
export interface HeldBucket {
  /** Null where the bucket is empty. */
  readonly sha256: string | null;
  readonly digest: string;
}

/** What a copy is made of; replaced as a whole, so that a power cut leaves the one or the other. */
export interface HeldState {
  readonly epoch: string;
  /** The shape of the objects. */
  readonly schema: number;
  readonly revision: number;
  readonly locales: readonly string[];
  /** By the number of the bucket. */
  readonly buckets: readonly HeldBucket[];
  /** When it was last known to be the newest, by the server's clock in milliseconds. */
  readonly syncedAt: number;
}

/** What was told of an object after the packs; an object without a body was removed. */
export interface HeldChange {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  /** The hash of the body as JSON. */
  readonly sha256?: string;
  readonly body: object | null;
}

/** Where a copy lies. All methods may fail; the copy in memory goes on then. */
export interface CatalogStore {
  /** What the copy is made of; undefined where there is none. */
  readState: () => Promise<HeldState | undefined>;
  readChanges: () => Promise<HeldChange[]>;
  readPack: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Puts a pack beside the copy, which uses it once a state names it. */
  putPack: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Adds changes to the copy, and its state with them, wholly or not at all. */
  advance: (state: HeldState, changes: readonly HeldChange[]) => Promise<void>;
  /** Replaces the state and all changes, wholly or not at all, and drops the packs that it does not name. */
  replace: (state: HeldState, changes: readonly HeldChange[]) => Promise<void>;
  /** Drops the copy, and keeps values. */
  clearCatalog: () => Promise<void>;
  /** A value of the kiosk's own, such as its token. */
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  /** Drops everything. */
  clear: () => Promise<void>;
}

/** A store that ends with the program. */
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
    const named = namedPacks(state);
    for (const sha256 of this.#packs.keys()) if (!named.has(sha256)) this.#packs.delete(sha256);
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

/** The packs that a state names. */
export function namedPacks({ buckets }: HeldState): Set<string> {
  return new Set(buckets.flatMap(({ sha256 }) => sha256 ?? []));
}
