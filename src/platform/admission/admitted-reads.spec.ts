import { ConcurrencyLimit } from '../concurrency/concurrency-limit.js';
import type { Sql } from '../database/sql.js';
import { AdmittedReads } from './admitted-reads.js';

describe('the reads of a file', () => {
  const sql: Sql = { query: () => Promise.resolve([]) };
  let places: ConcurrencyLimit;
  let reads: AdmittedReads;

  beforeEach(() => {
    places = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 0 });
    reads = new AdmittedReads(sql, places, 'own');
  });

  it('do not begin at capacity', async () => {
    const release = await places.enter('other');
    expect(await reads.mayBegin()).toBe(false);
    release?.();
    expect(await reads.mayBegin()).toBe(true);
  });

  it('hold no place between two statements', async () => {
    await reads.mayBegin();
    await reads.query({ text: 'select' });
    expect(places.isBusy).toBe(false);
  });

  it('wait for a place after they have begun', async () => {
    const release = await places.enter('other');
    const waiting = reads.query({ text: 'select' });
    release?.();
    expect(await waiting).toEqual([]);
  });
});
