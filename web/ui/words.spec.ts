import { WORDS } from './words.js';

/** A text of a dictionary, with `7` for each parameter. */
function textOf(word: unknown): string {
  return typeof word === 'function' ? String((word as (value: unknown) => unknown)(7)) : String(word);
}

describe('the words of all front ends', () => {
  const keys = Object.keys(WORDS.zh) as (keyof typeof WORDS.zh)[];

  it('are Chinese in Chinese', () => {
    const foreign = keys.filter((key) => !/\p{Script=Han}|^[，、。]$/u.test(textOf(WORDS.zh[key])));
    expect(foreign).toEqual([]);
  });

  it('have no Chinese in English', () => {
    expect(keys.filter((key) => /\p{Script=Han}/u.test(textOf(WORDS.en[key])))).toEqual([]);
  });

  it('count one exhibitor in the singular', () => {
    expect([WORDS.en.exhibitorCount(1), WORDS.en.exhibitorCount(2)]).toEqual(['1 exhibitor', '2 exhibitors']);
  });
});
