import type { DraftBooth } from './draft.js';
import { rectangleOf } from './geometry.js';
import { numberedCodes, type Numbering } from './numbering.js';

const PLAIN: Numbering = {
  row: 'A',
  first: 1,
  sides: 'each',
  axis: 'x',
  isReversed: false,
  digits: 1,
  skips: false,
};

/** Two rows of `count` booths each, back to back. The booths are in order from right to left. */
function rows(count: number): DraftBooth[] {
  return [0, 1].flatMap((row) =>
    Array.from({ length: count }, (_, index) => ({
      key: `${row}-${count - index}`,
      version: 1,
      code: '',
      outline: rectangleOf({ x: 3 * (count - index), y: 3 * row, width: 3, height: 3 }),
      area: 9,
      zoneId: null,
      blocked: false,
      occupants: undefined,
    })),
  );
}

function codesOf(count: number, numbering: Partial<Numbering>): string {
  const codes = numberedCodes(rows(count), { ...PLAIN, ...numbering });
  return [...codes].map(([, code]) => code).join(' ');
}

describe('numbering by a pattern', () => {
  it('starts each row with 1 and the next letter', () => {
    expect(codesOf(3, {})).toBe('A1 A2 A3 B1 B2 B3');
  });

  it('gives two rows one letter, with odd numbers on one side and even ones on the other', () => {
    expect(codesOf(3, { sides: 'pairs' })).toBe('A1 A3 A5 A2 A4 A6');
  });

  it('skips 13 and numbers with a 4 on request', () => {
    const codes = codesOf(14, { skips: true }).split(' ').slice(0, 14).join(' ');
    expect(codes).toBe('A1 A2 A3 A5 A6 A7 A8 A9 A10 A11 A12 A15 A16 A17');
  });

  it('counts from the other end, with leading zeros', () => {
    const codes = numberedCodes(rows(2), { ...PLAIN, isReversed: true, digits: 2 });
    expect([codes.get('0-2'), codes.get('0-1')]).toEqual(['A01', 'A02']);
  });

  it('counts along the other axis', () => {
    expect(codesOf(3, { axis: 'y' })).toBe('A1 A2 B1 B2 C1 C2');
  });
});
