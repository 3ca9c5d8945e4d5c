import type { CommonText } from '../model/import-context.js';

/** The minimum number of filled cells, and of words that are a sentence and no code. */
const FEWEST_CELLS = 3;
const FEWEST_WORDS = 3;
/** The maximum length of compared texts, in characters. */
const LENGTH = 500;

/** Finds the sentence around the codes of a column, such as `Meet us at booth A12, event 7`. */
export class CommonTextFinder {
  #before: string | undefined;
  #after = '';
  #count = 0;

  add(cell: string): void {
    const text = cell.trim().slice(0, LENGTH);
    if (text === '') return;
    this.#count += 1;
    this.#after = this.#before === undefined ? text : commonEnd(this.#after, text);
    this.#before = this.#before === undefined ? text : commonStart(this.#before, text);
  }

  /** Undefined if the cells have no sentence in common, or are all equal. */
  get text(): CommonText | undefined {
    if (this.#before === undefined || this.#count < FEWEST_CELLS || this.#before === this.#after)
      return undefined;
    // A code has no part of the sentence: `RH.G62` and `RH.A10` have `RH.` in common.
    const before = /^.*[\s:：,，;；]/su.exec(this.#before)?.[0] ?? '';
    const after = /[\s:：,，;；].*$/su.exec(this.#after)?.[0] ?? '';
    return wordsOf(before) + wordsOf(after) >= FEWEST_WORDS ? { before, after } : undefined;
  }
}

/** The cell without the common text. */
export function withoutCommonText(cell: string, { before, after }: CommonText): string {
  const text = cell.trim();
  if (text.length <= before.length + after.length) return cell;
  if (!text.startsWith(before) || !text.endsWith(after)) return cell;
  return text.slice(before.length, text.length - after.length).trim();
}

/** Two ideographs count as a word. */
function wordsOf(text: string): number {
  const letters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu)?.length ?? 0) + Math.floor(letters / 2);
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[one.length - 1 - length] === other[other.length - 1 - length])
    length += 1;
  return one.slice(one.length - length);
}
