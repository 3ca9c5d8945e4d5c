import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type CatalogStore, type HeldChange, type HeldState, namedPacks } from './store.js';

interface Schema extends DBSchema {
  packs: { key: string; value: Uint8Array<ArrayBuffer> };
  changes: { key: string; value: HeldChange };
  values: { key: string; value: unknown };
}

const STORES = ['packs', 'changes', 'values'] as const;
const STATE = ' state';

/** A store in the browser's IndexedDB; rejects if the browser has none. */
export async function indexedDbStore(name: string): Promise<CatalogStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('packs');
      fresh.createObjectStore('changes', { keyPath: 'id' });
      fresh.createObjectStore('values');
    },
  });
  return storeIn(database);
}

function storeIn(database: IDBPDatabase<Schema>): CatalogStore {
  return {
    readState: async () => (await database.get('values', STATE)) as HeldState | undefined,
    readChanges: () => database.getAll('changes'),
    readPack: (sha256) => database.get('packs', sha256),
    putPack: async (sha256, bytes) => {
      await database.put('packs', bytes, sha256);
    },
    advance: async (state, changes) => {
      const transaction = database.transaction(['changes', 'values'], 'readwrite');
      await Promise.all([
        ...changes.map((change) => transaction.objectStore('changes').put(change)),
        transaction.objectStore('values').put(state, STATE),
        transaction.done,
      ]);
    },
    replace: (state, changes) => replace(database, state, changes),
    clearCatalog: async () => {
      const transaction = database.transaction(STORES, 'readwrite');
      await Promise.all([
        transaction.objectStore('packs').clear(),
        transaction.objectStore('changes').clear(),
        transaction.objectStore('values').delete(STATE),
        transaction.done,
      ]);
    },
    get: (key) => database.get('values', key),
    set: async (key, value) => {
      await database.put('values', value, key);
    },
    clear: async () => {
      const transaction = database.transaction(STORES, 'readwrite');
      await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
    },
  };
}

async function replace(
  database: IDBPDatabase<Schema>,
  state: HeldState,
  changes: readonly HeldChange[],
): Promise<void> {
  const named = namedPacks(state);
  const transaction = database.transaction(STORES, 'readwrite');
  const packs = transaction.objectStore('packs');
  const stored = await packs.getAllKeys();
  await Promise.all([
    transaction.objectStore('changes').clear(),
    ...changes.map((change) => transaction.objectStore('changes').put(change)),
    ...stored.filter((sha256) => !named.has(sha256)).map((sha256) => packs.delete(sha256)),
    transaction.objectStore('values').put(state, STATE),
    transaction.done,
  ]);
}
