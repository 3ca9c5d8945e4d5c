import { rowSigns, rowsOf } from './rows.js';
import { rectangle, rowOfBooths, sampleHall } from './sample-hall.js';
import type { PlanBooth } from './plan.js';

function booth(code: string, x: number, y: number): PlanBooth {
  return { id: code, code, outline: rectangle(x, y, 3, 3) };
}

describe('the rows of a hall', () => {
  it('have the letter of the codes in a line', () => {
    const rows = rowsOf([...rowOfBooths('A', 3), ...rowOfBooths('B', 6)]);
    expect(rows.map((row) => [row.letter, row.from.y])).toEqual([
      ['A', 4.5],
      ['B', 7.5],
    ]);
  });

  it('can run crosswise', () => {
    const rows = rowsOf([booth('F1', 3, 0), booth('F2', 3, 3), booth('F3', 3, 6)]);
    expect(rows).toEqual([{ letter: 'F', from: { x: 4.5, y: 0 }, to: { x: 4.5, y: 9 } }]);
  });

  it.each(['N1-A', 'A-', '2A'])('are found in codes such as %s12', (start) => {
    const rows = rowsOf([1, 2, 3].map((number) => booth(`${start}${number}`, number * 3, 0)));
    expect(rows.map((row) => row.letter)).toEqual(['A']);
  });

  it('exclude scattered booths of one letter', () => {
    expect(rowsOf([booth('A1', 0, 0), booth('A2', 30, 30), booth('A3', 60, 0)])).toEqual([]);
  });

  it('have at least three booths', () => {
    expect(rowsOf([booth('A1', 0, 0), booth('A2', 3, 0)])).toEqual([]);
  });
});

describe('the letters at the ends of rows', () => {
  it('are at both ends', () => {
    expect(rowSigns(sampleHall()).map((sign) => sign.letter)).toEqual(['A', 'A', 'B', 'B', 'C', 'C']);
  });

  it('are omitted if a booth is in the way', () => {
    const hall = sampleHall();
    const inTheWay = { id: 'x', code: '1', outline: rectangle(0, 3, 2.5, 3) };
    const signs = rowSigns({ ...hall, booths: [...hall.booths, inTheWay] });
    expect(signs.filter((sign) => sign.letter === 'A')).toHaveLength(1);
  });

  it('are omitted beside a badge', () => {
    const signs = rowSigns(sampleHall(), [{ x: 2, y: 5 }]);
    expect(signs.filter((sign) => sign.letter === 'A')).toHaveLength(1);
  });

  it('are omitted beyond the walls', () => {
    const hall = { ...sampleHall(), booths: [booth('A1', 0, 0), booth('A2', 3, 0), booth('A3', 6, 0)] };
    expect(rowSigns(hall)).toEqual([{ letter: 'A', x: 10.6, y: 1.5 }]);
  });
});
