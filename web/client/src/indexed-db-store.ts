import { type CatalogStore, type HeldChange, type HeldState, namedPacks } from './store.js';

const STORES = ['packs', 'changes', 'values'] as const;
type StoreName = (typeof STORES)[number];

const STATE = ' state';
const SILENCE = 'IndexedDB does not answer.';
/** A browser can leave a request without an answer: after this time it counts as failed. */
const ANSWER_MS = 20_000;
/** The time after that in which each request fails at once, so that the copy does not wait for each of them. */
const SILENT_MS = 60_000;

/** A store in the browser's IndexedDB; rejects if the browser has none. */
export async function indexedDbStore(name: string): Promise<CatalogStore> {
  const connection = new Connection(name);
  await connection.answer(() => undefined);
  return { ...storeIn(connection), claim: (key, signal) => claimed(`${name} ${key}`, signal) };
}

/** Takes a lock until the signal aborts or the page ends. Without HTTPS there are no locks. */
function claimed(name: string, signal: AbortSignal): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      if (!lock || signal.aborted) return undefined;
      return new Promise((release) => signal.addEventListener('abort', () => release()));
    };
    locks.request(name, { ifAvailable: true }, hold).catch(reject);
  });
}

/**
 * The database, opened again after the browser has closed it: with the data of the site, or because of a fault of the
 * disk.
 */
class Connection {
  #opening: Promise<IDBDatabase> | undefined;
  #silentUntil = 0;

  constructor(private readonly name: string) {}

  /** What the database answers. Fails if it does not answer. */
  async answer<Result>(ask: (database: IDBDatabase) => Result | Promise<Result>): Promise<Result> {
    if (performance.now() < this.#silentUntil) throw new Error(SILENCE);
    this.#opening ??= this.#open();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#silentUntil = performance.now() + SILENT_MS;
        this.#opening = undefined;
        reject(new Error(SILENCE));
      }, ANSWER_MS);
    });
    return Promise.race([this.#opening.then(ask), silence]).finally(() => clearTimeout(timer));
  }

  async #open(): Promise<IDBDatabase> {
    try {
      const opening = indexedDB.open(this.name, 1);
      opening.onupgradeneeded = () => createStores(opening.result);
      const database = await resultOf<IDBDatabase>(opening);
      database.onclose = () => {
        this.#opening = undefined;
      };
      return database;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}

function createStores(fresh: IDBDatabase): void {
  fresh.createObjectStore('packs');
  fresh.createObjectStore('changes', { keyPath: 'id' });
  fresh.createObjectStore('values');
}

function storeIn(connection: Connection): CatalogStore {
  const reads = sharedReads();
  const read = <Value>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest): Promise<Value> =>
    connection.answer(async (database) => resultOf<Value>(ask(reads.of(database, name).objectStore(name))));
  const write = (work: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> => {
    // A read after this write must find what it wrote.
    reads.forget();
    return connection.answer(async (database) => {
      const transaction = database.transaction([...STORES], 'readwrite');
      work((name) => transaction.objectStore(name));
      await endOf(transaction);
    });
  };
  return {
    readState: () => read<HeldState | undefined>('values', (values) => values.get(STATE)),
    readChanges: () => read<HeldChange[]>('changes', (changes) => changes.getAll()),
    readPack: (sha256) => read('packs', (packs) => packs.get(sha256)),
    putPack: (sha256, bytes) => write((store) => store('packs').put(bytes, sha256)),
    advance: (state, changes) =>
      write((store) => {
        for (const change of changes) store('changes').put(change);
        store('values').put(state, STATE);
      }),
    replace: (state, changes) =>
      write((store) => {
        store('changes').clear();
        for (const change of changes) store('changes').put(change);
        removeOthers(store('packs'), namedPacks(state));
        store('values').put(state, STATE);
      }),
    clearCatalog: () =>
      write((store) => {
        store('packs').clear();
        store('changes').clear();
        store('values').delete(STATE);
      }),
    get: (key) => read('values', (values) => values.get(key)),
    set: (key, value) => write((store) => store('values').put(value, key)),
    clear: () => write((store) => STORES.forEach((name) => store(name).clear())),
  };
}

/** Reads that start in the same turn share a transaction, which takes longer to open than a read. */
function sharedReads(): {
  of: (database: IDBDatabase, name: StoreName) => IDBTransaction;
  forget: () => void;
} {
  const open = new Map<StoreName, IDBTransaction>();
  return {
    of: (database, name) => {
      const transaction = open.get(name) ?? database.transaction(name);
      if (open.size === 0) queueMicrotask(() => open.clear());
      open.set(name, transaction);
      return transaction;
    },
    forget: () => open.clear(),
  };
}

/** Deletes the packs that a state does not name, in the transaction of the store. */
function removeOthers(packs: IDBObjectStore, named: ReadonlySet<string>): void {
  const stored = packs.getAllKeys();
  stored.onsuccess = () => {
    for (const key of stored.result as string[]) if (!named.has(key)) packs.delete(key);
  };
}

function resultOf<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(failure(request.error));
  });
}

/** A failed request, such as of a full disk, aborts its transaction. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure(transaction.error));
  });
}

function failure(error: DOMException | null): Error {
  return error ?? new Error('IndexedDB failed.');
}
