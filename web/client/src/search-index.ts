import { type Line, LineText } from './line-text.js';
import { compact, normalize, parseReading, waysToRead, wordsOf } from './search-term.js';

/** The searchable data of an object. A slot is the number of the object in the index. */
export interface SearchEntry {
  readonly slot: number;
  /** The factor of its scores. */
  readonly weight: number;
  /** A bit of the type, for searches in some types. */
  readonly type: number;
  readonly names: readonly string[];
  readonly readings: readonly string[];
  /** Codes of booths in pairs: with the hall, without it. */
  readonly codes: readonly string[];
  /** All other texts, searched only if nothing else is found. */
  readonly texts: readonly string[];
}

/** A search in the index. */
export interface SearchRequest {
  readonly query: string;
  /** The bits of the types. */
  readonly types: number;
  readonly limit: number;
  /** Whether the limit is that of each type. */
  readonly isPerType: boolean;
}

/** A found slot with its score. */
export type SlotHit = readonly [slot: number, score: number];

type Scores = Map<number, number>;
type Steps<Result> = Generator<undefined, Result>;

const CODE = { whole: 1, own: 0.96, begun: 0.7 };
const NAME = { whole: 0.95, begun: 0.88, word: 0.8, inside: 0.6 };
const PINYIN = { begun: 0.85, inside: 0.7 };
const INITIALS = { begun: 0.75, inside: 0.55 };
const TEXT = 0.3;
/** So many candidates are compared one by one with the other words. */
const FEW = 1500;
const LETTERS = /^[a-z]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LATIN = /^[\0-\xFF]*$/;

/** An index of names, readings, initials, codes and texts. Searches and additions can run in steps. */
export class SearchIndex {
  readonly #names = new LineText(rateName);
  readonly #readings = new LineText((line, at, length) => ratePart(PINYIN, line, at, length));
  readonly #initials = new LineText((line, at, length) => ratePart(INITIALS, line, at, length));
  readonly #codes = new LineText(rateCode);
  /** Apart, because a text with one Chinese character takes two bytes for each character. */
  readonly #texts = { latin: new LineText(() => TEXT), other: new LineText(() => TEXT) };
  /** Bits of the types by slot; 0 for a removed one. */
  readonly #types: number[] = [];
  readonly #weights: number[] = [];

