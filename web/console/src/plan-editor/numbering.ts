import { type Box, boxOf } from '@vitrine/map/plan';
import { nextLetters } from './codes.js';
import type { DraftBooth } from './draft.js';

/** The pattern of the codes of booths, row by row. */
export interface Numbering {
  /** The letters of the first row. */
  readonly row: string;
  readonly first: number;
  /**
   * `each`: each row has its own letter. `pairs`: two rows share a letter; one has odd numbers, the other
   * even ones.
   */
  readonly sides: 'each' | 'pairs';
  /** The direction of the rows. */
  readonly axis: 'x' | 'y';
  /** Whether numbers rise against the direction of the axis. */
  readonly isReversed: boolean;
  /** The minimum number of digits, padded with zeros. */
  readonly digits: number;
  /** Omits 13 and numbers that contain a 4. */
  readonly skips: boolean;
}

/** The new codes by the keys of the booths. Booths without an outline are omitted. */
export function numberedCodes(booths: readonly DraftBooth[], numbering: Numbering): Map<string, string> {
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

interface PlacedBooth {
  readonly key: string;
  readonly box: Box;
}

/** The rows of booths. A booth is in a row if its centre is within the extent of the row's first booth. */
function rowsOf(booths: readonly DraftBooth[], axis: 'x' | 'y'): PlacedBooth[][] {
  const [along, across, extent] =
    axis === 'x' ? (['x', 'y', 'height'] as const) : (['y', 'x', 'width'] as const);
  const placedBooths = booths.flatMap(({ key, outline }) => (outline ? [{ key, box: boxOf(outline) }] : []));
  const middle = ({ box }: PlacedBooth): number => box[across] + box[extent] / 2;
  placedBooths.sort((a, b) => middle(a) - middle(b));
  const rows: PlacedBooth[][] = [];
  for (const booth of placedBooths) {
    const row = rows.at(-1);
    const first = row?.[0]?.box;
    if (row && first && middle(booth) < first[across] + first[extent]) row.push(booth);
    else rows.push([booth]);
  }
  return rows.map((row) => row.sort((a, b) => a.box[along] - b.box[along]));
}

/** The first number of a row in a pair: odd in the first row, even in the second. */
function oddOrEven(first: number, side: number): number {
  const odd = first % 2 === 1 ? first : first + 1;
  return odd + side;
}

function* numbersFrom(start: number, step: number, skips: boolean): Generator<number, never> {
  for (let number = start; ; number += step) {
    if (!skips || !(number === 13 || String(number).includes('4'))) yield number;
  }
}
