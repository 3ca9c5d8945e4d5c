import { COMMON_SYNONYMS } from './common-synonyms.js';

describe('the common synonyms', () => {
  const words = COMMON_SYNONYMS.flat();

  it('are in one group only, since each group would lack the synonyms of the other', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('have more than one character, since a single one would match too much', () => {
    expect(words.filter((word) => word.length < 2)).toEqual([]);
  });

  it('are in groups of at least two', () => {
    expect(COMMON_SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  });
});
