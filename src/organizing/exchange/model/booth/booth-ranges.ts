/** The maximum number of booths of a range. */
export const MAXIMUM_RANGE = 200;
/** The number of different codes that only resemble ranges from which they are the form of a column. */
const FEWEST_CODES = 3;

/** Where the hall of a range is written: in the cell itself, in another column of its row, or nowhere. */
export type HallPlace = 'CELL' | 'ROW' | undefined;

/** How the cells of a column write codes that resemble ranges. */
export interface RangeHabits {
  /** Whether `K71-73` is a range. */
  readonly joinsShortRanges: boolean;
  /** Whether a text that cannot be counted, such as `N1-A1`, is a printed code. */
  readonly isPrintedRange: (text: string) => boolean;
}

const PREFIX = String.raw`(?:\d{1,2}(?=[A-Z]))?[A-Z]*`;
const ENDS = new RegExp(
  String.raw`^(?<prefix>${PREFIX})(?<from>\d+)(?<suffix>[A-Z]?)\s*[-~–—]\s*(?:(?<endPrefix>${PREFIX})(?<to>\d+)(?<endSuffix>[A-Z]?)|(?<endLetter>[A-Z]))$`,
  'i',
);

type Texts = [string, string, string, string];

/** Two codes with a hyphen between them: letters, a number and perhaps a letter. */
interface Ends {
  readonly prefix: string;
  readonly from: string;
  readonly suffix: string;
  readonly to: string;
  readonly endSuffix: string;
  /** Whether the second code has the letters of the first one, or none. */
  readonly isSamePrefix: boolean;
  /** Whether the letters are not repeated: `K71-73`, `A01A-C`. */
  readonly isShort: boolean;
}

function endsOf(text: string): Ends | undefined {
  const groups = ENDS.exec(text)?.groups;
  if (!groups) return undefined;
  const textOf = (name: string): string => groups[name] ?? '';
  const [prefix, from, suffix, endPrefix] = ['prefix', 'from', 'suffix', 'endPrefix'].map(textOf) as Texts;
  // The second code is a letter alone in `A01A-C`.
  const endLetter = textOf('endLetter');
  if (endLetter !== '' && suffix === '') return undefined;
  const isShort = endPrefix === '' && (endLetter !== '' || prefix !== '' || suffix === '');
  // The second code can lack the number in front: `2C07-C09`.
  const isRepeated = [prefix, prefix.replace(/^\d+/, '')].some((each) => isEqual(each, endPrefix));
  const to = endLetter === '' ? textOf('to') : from;
  const endSuffix = endLetter + textOf('endSuffix');
  return { prefix, from, suffix, to, endSuffix, isSamePrefix: isShort || isRepeated, isShort };
}

