import { readBoothCell } from './booth-cell.js';
import { Places } from '../places.js';

/** An event with these halls and booths. */
function placesOf(
  halls: Readonly<Record<string, readonly string[]>>,
  booths: Readonly<Record<string, string>> = {},
) {
  const places = new Places();
  const codes = Object.entries(halls).map(([code, names]) => ({ id: code, code, venue: 'main', names }));
  places.addHalls(codes);
  for (const [code, hall] of Object.entries(booths))
    places.addBooth(hall, { id: code, code, blocked: false, occupants: [] });
  return places;
}

const fair = placesOf(
  { H2: [], East: [], '3.2': [], A: [] },
  { 'A-12': 'H2', 'D050/F051': '3.2', 'B1-B3': 'H2', A12: 'East' },
);

const namesIn = (cell: string, places = new Places()) =>
  readBoothCell(cell, places).names.map(({ hall, code }) => (hall ? `${hall}|${code}` : code));

describe('a booth cell', () => {
  it.each([
    ['A12', ['A12']],
    ['A12/B13', ['A12', 'B13']],
    ['A12，B13', ['A12', 'B13']],
    ['A12-A15', ['A12', 'A13', 'A14', 'A15']],
    ['A08~A10', ['A08', 'A09', 'A10']],
    ['A12-14', ['A12', 'A13', 'A14']],
    ['A12-4', ['A12-4']],
    ['2-15', ['2|15']],
    ['H4-101', ['H4|101']],
    ['H2-A12; H2-A14', ['H2|A12', 'H2|A14']],
    ['H2-A12-A13', ['H2|A12', 'H2|A13']],
    ['Hall 3.1 A12/A14; B1', ['3.1|A12', '3.1|A14', '3.1|B1']],
    ['3.2-D050/F051', ['3.2|D050', '3.2|F051']],
    ['2号馆 A12', ['2|A12']],
    ['Ａ１２；A12', ['A12']],
    [' ; ', []],
    ['待定', []],
    ['A12; T.B.A.', ['A12']],
    ['Booth TBA', []],
    ['H1 TBA', []],
    ['展位待定', []],
    ['tba（待定）', []],
    ['Ｋ12～Ｋ14', ['K12', 'K13', 'K14']],
    ['K12〜13', ['K12', 'K13']],
    ['K12−14', ['K12', 'K13', 'K14']],
    ['K12至14', ['K12', 'K13', 'K14']],
    ['K12到K13', ['K12', 'K13']],
    ['K12 to K13', ['K12', 'K13']],
    ['K12 bis K13', ['K12', 'K13']],
    ['A12 and B13', ['A12', 'B13']],
    ['A12和B13', ['A12', 'B13']],
    ['2号馆 A12和3号馆 B13', ['2|A12', '3|B13']],
    ['2号馆，A12', ['2号馆|A12']],
    ['Booth No. K94', ['K94']],
    ['展位号：K94', ['K94']],
    ['#K94', ['K94']],
    ['H2-A12（第1期）', ['H2|A12']],
  ])('%s contains %j', (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });

  it.each([
    ['A-12', ['A-12'], 'a booth with a hyphen'],
    ['3.2-D050/F051', ['3.2|D050/F051'], 'a booth with a slash'],
    ['B1-B3', ['B1-B3'], 'a booth with a code like a range'],
    ['East A12', ['East|A12'], 'a hall with a name'],
    ['H2-101', ['H2|101'], 'a hall with a letter, and digits for a booth'],
    ['H2-H4', ['H2|H4'], 'a hall with a code like the start of a range'],
  ])('%s contains %j in an event with %s', (cell, names, _what) => {
    expect(namesIn(cell, fair)).toEqual(names);
  });

  it.each(['A12?', '一号', '<b>', `A${'1'.repeat(40)}`])('%s is not read', (cell) => {
    expect(() => namesIn(cell)).toThrow(/is not a valid code of a booth/);
  });

  it.each([
    ['1号馆A178', ['1|A178']],
    ['1号馆A182（光地）', ['1|A182（光地）']],
    ['1号馆A179；１号馆Ａ１７９', ['1|A179']],
    ['1 号馆 A183', ['1|A183']],
    ['14.C07-C09', ['14|C07', '14|C08', '14|C09']],
    ['14.C10, C12', ['14|C10', '14|C12']],
    ['rh.G63 & RH.G65', ['RH|G63', 'RH|G65']],
    ['9.1D30-31', ['9.1|D30', '9.1|D31']],
    ['H4-102–H4-103', ['H4|102', 'H4|103']],
    ['H4-FT C015', ['H4|FT C015']],
    ['世博中心B12', ['EXPO|B12']],
    ['Expo Center B17', ['Expo Center|B17']],
    ['Phase 1 9.1E12', ['9.1|E12']],
    ['Hall 14, Stand C40', ['Hall 14|C40']],
  ])('%s names %j in a fair whose halls are known', (cell, names) => {
    const places = placesOf({
      '1': ['1号馆'],
      '9.1': ['9.1馆'],
      '14': ['14号馆'],
      RH: ['圆厅'],
      H4: ['H4馆'],
      EXPO: ['世博中心', 'Expo Center'],
    });
    expect(namesIn(cell, places)).toEqual(names);
  });

  it.each(['Hall 14', '2号馆', 'Hall 14;'])('%s is refused, because it names no booth', (cell) => {
    expect(() => namesIn(cell)).toThrow(/names the hall ".+" and no booth/);
  });

  it('names the hall also beside its column of halls', () => {
    const cells = ['H2-K82', 'H2.K83', 'Hall 2 K84'];
    const places = placesOf({ '2': [] });
    expect(cells.map((cell) => readBoothCell(cell, places, '2').names)).toEqual([
      [{ hall: 'H2', code: 'K82' }],
      [{ hall: 'H2', code: 'K83' }],
      [{ hall: 'Hall 2', code: 'K84' }],
    ]);
  });

  it('is refused with more than 200 booths', () => {
    const cell = Array.from({ length: 201 }, (_, index) => `A${index}`).join(';');
    expect(() => namesIn(cell)).toThrow(/More than 200/);
  });
});
