import { type Box, boxOf } from '@vitrine/map/plan';
import { nextLetters } from './codes.js';
import type { DraftBooth } from './draft.js';

/** How booths are numbered row by row. */
export interface Numbering {
  /** The letters of the first row. */
  readonly row: string;
  readonly first: number;
  /** `each`: one letter a row. `pairs`: two rows share one, odd numbers on one side and even ones on the other. */
  readonly sides: 'each' | 'pairs';
  /** Whether rows lie along the hall or across it. */
  readonly axis: 'x' | 'y';
  /** Whether numbers rise against the axis. */
  readonly isReversed: boolean;
  /** Digits of a number, filled with zeros. */
  readonly digits: number;
  /** Leaves out 13 and numbers with a 4. */
  readonly skips: boolean;
}

/** The new codes of booths by their keys. Booths without an outline keep theirs. */
export function numbered(booths: readonly DraftBooth[], numbering: Numbering): Map<string, string> {
  const codes = new Map<string, string>();
  const rows = rowsOf(booths, numbering.axis);
  rows.forEach((row, index) => {
    const isPair = numbering.sides === 'pairs';
    const letters = nextLetters(numbering.row, isPair ? Math.floor(index / 2) : index);
    const start = isPair ? oddOrEven(numbering.first, index % 2) : numbering.first;
    const numbers = numbersFrom(start, isPair ? 2 : 1, numbering.skips);
    for (const { key } of numbering.isReversed ? [...row].reverse() : row) {
      const number = String(numbers.next().value).padStart(numbering.digits, '0');
      codes.set(key, numbering.row === '' ? number : `${letters}${number}`);
    }
  });
  return codes;
}

interface Placed {
  readonly key: string;
  readonly box: Box;
}

/** Booths side by side: those whose middles lie within the extent of the first of them. */
function rowsOf(booths: readonly DraftBooth[], axis: 'x' | 'y'): Placed[][] {
  const [along, across, extent] =
    axis === 'x' ? (['x', 'y', 'height'] as const) : (['y', 'x', 'width'] as const);
  const placed = booths.flatMap(({ key, outline }) => (outline ? [{ key, box: boxOf(outline) }] : []));
  const middle = ({ box }: Placed): number => box[across] + box[extent] / 2;
  placed.sort((a, b) => middle(a) - middle(b));
  const rows: Placed[][] = [];
  for (const booth of placed) {
    const row = rows.at(-1);
    const first = row?.[0]?.box;
    if (row && first && middle(booth) < first[across] + first[extent]) row.push(booth);
    else rows.push([booth]);
  }
  return rows.map((row) => row.sort((a, b) => a.box[along] - b.box[along]));
}

/** The first number of a side: odd on the first, even on the second. */
function oddOrEven(first: number, side: number): number {
  const odd = first % 2 === 1 ? first : first + 1;
  return odd + side;
}

function* numbersFrom(start: number, step: number, skips: boolean): Generator<number, never> {
  for (let number = start; ; number += step) {
    if (!skips || !(number === 13 || String(number).includes('4'))) yield number;
  }
}
