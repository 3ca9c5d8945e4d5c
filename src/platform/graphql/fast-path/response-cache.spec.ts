import { jest } from '@jest/globals';
import { ReadDependencies } from '../request/read-dependencies.js';
import { ResponseCache, CachedResponse } from './response-cache.js';

const MEGABYTE = 1_048_576;

/** The known revisions of two events. */
function world() {
  const bySubject = new Map([
    ['fair', 3],
    ['expo', 5],
  ]);
  return {
    bySubject,
    generation: 0,
    removals: new Map<string, number>(),
    removalGeneration: 0,
    confirmedAt: performance.now(),
    isTrusted: true,
    confirm: () => Promise.resolve(true),
  };
}

function responseFrom(revisions: Record<string, number>, size = 10): CachedResponse {
  const readDependencies = new ReadDependencies();
  for (const [subject, revision] of Object.entries(revisions)) readDependencies.record(subject, revision);
  return new CachedResponse(Buffer.alloc(size), readDependencies);
}

describe('the response cache', () => {
  it('returns a response until one of its read dependencies changes', () => {
    const revisions = world();
    const cache = new ResponseCache(1, revisions);
    cache.store('one', responseFrom({ fair: 3 }));
    cache.store('both', responseFrom({ fair: 3, expo: 5 }));
    revisions.bySubject.set('expo', 6);
    expect([cache.find('one') !== undefined, cache.find('both')]).toEqual([true, undefined]);
  });

  it('returns a response that depends on all events until any of them changes', () => {
    const revisions = world();
    const cache = new ResponseCache(1, revisions);
    const response = responseFrom({});
    response.readDependencies.recordAll(0);
    cache.store('all', response);
    expect(cache.find('all')).toBe(response);
    revisions.generation = 1;
    expect(cache.find('all')).toBeUndefined();
  });

  it('does not return a response from its expiry on, not even as stale', () => {
    jest.useFakeTimers({ now: 1000, doNotFake: ['performance'] });
    const cache = new ResponseCache(1, world());
    const response = responseFrom({ fair: 3 });
    response.readDependencies.recordValidity(900, 3000);
    response.readDependencies.recordValidity(1000, 2000);
    cache.store('ends', response);
    jest.setSystemTime(1999);
    expect(cache.find('ends')).toBe(response);
    jest.setSystemTime(2000);
    expect([cache.find('ends'), cache.findStale('ends', 60_000)]).toEqual([undefined, undefined]);
    jest.useRealTimers();
  });

  it('does not return a response of a time that the clock has not reached yet', () => {
    jest.useFakeTimers({ now: 5000, doNotFake: ['performance'] });
    const cache = new ResponseCache(1, world());
    const response = responseFrom({ fair: 3 });
    response.readDependencies.recordValidity(5000, Number.POSITIVE_INFINITY);
    cache.store('ahead', response);
    expect(cache.find('ahead')).toBe(response);
    jest.setSystemTime(4000);
    expect(cache.find('ahead')).toBeUndefined();
    jest.useRealTimers();
  });

  it('does not store a response whose read dependencies have changed meanwhile', () => {
    const cache = new ResponseCache(1, world());
    cache.store('late', responseFrom({ fair: 2 }));
    expect(cache.find('late')).toBeUndefined();
  });

  it('does not store a response whose parts have different revisions', () => {
    const cache = new ResponseCache(1, world());
    const torn = responseFrom({ fair: 2 });
    torn.readDependencies.record('fair', 3);
    cache.store('torn', torn);
    expect([torn.readDependencies.isTorn, cache.find('torn')]).toEqual([true, undefined]);
  });

  it('stays within its memory by removing the least recently used responses', () => {
    const cache = new ResponseCache(1, world());
    const size = MEGABYTE / 16;
    for (let number = 0; number < 20; number += 1)
      cache.store(String(number), responseFrom({ fair: 3 }, size));
    const kept = Array.from({ length: 20 }, (_, number) => cache.find(String(number)) !== undefined);
    expect(kept.slice(0, 5)).toEqual([false, false, false, false, false]);
    expect(kept.filter(Boolean).length).toBeGreaterThan(10);
  });

  it('does not store a response that would displace all others', () => {
    const cache = new ResponseCache(1, world());
    cache.store('huge', responseFrom({ fair: 3 }, MEGABYTE / 2));
    expect(cache.find('huge')).toBeUndefined();
  });

  it('stores nothing without memory', () => {
    const cache = new ResponseCache(0, world());
    cache.store('one', responseFrom({ fair: 3 }));
    expect([cache.isOn, cache.find('one')]).toEqual([false, undefined]);
  });

  describe('without the database', () => {
    const HOUR_MS = 3_600_000;

    it('returns a response that was valid at its revision, and since when it may be stale', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      cache.store('edited', responseFrom({ fair: 3 }));
      cache.store('current', responseFrom({ expo: 5 }));
      revisions.bySubject.set('fair', 4);
      revisions.confirmedAt = performance.now() - 60_000;
      expect(cache.find('edited')).toBeUndefined();
      expect(cache.findStale('edited', HOUR_MS)?.staleForMs).toBeLessThan(30_000);
      expect(cache.findStale('current', HOUR_MS)?.staleForMs).toBeGreaterThan(59_000);
      expect(cache.findStale('current', 30_000)).toBeUndefined();
    });

    it('returns no response from before an unpublication', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      cache.store('before', responseFrom({ fair: 3 }));
      cache.store('other', responseFrom({ expo: 5 }));
      revisions.bySubject.set('fair', 4);
      revisions.removals.set('fair', 4);
      cache.store('after', responseFrom({ fair: 4 }));
      revisions.bySubject.set('fair', 5);
      const given = ['before', 'after', 'other'].map((key) => cache.findStale(key, HOUR_MS) !== undefined);
      expect(given).toEqual([false, true, true]);
    });

    it('returns no response of a deleted event, and no list of events from before the deletion', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      const all = responseFrom({});
      all.readDependencies.recordAll(0);
      cache.store('all', all);
      cache.store('gone', responseFrom({ expo: 5 }));
      revisions.generation = 1;
      expect(cache.findStale('all', HOUR_MS)).toBeDefined();
      revisions.bySubject.delete('expo');
      revisions.generation = 2;
      revisions.removalGeneration = 2;
      expect([cache.findStale('all', HOUR_MS), cache.findStale('gone', HOUR_MS)]).toEqual([
        undefined,
        undefined,
      ]);
    });
  });
});
