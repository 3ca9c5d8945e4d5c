import { type KnownPlaces, readBoothCell } from './booth-cell.js';

const nothing: KnownPlaces = {
  labelled: () => undefined,
  hasHall: () => false,
  hasBooth: () => false,
};
const fair: KnownPlaces = {
  labelled: () => undefined,
  hasHall: (code) => ['H2', 'East', '3.2', 'A'].includes(code),
  hasBooth: (code) => ['A-12', 'D050/F051', 'B1-B3', 'A12'].includes(code),
};

const read = (cell: string, places = nothing) => {
  const names = readBoothCell(cell, places);
  return typeof names === 'string' ? names : names.map(({ hall, code }) => (hall ? `${hall}|${code}` : code));
};

describe('a booth cell', () => {
  it.each([
    ['A12', ['A12']],
    ['A12/B13', ['A12', 'B13']],
    ['A12，B13', ['A12', 'B13']],
    ['A12-A15', ['A12', 'A13', 'A14', 'A15']],
    ['A08~A10', ['A08', 'A09', 'A10']],
    ['A12-14', ['A12-14']],
    ['H4-101', ['H4|101']],
    ['H2-A12; H2-A14', ['H2|A12', 'H2|A14']],
    ['H2-A12-A13', ['H2|A12', 'H2|A13']],
    ['Hall 3.1 A12/A14; B1', ['3.1|A12', '3.1|A14', '3.1|B1']],
    ['3.2-D050/F051', ['3.2|D050', '3.2|F051']],
    ['2号馆 A12', ['2|A12']],
    ['Ａ１２；A12', ['A12']],
    [' ; ', []],
  ])('%s names %j', (cell, names) => {
    expect(read(cell)).toEqual(names);
  });

  it.each([
    ['A-12', ['A-12'], 'a booth with a hyphen'],
    ['3.2-D050/F051', ['3.2|D050/F051'], 'a booth with a slash'],
    ['B1-B3', ['B1-B3'], 'a booth with a code like a range'],
    ['East A12', ['East|A12'], 'a hall with a name'],
    ['H2-101', ['H2|101'], 'a hall with a letter, and digits for a booth'],
    ['H2-H4', ['H2|H4'], 'a hall with a code like the start of a range'],
  ])('%s contains %j in a fair with %s', (cell, names, _what) => {
    expect(read(cell, fair)).toEqual(names);
  });

  it.each(['A12?', '一号', '<b>', `A${'1'.repeat(30)}`])('%s is not read', (cell) => {
    expect(read(cell)).toMatch(/is not a valid code of a booth/);
  });

  it('is refused with more than 200 booths', () => {
    expect(read(Array.from({ length: 201 }, (_, index) => `A${index}`).join(';'))).toMatch(/More than 200/);
  });
});
