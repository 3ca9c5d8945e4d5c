import { type HeldState, MemoryStore } from '@vitrine/client';
import { storedStart } from './start-state.js';

const STATE: HeldState = { epoch: 'e', schema: 1, revision: 7, locales: ['en'], buckets: [], syncedAt: 5000 };
const EVENT = { id: 'E1', type: 'Event', revision: 1, body: { id: 'E1', name: { en: 'Fair' } } };
const START = { epoch: 'e', revision: 7, locales: ['en'], objects: [EVENT], counts: [['C1', 3]] };

async function storeWith(state: Partial<HeldState>, start?: object): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.advance({ ...STATE, ...state }, []);
  if (start) await store.set('start', JSON.stringify(start));
  return store;
}

describe('the start state', () => {
  it('is what the first screen shows, with the time of the copy', async () => {
    const start = await storedStart(await storeWith({}, START), 'en');
    expect(start?.catalog.event()?.id).toBe('E1');
    expect([start?.counts.get('C1'), start?.updatedAt]).toEqual([3, new Date(5000)]);
  });

  it.each([
    ['the copy has another revision', { revision: 8 }, START],
    ['the copy is of another server', { epoch: 'f' }, START],
    ['none was stored', {}, undefined],
  ])('is not used if %s', async (_, state, start) => {
    expect(await storedStart(await storeWith(state, start), 'en')).toBeUndefined();
  });

  it('is not used without a copy', async () => {
    const store = new MemoryStore();
    await store.set('start', JSON.stringify(START));
    expect(await storedStart(store, 'en')).toBeUndefined();
  });
});
