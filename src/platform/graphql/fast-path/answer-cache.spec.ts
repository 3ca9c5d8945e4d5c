import { Provenance } from '../provenance.js';
import { AnswerCache, KeptAnswer } from './answer-cache.js';

const MEGABYTE = 1_048_576;

/** What is known of two events. */
function world() {
  const known = new Map([
    ['fair', 3],
    ['expo', 5],
  ]);
  return { known, generation: 0, isTrusted: true, confirm: () => Promise.resolve(true) };
}

function answerFrom(revisions: Record<string, number>, size = 10): KeptAnswer {
  const provenance = new Provenance();
  for (const [subject, revision] of Object.entries(revisions)) provenance.note(subject, revision);
  return new KeptAnswer(Buffer.alloc(size), provenance);
}

describe('the cache of answers', () => {
  it('gives what it kept until a revision that it was made from changes', () => {
    const revisions = world();
    const cache = new AnswerCache(1, revisions);
    cache.keep('one', answerFrom({ fair: 3 }));
    cache.keep('both', answerFrom({ fair: 3, expo: 5 }));
    revisions.known.set('expo', 6);
    expect([cache.find('one') !== undefined, cache.find('both')]).toEqual([true, undefined]);
  });

  it('gives what depends on all there is until anything changes', () => {
    const revisions = world();
    const cache = new AnswerCache(1, revisions);
    const answer = answerFrom({});
    answer.provenance.noteAll(0);
    cache.keep('all', answer);
    expect(cache.find('all')).toBe(answer);
    revisions.generation = 1;
    expect(cache.find('all')).toBeUndefined();
  });

  it('does not keep what was out of date before it was whole', () => {
    const cache = new AnswerCache(1, world());
    cache.keep('late', answerFrom({ fair: 2 }));
    expect(cache.find('late')).toBeUndefined();
  });

  it('does not keep an answer whose parts belong to different revisions', () => {
    const cache = new AnswerCache(1, world());
    const torn = answerFrom({ fair: 2 });
    torn.provenance.note('fair', 3);
    cache.keep('torn', torn);
    expect([torn.provenance.isTorn, cache.find('torn')]).toEqual([true, undefined]);
  });

  it('stays within its memory by letting go of what was asked for longest ago', () => {
    const cache = new AnswerCache(1, world());
    const size = MEGABYTE / 16;
    for (let number = 0; number < 20; number += 1) cache.keep(String(number), answerFrom({ fair: 3 }, size));
    const kept = Array.from({ length: 20 }, (_, number) => cache.find(String(number)) !== undefined);
    expect(kept.slice(0, 5)).toEqual([false, false, false, false, false]);
    expect(kept.filter(Boolean).length).toBeGreaterThan(10);
  });

  it('does not keep what would push out all others', () => {
    const cache = new AnswerCache(1, world());
    cache.keep('huge', answerFrom({ fair: 3 }, MEGABYTE / 2));
    expect(cache.find('huge')).toBeUndefined();
  });

  it('keeps nothing without memory', () => {
    const cache = new AnswerCache(0, world());
    cache.keep('one', answerFrom({ fair: 3 }));
    expect([cache.isOn, cache.find('one')]).toEqual([false, undefined]);
  });
});
