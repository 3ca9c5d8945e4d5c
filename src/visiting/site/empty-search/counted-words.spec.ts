import { countedWords } from './counted-words.js';

describe('the words of an empty search', () => {
  it.each([
    ['  Laser   CUTTER ', 'laser cutter'],
    ['ＬＥＤ　屏', 'led 屏'],
    ['H1-A12', 'h1-a12'],
    ['ISO 9001', 'iso 9001'],
  ])('are counted in one spelling: %p', (query, words) => {
    expect(countedWords(query)).toBe(words);
  });

  it.each(['wang@example.org', '+86 138 0013 8000', '138-0013', '110105199001011234', 'x'.repeat(61)])(
    'are not stored if they may be personal or are long: %p',
    (query) => {
      expect(countedWords(query)).toBe('');
    },
  );
});
