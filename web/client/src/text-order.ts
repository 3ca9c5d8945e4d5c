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
/** The pinyin collation treats 重庆 and 沈阳 as one element each, because of their readings, and XIAMEN adds 厦门. */
const JOINED_CHARACTERS = new Set(Array.from('重沈厦', (character) => character.charCodeAt(0)));
/** The server orders 厦门 with this character, because the collation reads 厦 always as shà. */
const XIAMEN = ['厦门', '夏门'] as const;

/**
 * The order of texts in a language, as `Intl.Collator` defines it. Its comparisons take too long for the
 * names of a large fair. Most names first differ in two letters or two Chinese characters, so their ranks
 * decide.
 */
export class TextOrder {
  readonly #collator: Intl.Collator;
  readonly #isSimple: boolean;
  readonly #isPinyin: boolean;
  /** Ranks by character code; 0 for characters without a rank. */
  readonly #ranks = new Uint16Array(LAST_HAN + 1);
  /** The characters of all texts that have a rank or get one in the next ranking. */
  readonly #characters: string[] = [];
  readonly #isCollected = new Uint8Array(LAST_HAN + 1);
  #rankedCount = 0;

  constructor(locale: string) {
    this.#isPinyin = /^zh\b(?!-Hant)/.test(locale);
    const name = this.#isPinyin ? `${locale}-u-co-pinyin` : locale;
    this.#collator = new Intl.Collator(name, { numeric: true });
    this.#isSimple = SIMPLE.test(locale);
  }

  /** Returns a comparison function for these texts. */
  comparerFor(texts: Iterable<string>): (left: string, right: string) => number {
    if (!this.#isSimple) return this.#collator.compare;
    this.#rank(texts);
    return (left, right) => this.#byRank(left, right) || this.compare(left, right);
  }

  /** Ranks the characters of these texts in short slices, so that `comparerFor` has nothing to rank. */
  async prepare(texts: Iterable<string>, slices: TimeSlices): Promise<void> {
    if (!this.#isSimple) return;
    for (const text of texts) {
      this.#collect(text);
      if (slices.isOver) await slices.pause();
    }
    // Another call may collect further characters meanwhile.
    while (this.#rankedCount < this.#characters.length) {
      const characters = [...this.#characters];
      const sortedCharacters = await sortInSlices(characters, this.#collator.compare, slices);
      if (characters.length === this.#characters.length) this.#setRanks(sortedCharacters);
    }
  }

  /** Compares two texts. */
  compare(left: string, right: string): number {
    return this.#collator.compare(this.#keyOf(left), this.#keyOf(right));
  }

  #keyOf(text: string): string {
    return this.#isPinyin ? text.replaceAll(...XIAMEN) : text;
  }

  /** Compares by ranks; 0 if they do not decide. */
  #byRank(left: string, right: string): number {
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
      const code = lowerCase(left.charCodeAt(index));
      const otherCode = lowerCase(right.charCodeAt(index));
      if (code === otherCode) {
        if (JOINED_CHARACTERS.has(code)) return 0;
        continue;
      }
      const [rank, otherRank] = [this.#ranks[code] ?? 0, this.#ranks[otherCode] ?? 0];
      return rank === 0 || otherRank === 0 ? 0 : rank - otherRank;
    }
    return 0;
  }

  #rank(texts: Iterable<string>): void {
    for (const text of texts) this.#collect(text);
    if (this.#rankedCount < this.#characters.length)
      this.#setRanks([...this.#characters].sort(this.#collator.compare));
  }

  #collect(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = lowerCase(text.charCodeAt(index));
      if (!isRanked(code) || this.#isCollected[code] !== 0) continue;
      this.#isCollected[code] = 1;
      this.#characters.push(String.fromCharCode(code));
    }
  }

  #setRanks(sortedCharacters: readonly string[]): void {
    for (const [index, character] of sortedCharacters.entries())
      this.#ranks[character.charCodeAt(0)] = index + 1;
    this.#rankedCount = sortedCharacters.length;
  }
}

function isRanked(code: number): boolean {
  if (code >= LOWER_A && code <= LOWER_Z) return true;
  return code >= FIRST_HAN && code <= LAST_HAN && !JOINED_CHARACTERS.has(code);
}

/** The lower-case letter: upper case decides only if all else is equal. */
function lowerCase(code: number): number {
  return code >= UPPER_A && code <= UPPER_Z ? code + TO_LOWER : code;
}
