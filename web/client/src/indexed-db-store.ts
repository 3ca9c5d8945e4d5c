import { type CatalogStore, type HeldChange, type HeldState, namedPacks } from './store.js';

const STORES = ['packs', 'changes', 'values'] as const;
type StoreName = (typeof STORES)[number];

const STATE = ' state';
const SILENCE = 'IndexedDB does not answer.';
/** A browser can leave a request without a result. After this time the request counts as failed. */
const ANSWER_MS = 20_000;
/**
 * After such a failure, each request fails at once for this time, so that the copy does not wait for each of
 * them.
 */
const SILENT_MS = 60_000;

/** A store in the browser's IndexedDB; rejects if the browser has none. */
export async function indexedDbStore(name: string): Promise<CatalogStore> {
  const connection = new Connection(name);
  await connection.run(() => undefined);
  return { ...storeIn(connection), claim: (key, signal) => acquireLock(`${name} ${key}`, signal) };
}

/** Takes a lock until the signal aborts or the page ends. Pages without HTTPS have no locks and get true. */
function acquireLock(name: string, signal: AbortSignal): Promise<boolean> {
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
 * The database. It is opened again if the browser closes it, after the removal of the site's data or a disk
 * fault.
 */
class Connection {
  #opening: Promise<IDBDatabase> | undefined;
  #silentUntil = 0;

  constructor(private readonly name: string) {}

  /** Runs a request. Rejects after 20 s without a result. */
  async run<Result>(request: (database: IDBDatabase) => Result | Promise<Result>): Promise<Result> {
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
    return Promise.race([this.#opening.then(request), silence]).finally(() => clearTimeout(timer));
  }

  async #open(): Promise<IDBDatabase> {
    try {
      const openRequest = indexedDB.open(this.name, 1);
      openRequest.onupgradeneeded = () => createStores(openRequest.result);
      const database = await resultOf<IDBDatabase>(openRequest);
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

function createStores(database: IDBDatabase): void {
  database.createObjectStore('packs');
  database.createObjectStore('changes', { keyPath: 'id' });
  database.createObjectStore('values');
}

function storeIn(connection: Connection): CatalogStore {
  const reads = sharedReads();
  const read = <Value>(name: StoreName, request: (store: IDBObjectStore) => IDBRequest): Promise<Value> =>
    connection.run(async (database) => resultOf<Value>(request(reads.storeOf(database, name))));
  const write = (work: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> => {
    // A read after this write must return the written data.
    reads.reset();
    return connection.run(async (database) => {
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

/** Reads that start together share a transaction, because opening one takes longer than a read. */
function sharedReads(): {
  storeOf: (database: IDBDatabase, name: StoreName) => IDBObjectStore;
  reset: () => void;
} {
  const transactions = new Map<StoreName, IDBTransaction>();
  return {
    storeOf: (database, name) => {
      const transaction = transactions.get(name) ?? database.transaction(name);
      if (transactions.size === 0) queueMicrotask(() => transactions.clear());
      transactions.set(name, transaction);
      return transaction.objectStore(name);
    },
    reset: () => transactions.clear(),
  };
}

/** Deletes the packs that a state does not refer to, in the transaction of the store. */
function removeOthers(packs: IDBObjectStore, packNames: ReadonlySet<string>): void {
  const keyRequest = packs.getAllKeys();
  keyRequest.onsuccess = () => {
    for (const key of keyRequest.result as string[]) if (!packNames.has(key)) packs.delete(key);
  };
}

function resultOf<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(failure(request.error));
  });
}

/** Rejects if the transaction aborts, such as by a failed request on a full disk. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure(transaction.error));
  });
}

function failure(error: DOMException | null): Error {
  return error ?? new Error('IndexedDB failed.');
}