  /** Adds an object. Slots come in ascending order. */
  add({ slot, type, weight, names, readings, codes, texts }: SearchEntry): void {
    this.#types[slot] = type;
    this.#weights[slot] = weight;
    for (const name of new Set(names.map((text) => lineOf(normalize(text))))) this.#names.add(slot, name);
    for (const reading of readings) this.#addReading(slot, reading);
    for (const code of codes) this.#codes.add(slot, compact(normalize(code)));
    for (const text of texts) {
      const line = lineOf(normalize(text));
      (LATIN.test(line) ? this.#texts.latin : this.#texts.other).add(slot, line);
    }
    for (const text of this.#all) text.closeFull();
  }

  /** Removes an object. Its texts stay until the index is built again. */
  remove(slot: number): void {
    this.#types[slot] = 0;
  }

  /** The best hits: the highest scores first, of equal ones the lower slot; with a limit per type, type by type. */
  *search({ query, types, limit, isPerType }: SearchRequest): Steps<SlotHit[]> {
    const words = wordsOf(normalize(query)).slice(0, 12);
    if (words.length === 0) return [];
    let found = yield* this.#findWays(words, types, false);
    if (found.size === 0) found = yield* this.#findWays(words, types, true);
    if (!isPerType) return this.#best(found, types, limit);
    const best: SlotHit[] = [];
    for (let bit = 1; bit <= types; bit <<= 1) {
      if ((types & bit) !== 0) best.push(...this.#best(found, bit, limit));
    }
    return best;
  }

  /** Sorting all hits of a frequent word would take longer than the search. */
  #best(found: Scores, types: number, limit: number): SlotHit[] {
    const best: SlotHit[] = [];
    for (const [slot, score] of found) {
      if (((this.#types[slot] ?? 0) & types) === 0) continue;
      const hit: SlotHit = [slot, score * (this.#weights[slot] ?? 1)];
      const last = best.at(-1);
      if (best.length >= limit && last && !precedes(hit, last)) continue;
      const place = best.findIndex((other) => precedes(hit, other));
      best.splice(place < 0 ? best.length : place, 0, hit);
      if (best.length > limit) best.pop();
    }
    return best;
  }

  get #all(): LineText[] {
    return [this.#names, this.#readings, this.#initials, this.#codes, this.#texts.latin, this.#texts.other];
  }

  #addReading(slot: number, reading: string): void {
    const ways = waysToRead(parseReading(reading));
    for (const way of ways) {
      const begins: number[] = [];
      let length = 0;
      for (const syllable of way) {
        begins.push(length);
        length += syllable.length;
      }
      this.#readings.add(slot, way.join(''), begins);
    }
    const initials = new Set(ways.map((way) => way.map((syllable) => syllable.charAt(0)).join('')));
    for (const line of initials) this.#initials.add(slot, line);
  }

  /** By the words, or by the whole query as the code of a booth: `N1-A23`, `n1 a23`. */
  *#findWays(words: readonly string[], types: number, withTexts: boolean): Steps<Scores> {
    const found = yield* this.#findAll(words, types, withTexts);
    if (words.length === 1) return found;
    const joined = yield* this.#collect(words.join(''), types, withTexts);
    for (const [slot, score] of joined) raise(found, slot, score);
    return found;
  }

  /** The objects with all words, by the mean of their scores. The search begins with the rarest word. */
  *#findAll(words: readonly string[], types: number, withTexts: boolean): Steps<Scores> {
    const [first = '', ...others] = words.length === 1 ? words : yield* this.#rarestFirst(words);
    let found = yield* this.#collect(first, types, withTexts);
    for (const word of others) found = yield* this.#both(found, word, types, withTexts);
    for (const [slot, sum] of found) found.set(slot, sum / words.length);
    return found;
  }

  *#rarestFirst(words: readonly string[]): Steps<string[]> {
    const counted: { word: string; count: number }[] = [];
    for (const word of words) {
      let count = 0;
      for (const [text, pattern] of this.#patterns(word)) count += yield* text.count(pattern, FEW);
      counted.push({ word, count });
    }
    return counted.sort((left, right) => left.count - right.count).map(({ word }) => word);
  }

  *#both(found: Scores, word: string, types: number, withTexts: boolean): Steps<Scores> {
    const both: Scores = new Map();
    if (found.size > FEW) {
      const other = yield* this.#collect(word, types, withTexts);
      for (const [slot, score] of other) {
        const known = found.get(slot);
        if (known !== undefined) both.set(slot, known + score);
      }
      return both;
    }
    for (const [slot, score] of found) {
      const other = this.#scoreOf(slot, word, withTexts);
      if (other > 0) both.set(slot, score + other);
      yield;
    }
    return both;
  }

  *#collect(word: string, types: number, withTexts: boolean): Steps<Scores> {
    const scores: Scores = new Map();
    const found = (slot: number, score: number): void => {
      if (((this.#types[slot] ?? 0) & types) !== 0) raise(scores, slot, score);
    };
    for (const [text, pattern] of this.#patterns(word, withTexts)) yield* text.scan(pattern, found);
    return scores;
  }

  #scoreOf(slot: number, word: string, withTexts: boolean): number {
    return Math.max(...this.#patterns(word, withTexts).map(([text, pattern]) => text.scoreOf(slot, pattern)));
  }

  /** The texts in which a word is searched, and its form there. One letter or digit only begins a word. */
  #patterns(word: string, withTexts = false): [LineText, string][] {
    const isLetters = LETTERS.test(word);
    const isShort = word.length === 1 && /[a-z\d]/.test(word);
    const patterns: [LineText, string][] = [[this.#codes, `\n${word}`]];
    if (isShort) {
      patterns.push([this.#names, `\n${word}`], [this.#names, ` ${word}`]);
      if (isLetters) patterns.push([this.#readings, `\n${word}`]);
      return patterns;
    }
    patterns.push([this.#names, word]);
    if (isLetters) patterns.push([this.#readings, word], [this.#initials, word]);
    if (withTexts && word.length > 1) {
      patterns.push([this.#texts.latin, word], [this.#texts.other, word]);
    }
    return patterns;
  }
}

function precedes(left: SlotHit, right: SlotHit): boolean {
  return left[1] > right[1] || (left[1] === right[1] && left[0] < right[0]);
}

/** A line has no line feed, and one space between words. */
function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function raise(scores: Scores, slot: number, score: number): void {
  if (score > (scores.get(slot) ?? 0)) scores.set(slot, score);
}

function rateName({ segment, start, end }: Line, at: number, length: number): number {
  const from = Math.max(at, start);
  if (from === start && at + length === end) return NAME.whole;
  const shortness = 0.05 / (1 + (end - start) / 10);
  if (from === start) return NAME.begun + shortness;
  const before = segment.text.charAt(at - 1);
  // A pattern that begins with a space stands for the beginning of a word.
  const isWord = segment.text.charAt(at) === ' ' || !LETTER_OR_DIGIT.test(before);
  return (isWord ? NAME.word : NAME.inside) + shortness;
}

function ratePart(worth: { begun: number; inside: number }, line: Line, at: number, length: number): number {
  const { start, end } = line;
  return (at <= start ? worth.begun : worth.inside) + length / (end - start) / 20;
}

/** First with the hall, then without. */
function rateCode({ number, end }: Line, at: number, length: number): number {
  if (at + length === end) return number % 2 === 0 ? CODE.whole : CODE.own;
  return length > 2 ? CODE.begun : 0;
}
