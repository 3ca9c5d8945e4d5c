import { Places } from '../places.js';
import { readBoothCell } from './booth-cell.js';

const placesOf = (...codes: string[]) => {
  const places = new Places();
  places.addHalls([{ id: 'H2', code: 'H2', venue: 'main' }]);
  for (const code of codes) places.addBooth('H2', { id: code, code, blocked: false, occupants: [] });
  return places;
};
const codesIn = (cell: string, places = placesOf()) =>
  readBoothCell(cell, places, 'H2').names.map(({ code }) => code);

describe('a number after a code with letters', () => {
  it.each([
    ['2C07-C09、11', ['2C07', '2C08', '2C09', '2C11']],
    ['2C10/12', ['2C10', '2C12']],
    ['C10 & 10A', ['C10', 'C10A']],
    ['N1-A12; 13', ['N1-A12', 'N1-A13']],
    ['C07、11-13', ['C07', 'C11', 'C12', 'C13']],
    ['H2-C10/12', ['C10', 'C12']],
    ['101/102', ['101', '102']],
    ['C10; 12; 14', ['C10', 'C12', 'C14']],
  ])('continues it: %s', (cell, codes) => {
    expect(codesIn(cell)).toEqual(codes);
    expect(readBoothCell('C10/12', placesOf(), 'H2').patterns).toEqual(['BOOTH', 'CONTINUED']);
  });

  it.each([
    ['is the booth that exists', 'C10/12', ['C12'], ['C10', 'C12']],
    ['is the booth that exists with a longer number', 'C10/101', ['C101'], ['C10', 'C101']],
    ['is a booth of its own that exists and has a longer number', 'C10/101', ['101'], ['C10', '101']],
  ])('%s: %s', (_what, cell, stored, codes) => {
    expect(codesIn(cell, placesOf(...stored))).toEqual(codes);
  });

  it.each([
    ['that exists as a booth', 'C10/12', ['12']],
    ['that exists as both', 'C10、12', ['12', 'C12']],
    ['with another length', 'C10/101', []],
  ])('%s is refused: %s', (_what, cell, stored) => {
    expect(() => codesIn(cell, placesOf(...stored))).toThrow(/^is ambiguous: "\d+" after C10 can be C\d+ or/);
  });

  it('is refused in a column with numbers without letters, or is one by its length', () => {
    const places = placesOf();
    places.hasNumbers = true;
    expect(() => codesIn('C10/12', places)).toThrow(/is ambiguous/);
    expect(codesIn('C10/101', places)).toEqual(['C10', '101']);
  });
});
