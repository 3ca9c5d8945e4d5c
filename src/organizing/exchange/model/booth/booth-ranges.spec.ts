import { Places } from '../places.js';
import { readBoothCell } from './booth-cell.js';
import { RangeCounter } from './booth-ranges.js';

const codesIn = (cell: string, places = new Places()) =>
  readBoothCell(cell, places, 'H1').names.map(({ code }) => code);

describe('a range of booths', () => {
  it.each([
    ['A01A-A01C', ['A01A', 'A01B', 'A01C']],
    ['A01A-C', ['A01A', 'A01B', 'A01C']],
    ['2C07-C09', ['2C07', '2C08', '2C09']],
    ['2C07-2C08', ['2C07', '2C08']],
    ['2C07-09', ['2C07', '2C08', '2C09']],
    ['101A-101B', ['101A', '101B']],
    ['A12-a13', ['A12', 'A13']],
    ['A12-4', ['A12-4']],
    ['N1-A1125', ['N1-A1125']],
  ])('%s has the booths %j', (cell, codes) => {
    expect(codesIn(cell)).toEqual(codes);
  });

  it.each(['A12-B13', 'K73-71', 'K73-K71', 'A01C-A01A', 'A01A-A02C', 'A01-A01C', '2C07-3C09', 'A1-A999'])(
    '%s is refused, because it cannot be counted',
    (cell) => {
      expect(() => codesIn(cell)).toThrow(`"${cell}" cannot be counted as a range; write each booth`);
    },
  );

  it('is a code if a booth has it', () => {
    const places = new Places();
    places.addHalls([{ id: 'H1', code: 'H1', venue: 'main' }]);
    places.addBooth('H1', { id: 'booth', code: 'A12-B13', blocked: false, occupants: [] });
    expect(codesIn('A12-B13', places)).toEqual(['A12-B13']);
  });
});

describe('a column of booths', () => {
  const countOf = (...texts: string[]) => {
    const counter = new RangeCounter();
    for (const text of texts) counter.add(text, 'H1', 'ROW');
    return counter;
  };

  it('has ranges, unless codes with a hyphen contradict that', () => {
    expect(countOf('K73-71', 'A1', 'A2').areRanges).toBe(true);
    expect(countOf('K73-71', 'K63-61', 'K53-51').areRanges).toBe(false);
    expect(countOf('K1-2', 'K1-3').areRanges).toBe(false);
  });

  it('has printed codes with the letters of two booths if several begin alike, or most are such codes', () => {
    expect(countOf('N1-A1', 'N1-A2', 'B1').isPrinted('N1-A1')).toBe(true);
    expect(countOf('N1-A1', 'N2-B1', 'N3-C1').isPrinted('N2-B1')).toBe(true);
    expect(countOf('A12-B13', 'B1', 'B2').isPrinted('A12-B13')).toBe(false);
    const counter = countOf('N1-A1');
    counter.addStored('N1-A2');
    expect(counter.isPrinted('N1-A1')).toBe(true);
  });
});
