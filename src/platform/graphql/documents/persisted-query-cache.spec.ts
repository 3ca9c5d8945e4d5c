import { PersistedQueryCache } from './persisted-query-cache.js';

describe('persisted queries in memory', () => {
  let now: number;
  let stored: Map<string, string>;
  let lookups: (readonly string[])[];
  let isAway: boolean;
  let queries: PersistedQueryCache;

  beforeEach(() => {
    now = 1_000_000;
    Object.defineProperty(performance, 'now', { value: () => now, configurable: true });
    stored = new Map([['a', '{ a }']]);
    lookups = [];
    isAway = false;
    queries = new PersistedQueryCache();
    queries.findBy((hashes) => {
      lookups.push(hashes);
      return isAway ? Promise.reject(new Error('away')) : Promise.resolve(new Map(stored));
    });
  });

  const ask = async (hash: string) => queries.text(hash);

  afterEach(() => {
    Reflect.deleteProperty(performance, 'now');
  });

  it('are returned without a promise after the first lookup', async () => {
    expect(await queries.text('a')).toBe('{ a }');
    expect(queries.text('a')).toBe('{ a }');
    expect(lookups).toHaveLength(1);
  });

  it('are removed after half a minute, at the next request', async () => {
    await queries.text('a');
    stored.clear();
    now += 29_000;
    expect(queries.text('a')).toBe('{ a }');
    now += 2000;
    expect(await queries.text('a')).toBeUndefined();
  });

  it('remain while the database does not respond, and unknown ones are an error', async () => {
    await queries.text('a');
    isAway = true;
    now += 31_000;
    expect(await queries.text('a')).toBe('{ a }');
    expect(queries.text('a')).toBe('{ a }');
    await expect(queries.text('b')).rejects.toThrow('away');
  });

  it('are looked up again a second after they were not found', async () => {
    await queries.text('b');
    stored.set('b', '{ b }');
    expect(queries.text('b')).toBeUndefined();
    now += 1100;
    expect(await queries.text('b')).toBe('{ b }');
  });

  it('are looked up by one statement at a time, which combines concurrent requests', async () => {
    const first = queries.text('a');
    const more = Promise.all(['b', 'c', 'b'].map(ask));
    await first;
    const later = Promise.all(['d', 'e'].map(ask));
    await Promise.all([more, later]);
    expect(lookups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('are looked up in batches, so that the size of a statement is limited', async () => {
    await Promise.all(Array.from({ length: 1200 }, (_, index) => ask(`h${String(index)}`)));
    expect(lookups.map(({ length }) => length)).toEqual([500, 500, 200]);
  });
});
