import { jest } from '@jest/globals';
import { ReadDependencies } from '../request/read-dependencies.js';
import { ResponseCache, CachedResponse } from './response-cache.js';

const MEGABYTE = 1_048_576;

/** What is known of two events. */
function world() {
  const known = new Map([
    ['fair', 3],
    ['expo', 5],
  ]);
  return {
    known,
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
  for (const [subject, revision] of Object.entries(revisions)) readDependencies.note(subject, revision);
  return new CachedResponse(Buffer.alloc(size), readDependencies);
}

describe('the cache of responses', () => {
  it('gives what it kept until a revision that it was made from changes', () => {
    const revisions = world();
    const cache = new ResponseCache(1, revisions);
    cache.keep('one', responseFrom({ fair: 3 }));
    cache.keep('both', responseFrom({ fair: 3, expo: 5 }));
    revisions.known.set('expo', 6);
    expect([cache.find('one') !== undefined, cache.find('both')]).toEqual([true, undefined]);
  });

  it('gives what depends on all there is until anything changes', () => {
    const revisions = world();
    const cache = new ResponseCache(1, revisions);
    const response = responseFrom({});
    response.readDependencies.noteAll(0);
    cache.keep('all', response);
    expect(cache.find('all')).toBe(response);
    revisions.generation = 1;
    expect(cache.find('all')).toBeUndefined();
  });

  it('gives what is right only until an instant no longer from this instant on, not even as stale', () => {
    jest.useFakeTimers({ now: 1000, doNotFake: ['performance'] });
    const cache = new ResponseCache(1, world());
    const response = responseFrom({ fair: 3 });
    response.readDependencies.noteExpiry(3000);
    response.readDependencies.noteExpiry(2000);
    cache.keep('ends', response);
    jest.setSystemTime(1999);
    expect(cache.find('ends')).toBe(response);
    jest.setSystemTime(2000);
    expect([cache.find('ends'), cache.findStale('ends', 60_000)]).toEqual([undefined, undefined]);
    jest.useRealTimers();
  });

  it('does not keep what was out of date before it was whole', () => {
    const cache = new ResponseCache(1, world());
    cache.keep('late', responseFrom({ fair: 2 }));
    expect(cache.find('late')).toBeUndefined();
  });

  it('does not keep a response whose parts belong to different revisions', () => {
    const cache = new ResponseCache(1, world());
    const torn = responseFrom({ fair: 2 });
    torn.readDependencies.note('fair', 3);
    cache.keep('torn', torn);
    expect([torn.readDependencies.isTorn, cache.find('torn')]).toEqual([true, undefined]);
  });

  it('stays within its memory by letting go of what was asked for longest ago', () => {
    const cache = new ResponseCache(1, world());
    const size = MEGABYTE / 16;
    for (let number = 0; number < 20; number += 1)
      cache.keep(String(number), responseFrom({ fair: 3 }, size));
    const kept = Array.from({ length: 20 }, (_, number) => cache.find(String(number)) !== undefined);
    expect(kept.slice(0, 5)).toEqual([false, false, false, false, false]);
    expect(kept.filter(Boolean).length).toBeGreaterThan(10);
  });

  it('does not keep what would push out all others', () => {
    const cache = new ResponseCache(1, world());
    cache.keep('huge', responseFrom({ fair: 3 }, MEGABYTE / 2));
    expect(cache.find('huge')).toBeUndefined();
  });

  it('keeps nothing without memory', () => {
    const cache = new ResponseCache(0, world());
    cache.keep('one', responseFrom({ fair: 3 }));
    expect([cache.isOn, cache.find('one')]).toEqual([false, undefined]);
  });

  describe('without the database', () => {
    const HOUR_MS = 3_600_000;

    it('gives what was right at its revision, and says since when it may be wrong', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      cache.keep('edited', responseFrom({ fair: 3 }));
      cache.keep('current', responseFrom({ expo: 5 }));
      revisions.known.set('fair', 4);
      revisions.confirmedAt = performance.now() - 60_000;
      expect(cache.find('edited')).toBeUndefined();
      expect(cache.findStale('edited', HOUR_MS)?.staleForMs).toBeLessThan(30_000);
      expect(cache.findStale('current', HOUR_MS)?.staleForMs).toBeGreaterThan(59_000);
      expect(cache.findStale('current', 30_000)).toBeUndefined();
    });

    it('gives nothing from before something was taken back', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      cache.keep('before', responseFrom({ fair: 3 }));
      cache.keep('other', responseFrom({ expo: 5 }));
      revisions.known.set('fair', 4);
      revisions.removals.set('fair', 4);
      cache.keep('after', responseFrom({ fair: 4 }));
      revisions.known.set('fair', 5);
      const given = ['before', 'after', 'other'].map((key) => cache.findStale(key, HOUR_MS) !== undefined);
      expect(given).toEqual([false, true, true]);
    });

    it('gives nothing of an event that is gone, and no list of events from before that', () => {
      const revisions = world();
      const cache = new ResponseCache(1, revisions);
      const all = responseFrom({});
      all.readDependencies.noteAll(0);
      cache.keep('all', all);
      cache.keep('gone', responseFrom({ expo: 5 }));
      revisions.generation = 1;
      expect(cache.findStale('all', HOUR_MS)).toBeDefined();
      revisions.known.delete('expo');
      revisions.generation = 2;
      revisions.removalGeneration = 2;
      expect([cache.findStale('all', HOUR_MS), cache.findStale('gone', HOUR_MS)]).toEqual([
        undefined,
        undefined,
      ]);
    });
  });
});