function isEqual(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The number of booths after the first one; 0 or less, or NaN, if the codes are not ascending. */
function stepsOf({ from, suffix, to, endSuffix }: Ends): number {
  if (suffix === '' && endSuffix === '') return Number(to) - Number(from);
  if (suffix === '' || endSuffix === '' || Number(from) !== Number(to)) return NaN;
  return endSuffix.toLowerCase().charCodeAt(0) - suffix.toLowerCase().charCodeAt(0);
}

/**
 * The range of a text: ascending numbers after equal letters (`K12-K15`), ascending letters after equal numbers
 * (`A01A-A01C`), or with the letters once and equally long numbers (`K71-73`). Numbers without letters are a range
 * only in a hall: `2-15` usually means booth 15 in hall 2, and `1-2` beside a hall is a printed code.
 */
function rangeOf(text: string, hallPlace: HallPlace): Ends | undefined {
  const ends = endsOf(text);
  if (ends?.isSamePrefix !== true || !(stepsOf(ends) > 0)) return undefined;
  return !ends.isShort || canBeShort(ends, hallPlace) ? ends : undefined;
}

function canBeShort({ prefix, from, to }: Ends, hallPlace: HallPlace): boolean {
  const isEquallyLong = from.length === to.length;
  if (prefix !== '') return isEquallyLong;
  return hallPlace === 'CELL' || (hallPlace === 'ROW' && isEquallyLong && from.length > 1);
}

/**
 * Whether a text is a range and states no hall, which the `2` of `2C07-C09` can be. `joinsShort`: whether `K71-73` is one
 * in its column.
 */
export function isRange(text: string, hallPlace: HallPlace, joinsShort: boolean): boolean {
  const range = rangeOf(text, hallPlace);
  return range !== undefined && !/^\d/.test(range.prefix) && (joinsShort || !range.isShort);
}

/** `A08`, `A09`, `A10` for `A08-A10`; the text itself if it is no range. */
export function expandRange(text: string, hallPlace: HallPlace, joinsShort: boolean): string[] {
  const range = rangeOf(text, hallPlace);
  if (!range || (range.isShort && !joinsShort)) return [text];
  const steps = stepsOf(range);
  if (steps > MAXIMUM_RANGE) return [text];
  const { prefix, from, suffix } = range;
  return Array.from({ length: steps + 1 }, (_, index) =>
    suffix === ''
      ? prefix + String(Number(from) + index).padStart(from.length, '0')
      : prefix + from + String.fromCharCode(suffix.charCodeAt(0) + index),
  );
}

/**
 * Whether a text has the form of a range and cannot be counted: descending (`K73-71`), with other letters at its
 * end (`A12-B13`), or too long.
 */
export function isUnclearRange(text: string, hallPlace: HallPlace, habits: RangeHabits): boolean {
  const ends = endsOf(text);
  if (!ends) return false;
  if (ends.isShort && !(habits.joinsShortRanges && canBeShort(ends, hallPlace))) return false;
  if (rangeOf(text, hallPlace)) return stepsOf(ends) > MAXIMUM_RANGE;
  return (ends.isShort || ends.isSamePrefix || changesPrefix(text)) && !habits.isPrintedRange(text);
}

/** Whether both codes of a text have letters, which differ, and equally long numbers: `A12-B13`. */
export function changesPrefix(text: string): boolean {
  const ends = endsOf(text);
  if (!ends || ends.isSamePrefix || ends.prefix === '') return false;
  return ends.from.length === ends.to.length;
}

/** Finds out whether `K71-73` is a range in a column, or a printed code with a hyphen. */
export class RangeCounter {
  /** The different ends of the ranges with one beginning. */
  readonly #ends = new Map<string, Set<string>>();
  /** The different texts with one beginning that repeat the letters and cannot be counted. */
  readonly #printed = new Map<string, Set<string>>();
  #printedCount = 0;
  #count = 0;
  #codes = 0;
  /** Descending numbers that are equally long, which can be a mistake. */
  #descending = 0;

  /** Adds a part of a cell, without its hall. */
  add(text: string, hall: string | undefined, hallPlace: HallPlace): void {
    this.#count += 1;
    const ends = endsOf(text);
    if (!ends) return;
    if (!ends.isShort) this.#addPrinted(text, ends);
    else if (ends.prefix !== '' || hallPlace !== undefined) this.#addShort(text, ends, { hall, hallPlace });
  }

  /** Adds the code of a booth that exists. */
  addStored(code: string): void {
    const ends = endsOf(code);
    if (ends?.isShort === false) this.#addPrinted(code, ends);
  }

  #addPrinted(text: string, ends: Ends): void {
    if (ends.isSamePrefix && stepsOf(ends) > 0) return;
    const texts = this.#printed.get(beginningOf(ends)) ?? new Set();
    if (!texts.has(text)) this.#printedCount += 1;
    this.#printed.set(beginningOf(ends), texts.add(text));
  }

  #addShort(
    text: string,
    ends: Ends,
    { hall, hallPlace }: { hall: string | undefined; hallPlace: HallPlace },
  ): void {
    if (!rangeOf(text, hallPlace)) {
      if (canBeShort(ends, hallPlace)) this.#descending += 1;
      else this.#codes += 1;
      return;
    }
    const key = JSON.stringify([hall, ends.prefix, ends.from + ends.suffix]);
    this.#ends.set(key, (this.#ends.get(key) ?? new Set()).add(ends.to + ends.endSuffix));
  }

  /**
   * Whether most are ranges: `K73-1`, ranges that begin with the same booth (`K1-2`, `K1-3`) and several descending
   * ones are codes.
   */
  get areRanges(): boolean {
    const ends = [...this.#ends.values()];
    const ranges = ends.filter(({ size }) => size === 1).length;
    const overlaps = ends.filter(({ size }) => size > 1).reduce((sum, { size }) => sum + size, 0);
    const descending = this.#descending >= FEWEST_CODES ? this.#descending : 0;
    return ranges >= this.#codes + overlaps + descending;
  }

  /** Whether several codes begin like this one (`N1-A1`, `N1-A2`), or most cells have such codes. */
  isPrinted(text: string): boolean {
    const ends = endsOf(text);
    if (!ends || ends.isShort) return false;
    const areUsual = this.#printedCount >= FEWEST_CODES && this.#printedCount * 2 >= this.#count;
    return areUsual || (this.#printed.get(beginningOf(ends))?.size ?? 0) > 1;
  }
}

function beginningOf({ prefix, from, suffix }: Ends): string {
  return (prefix + from + suffix).toLowerCase();
}
