/** The maximum number of booths of a range. */
export const MAXIMUM_RANGE = 200;

/** Where the hall of a range is written: in the cell itself, in another column of its row, or nowhere. */
export type HallPlace = 'CELL' | 'ROW' | undefined;

const RANGED = /^(?<letters>[A-Za-z]*)(?<from>\d+)\s*[-~–—]\s*(?<endLetters>[A-Za-z]*)(?<to>\d+)$/;

interface Range {
  readonly letters: string;
  readonly from: string;
  readonly to: string;
  /** Whether the letters are not repeated: `K71-73`. */
  readonly isShort: boolean;
}

/** Two numbers after equal letters or with the letters once, in any order. */
function numbersOf(text: string): Range | undefined {
  const groups = RANGED.exec(text)?.groups;
  if (!groups) return undefined;
  const { letters = '', from = '', endLetters = '', to = '' } = groups;
  const isShort = endLetters === '';
  return isShort || endLetters === letters ? { letters, from, to, isShort } : undefined;
}

/**
 * The range of a text: ascending numbers after equal letters (`K12-K15`), or with the letters once and equally
 * long numbers (`K71-73`). Numbers without letters are a range only in a hall: `2-15` usually means booth 15
 * in hall 2, and `1-2` beside a hall is a printed code.
 */
function rangeOf(text: string, hallPlace: HallPlace): Range | undefined {
  const range = numbersOf(text);
  if (!range || Number(range.from) >= Number(range.to)) return undefined;
  return !range.isShort || canBeShort(range, hallPlace) ? range : undefined;
}

function canBeShort({ letters, from, to }: Range, hallPlace: HallPlace): boolean {
  const isEquallyLong = from.length === to.length;
  if (letters !== '') return isEquallyLong;
  return hallPlace === 'CELL' || (hallPlace === 'ROW' && isEquallyLong && from.length > 1);
}

/** Whether a text is a range. `joinsShort`: whether `K71-73` is one in its column. */
export function isRange(text: string, hallPlace: HallPlace, joinsShort: boolean): boolean {
  const range = rangeOf(text, hallPlace);
  return range !== undefined && (joinsShort || !range.isShort);
}

/** `A08`, `A09`, `A10` for `A08-A10`; the text itself if it is no range. */
export function expandRange(text: string, hallPlace: HallPlace, joinsShort: boolean): string[] {
  const range = rangeOf(text, hallPlace);
  if (!range || (range.isShort && !joinsShort)) return [text];
  const { letters, from, to } = range;
  if (Number(to) - Number(from) > MAXIMUM_RANGE) return [text];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => letters + String(Number(from) + index).padStart(from.length, '0'),
  );
}

/** Finds out whether `K71-73` is a range in a column, or a printed code with a hyphen. */
export class ShortRangeCounter {
  /** The different ends of the ranges with one beginning. */
  readonly #ends = new Map<string, Set<string>>();
  #codes = 0;

  /** Adds a part of a cell, without its hall. */
  add(text: string, hall: string | undefined, hallPlace: HallPlace): void {
    const numbers = numbersOf(text);
    if (numbers?.isShort !== true || (numbers.letters === '' && hallPlace === undefined)) return;
    if (!rangeOf(text, hallPlace)) {
      this.#codes += 1;
      return;
    }
    const { letters, from, to } = numbers;
    const key = JSON.stringify([hall, letters, from]);
    const ends = this.#ends.get(key) ?? new Set();
    this.#ends.set(key, ends.add(to));
  }

  /**
   * Whether most are ranges: descending numbers (`K73-1`), and ranges that begin with the same booth (`K1-2`,
   * `K1-3`), are codes.
   */
  get areRanges(): boolean {
    const ends = [...this.#ends.values()];
    const ranges = ends.filter(({ size }) => size === 1).length;
    const overlaps = ends.filter(({ size }) => size > 1).reduce((sum, { size }) => sum + size, 0);
    return ranges >= this.#codes + overlaps;
  }
}
