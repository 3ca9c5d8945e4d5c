import { sortInSlices } from './sort-slices.js';
import type { TimeSlices } from './time-slices.js';

/** The languages whose collations compare letters and nearly all Chinese characters one by one. */
const SIMPLE = /^(?:zh|en)\b/;
const UPPER_A = 65;
const UPPER_Z = 90;
const LOWER_A = 97;
const LOWER_Z = 122;
const TO_LOWER = 32;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** The collation of pinyin takes 重庆 and 沈阳 as one element each, because of their readings. */
const JOINED = new Set(Array.from('重沈', (character) => character.charCodeAt(0)));

/**
 * The order of texts in a language. It is that of `Intl.Collator`, whose comparisons take too long for the names of
 * a large fair. Most names differ first in two letters or two Chinese characters, whose ranks decide.
 */
export class TextOrder {
  readonly #collator: Intl.Collator;
  readonly #isSimple: boolean;
  /** By the code of a character; 0 for those without a rank. */
  readonly #ranks = new Uint16Array(LAST_HAN + 1);
  /** The characters of all texts that have a rank, or get one at the end of a ranking. */
  readonly #characters: string[] = [];
  readonly #isKnown = new Uint8Array(LAST_HAN + 1);
  #ranked = 0;

  constructor(locale: string) {
    const name = /^zh\b(?!-Hant)/.test(locale) ? `${locale}-u-co-pinyin` : locale;
    this.#collator = new Intl.Collator(name, { numeric: true });
    this.#isSimple = SIMPLE.test(locale);
  }

  /** A comparison of these texts, for sorting them. */
  comparing(texts: Iterable<string>): (left: string, right: string) => number {
    if (!this.#isSimple) return this.#collator.compare;
    this.#rank(texts);
    return (left, right) => this.#byRank(left, right) || this.#collator.compare(left, right);
  }

  /** Prepares `comparing` in short slices: it then ranks no character of these texts. */
  async prepare(texts: Iterable<string>, slices: TimeSlices): Promise<void> {
    if (!this.#isSimple) return;
    for (const text of texts) {
      this.#collect(text);
      if (slices.isOver) await slices.pause();
    }
    // Meanwhile, another call may find further characters.
    while (this.#ranked < this.#characters.length) {
      const characters = [...this.#characters];
      const sorted = await sortInSlices(characters, this.#collator.compare, slices);
      if (characters.length === this.#characters.length) this.#setRanks(sorted);
    }
  }

  /** Compares two texts. */
  compare(left: string, right: string): number {
    return this.#collator.compare(left, right);
  }

  /** 0 where the ranks do not decide. */
  #byRank(left: string, right: string): number {
    const length = Math.min(left.length, right.length);
    for (let at = 0; at < length; at += 1) {
      const one = folded(left.charCodeAt(at));
      const other = folded(right.charCodeAt(at));
      if (one === other) {
        if (JOINED.has(one)) return 0;
        continue;
      }
      const [rank, otherRank] = [this.#ranks[one] ?? 0, this.#ranks[other] ?? 0];
      return rank === 0 || otherRank === 0 ? 0 : rank - otherRank;
    }
    return 0;
  }

  #rank(texts: Iterable<string>): void {
    for (const text of texts) this.#collect(text);
    if (this.#ranked < this.#characters.length)
      this.#setRanks([...this.#characters].sort(this.#collator.compare));
  }

  #collect(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = folded(text.charCodeAt(at));
      if (!isRanked(code) || this.#isKnown[code] !== 0) continue;
      this.#isKnown[code] = 1;
      this.#characters.push(String.fromCharCode(code));
    }
  }

  #setRanks(sorted: readonly string[]): void {
    for (const [index, character] of sorted.entries()) this.#ranks[character.charCodeAt(0)] = index + 1;
    this.#ranked = sorted.length;
  }
}

function isRanked(code: number): boolean {
  if (code >= LOWER_A && code <= LOWER_Z) return true;
  return code >= FIRST_HAN && code <= LAST_HAN && !JOINED.has(code);
}

/** Upper case differs from lower case only if all else is equal. */
function folded(code: number): number {
  return code >= UPPER_A && code <= UPPER_Z ? code + TO_LOWER : code;
}
