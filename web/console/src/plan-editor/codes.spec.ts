import { comparable, copiedCode, freeCode, nextLetters, numberOf, rowOf } from './codes.js';

describe('the codes of booths', () => {
  it('have letters that continue beyond Z', () => {
    expect(['A', 'Y', 'Z', 'AZ', 'ZZ'].map((letters) => nextLetters(letters))).toEqual([
      'B',
      'Z',
      'AA',
      'BA',
      'AAA',
    ]);
  });

  it('keep their format in copies', () => {
    expect([
      copiedCode('A7', 1, 0),
      copiedCode('N1-A07', 1, 3),
      copiedCode('12', 2, 1),
      copiedCode('Foyer', 1, 1),
    ]).toEqual(['B7', 'N1-B10', '13', 'Foyer']);
  });

  it('are compared without case, spaces and separators, as on the server', () => {
    expect(comparable('ft c-015')).toBe(comparable('FT C015'));
  });

  it('are free if no booth has them', () => {
    expect(freeCode('A1', new Set(['A1', 'A2'].map(comparable)))).toBe('A3');
  });

  it('contain a row and a number', () => {
    expect([rowOf('N1-A07'), numberOf('N1-A07'), numberOf('Foyer')]).toEqual(['A', 7, undefined]);
  });
});
