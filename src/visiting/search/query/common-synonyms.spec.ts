import { COMMON_SYNONYMS } from './common-synonyms.js';

describe('words that mean the same at every fair', () => {
  const words = COMMON_SYNONYMS.flat();

  it('stand in one group only, since each group would say what the others do not', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('are more than one character, which would stand for too much', () => {
    expect(words.filter((word) => word.length < 2)).toEqual([]);
  });

  it('are not alone', () => {
    expect(COMMON_SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  });
});
