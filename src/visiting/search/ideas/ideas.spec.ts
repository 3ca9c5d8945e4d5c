import { normalize } from '../lexer/normalize.js';
import { startsCjk, tokensOf } from '../lexer/tokens.js';
import { findIdeas } from './find-ideas.js';
import { keyOf, parseIdeas } from './idea.js';
import { ideaLines, lexicon } from './lexicon.js';

const FEW = parseIdeas([
  'drone, UAV, quadcopter = 无人机 < aviation',
  'crop drone, spraying drone = 植保无人机 打农药 < drone, agriculture',
  'agriculture, farm = 农业 种地',
  'aviation = 航空',
  'ultrasound = B超 超声',
  'power generation = 发电',
  'organ = 器官',
]);

/** The ids of the ideas in a text. */
function found(text: string): string[] {
  return findIdeas(tokensOf(normalize(text)), FEW).flatMap(({ ideas }) => ideas.map(({ id }) => id));
}

describe('the ideas of a text', () => {
  it.each([
    ['a Chinese word without spaces', '给玉米打农药的', ['crop-drone']],
    ['the longest word only', '植保无人机', ['crop-drone']],
    ['English words in the plural', 'UAVs for farms', ['drone', 'agriculture']],
    ['a phrase', 'spraying drones', ['crop-drone']],
    ['letters with characters', '做B超', ['ultrasound']],
    ['traditional characters', '無人機', ['drone']],
    ['no part of two words', '开发电脑', []],
    ['no other word with the same stem', 'organic', []],
  ])('are those of %s: %s', (_, text, ideas) => {
    expect(found(text)).toEqual(ideas);
  });

  it('have positions in the text', () => {
    expect(findIdeas(tokensOf('a spraying drone'), FEW)).toMatchObject([{ start: 2, end: 16 }]);
  });

  it('include narrower ones, the nearer the closer', () => {
    const { below, above } = FEW.ideas.get('aviation') ?? {};
    expect([...(below ?? [])].map(([id, closeness]) => [id, closeness > 0.9])).toEqual([
      ['aviation', true],
      ['drone', true],
      ['crop-drone', false],
    ]);
    expect(above).toEqual([]);
    expect(FEW.ideas.get('crop-drone')?.above).toEqual(['drone', 'aviation', 'agriculture']);
  });
});

describe('the lexicon of ideas', () => {
  const lines = ideaLines();
  const { ideas } = lexicon();

  it('has at least 1500 ideas, each in one line', () => {
    expect(lines.length).toBeGreaterThanOrEqual(1500);
    expect(ideas.size).toBe(lines.length);
  });

  it('is sorted', () => {
    const names = lines.map((line) => line.split(/, | = /)[0]?.toLowerCase() ?? '');
    expect(names).toEqual([...names].sort((left, right) => (left < right ? -1 : 1)));
  });

  it('has words in both languages, each once in an idea', () => {
    const wrong = [...ideas.values()].filter(({ english, chinese }) => {
      const keys = [...english, ...chinese].map(keyOf);
      const isLatin = english.every((word) => /^[a-z0-9 .+#/&'-]+$/i.test(word));
      return (
        !isLatin || !chinese.some((word) => /\p{Script=Han}/u.test(word)) || new Set(keys).size < keys.length
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has no word of one letter and few Chinese words of one character', () => {
    const words = [...ideas.values()].flatMap(({ english, chinese }) => [...english, ...chinese]);
    expect(words.filter((word) => keyOf(word).length < 2 && !startsCjk(word))).toEqual([]);
  });

  it.each(['a', ' = 词', 'word = 词 < unknown', 'word = 词 < word'])('refuses the line "%s"', (line) => {
    expect(() => parseIdeas([line])).toThrow();
  });

  it('refuses ideas that are wider than themselves', () => {
    expect(() => parseIdeas(['one = 一一 < two', 'two = 二二 < one'])).toThrow('wrong idea');
  });
});
