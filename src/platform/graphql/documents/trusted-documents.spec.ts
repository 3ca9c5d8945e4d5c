import { TrustedDocuments } from './trusted-documents.js';

describe('documents that are kept in memory', () => {
  let now: number;
  let stored: Map<string, string>;
  let lookups: (readonly string[])[];
  let isAway: boolean;
  let documents: TrustedDocuments;

  beforeEach(() => {
    now = 1_000_000;
    Object.defineProperty(performance, 'now', { value: () => now, configurable: true });
    stored = new Map([['a', '{ a }']]);
    lookups = [];
    isAway = false;
    documents = new TrustedDocuments();
    documents.findBy((hashes) => {
      lookups.push(hashes);
      return isAway ? Promise.reject(new Error('away')) : Promise.resolve(new Map(stored));
    });
  });

  const ask = async (hash: string) => documents.text(hash);

  afterEach(() => {
    Reflect.deleteProperty(performance, 'now');
  });

  it('are there without a promise once they were found', async () => {
    expect(await documents.text('a')).toBe('{ a }');
    expect(documents.text('a')).toBe('{ a }');
    expect(lookups).toHaveLength(1);
  });

  it('are forgotten half a minute after they were removed, and not before they are asked for', async () => {
    await documents.text('a');
    stored.clear();
    now += 29_000;
    expect(documents.text('a')).toBe('{ a }');
    now += 2000;
    expect(await documents.text('a')).toBeUndefined();
  });

  it('stay while the database does not answer, and unknown ones are an error then', async () => {
    await documents.text('a');
    isAway = true;
    now += 31_000;
    expect(await documents.text('a')).toBe('{ a }');
    expect(documents.text('a')).toBe('{ a }');
    await expect(documents.text('b')).rejects.toThrow('away');
  });

  it('are asked for again a second after they were not there', async () => {
    await documents.text('b');
    stored.set('b', '{ b }');
    expect(documents.text('b')).toBeUndefined();
    now += 1100;
    expect(await documents.text('b')).toBe('{ b }');
  });

  it('are looked up by one statement at a time, whoever asks for them meanwhile', async () => {
    const first = documents.text('a');
    const more = Promise.all(['b', 'c', 'b'].map(ask));
    await first;
    const later = Promise.all(['d', 'e'].map(ask));
    await Promise.all([more, later]);
    expect(lookups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('come in batches, so that no statement grows without bound', async () => {
    await Promise.all(Array.from({ length: 1200 }, (_, index) => ask(`h${String(index)}`)));
    expect(lookups.map(({ length }) => length)).toEqual([500, 500, 200]);
  });
});
