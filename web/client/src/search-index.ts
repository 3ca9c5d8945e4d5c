import { type Line, LineText } from './line-text.js';
import { compact, normalize, parseReading, readingsOf, wordsOf } from './search-term.js';

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
  /** Whether the limit applies to each type separately. */
  readonly isPerType: boolean;
}

/** A found slot with its score. */
export type SlotHit = readonly [slot: number, score: number];

type Scores = Map<number, number>;
type Steps<Result> = Generator<undefined, Result>;

const CODE = { full: 1, short: 0.96, start: 0.7 };
const NAME = { full: 0.95, start: 0.88, word: 0.8, inside: 0.6 };
const PINYIN = { start: 0.85, inside: 0.7 };
const INITIALS = { start: 0.75, inside: 0.55 };
const TEXT = 0.3;
/** The maximum number of candidates that are compared one by one with the other words. */
const MAXIMUM_COMPARED = 1500;
const LETTERS = /^[a-z]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LATIN = /^[\0-\xFF]*$/;

/** An index of names, readings, initials, codes and texts. Searches and additions can run in steps. */
export class SearchIndex {
  readonly #names = new LineText(rateName);
  readonly #readings = new LineText((line, position, length) => ratePart(PINYIN, line, position, length));
  readonly #initials = new LineText((line, position, length) => ratePart(INITIALS, line, position, length));
  readonly #codes = new LineText(rateCode);
  /** Separate texts, because one Chinese character makes a string take two bytes for each character. */
  readonly #texts = { latin: new LineText(() => TEXT), other: new LineText(() => TEXT) };
  /** Bits of the types by slot; 0 for a removed object. */
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

  /**
   * The best hits: highest scores first, then the lower slot. With a limit per type, the hits are grouped by
   * type.
   */
  *search({ query, types, limit, isPerType }: SearchRequest): Steps<SlotHit[]> {
    const words = wordsOf(normalize(query)).slice(0, 12);
    if (words.length === 0) return [];
    let scores = yield* this.#findByWords(words, types, false);
    if (scores.size === 0) scores = yield* this.#findByWords(words, types, true);
    if (!isPerType) return this.#best(scores, types, limit);
    const bestHits: SlotHit[] = [];
    for (let bit = 1; bit <= types; bit <<= 1) {
      if ((types & bit) !== 0) bestHits.push(...this.#best(scores, bit, limit));
    }
    return bestHits;
  }

  /**
   * Inserts each hit into a short sorted list. Sorting all hits of a frequent word would take longer than the
   * search.
   */
  #best(scores: Scores, types: number, limit: number): SlotHit[] {
    const bestHits: SlotHit[] = [];
    for (const [slot, score] of scores) {
      if (((this.#types[slot] ?? 0) & types) === 0) continue;
      const hit: SlotHit = [slot, score * (this.#weights[slot] ?? 1)];
      const last = bestHits.at(-1);
      if (bestHits.length >= limit && last && !precedes(hit, last)) continue;
      const place = bestHits.findIndex((other) => precedes(hit, other));
      bestHits.splice(place < 0 ? bestHits.length : place, 0, hit);
      if (bestHits.length > limit) bestHits.pop();
    }
    return bestHits;
  }

  get #all(): LineText[] {
    return [this.#names, this.#readings, this.#initials, this.#codes, this.#texts.latin, this.#texts.other];
  }

  #addReading(slot: number, reading: string): void {
    const readings = readingsOf(parseReading(reading));
    for (const syllables of readings) {
      const begins: number[] = [];
      let length = 0;
      for (const syllable of syllables) {
        begins.push(length);
        length += syllable.length;
      }
      this.#readings.add(slot, syllables.join(''), begins);
    }
    const initials = new Set(
      readings.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
    );
    for (const line of initials) this.#initials.add(slot, line);
  }

  /** Finds objects by the words, and by the whole query as a booth code: `N1-A23`, `n1 a23`. */
  *#findByWords(words: readonly string[], types: number, withTexts: boolean): Steps<Scores> {
    const scores = yield* this.#findAll(words, types, withTexts);
    if (words.length === 1) return scores;
    const joinedScores = yield* this.#collect(words.join(''), types, withTexts);
    for (const [slot, score] of joinedScores) raise(scores, slot, score);
    return scores;
  }

  /** The objects with all words, scored by the mean. The search begins with the rarest word. */
  *#findAll(words: readonly string[], types: number, withTexts: boolean): Steps<Scores> {
    const [rarestWord = '', ...otherWords] = words.length === 1 ? words : yield* this.#rarestFirst(words);
    let scores = yield* this.#collect(rarestWord, types, withTexts);
    for (const word of otherWords) scores = yield* this.#intersect(scores, word, types, withTexts);
    for (const [slot, sum] of scores) scores.set(slot, sum / words.length);
    return scores;
  }

  *#rarestFirst(words: readonly string[]): Steps<string[]> {
    const wordCounts: { word: string; count: number }[] = [];
    for (const word of words) {
      let count = 0;
      for (const [text, pattern] of this.#patterns(word))
        count += yield* text.count(pattern, MAXIMUM_COMPARED);
      wordCounts.push({ word, count });
    }
    return wordCounts.sort((left, right) => left.count - right.count).map(({ word }) => word);
  }

  *#intersect(firstScores: Scores, word: string, types: number, withTexts: boolean): Steps<Scores> {
    const sums: Scores = new Map();
    if (firstScores.size > MAXIMUM_COMPARED) {
      const other = yield* this.#collect(word, types, withTexts);
      for (const [slot, score] of other) {
        const firstScore = firstScores.get(slot);
        if (firstScore !== undefined) sums.set(slot, firstScore + score);
      }
      return sums;
    }
    for (const [slot, score] of firstScores) {
      const other = this.#scoreOf(slot, word, withTexts);
      if (other > 0) sums.set(slot, score + other);
      yield;
    }
    return sums;
  }

  *#collect(word: string, types: number, withTexts: boolean): Steps<Scores> {
    const scores: Scores = new Map();
    const onMatch = (slot: number, score: number): void => {
      if (((this.#types[slot] ?? 0) & types) !== 0) raise(scores, slot, score);
    };
    for (const [text, pattern] of this.#patterns(word, withTexts)) yield* text.scan(pattern, onMatch);
    return scores;
  }

  #scoreOf(slot: number, word: string, withTexts: boolean): number {
    return Math.max(...this.#patterns(word, withTexts).map(([text, pattern]) => text.scoreOf(slot, pattern)));
  }

  /**
   * The indexes in which a word is searched, each with its pattern. One letter or digit matches only the
   * start of a word.
   */
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

/** Lines contain no line feed, and one space between words. */
function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function raise(scores: Scores, slot: number, score: number): void {
  if (score > (scores.get(slot) ?? 0)) scores.set(slot, score);
}

function rateName({ segment, start, end }: Line, position: number, length: number): number {
  const from = Math.max(position, start);
  if (from === start && position + length === end) return NAME.full;
  const shortness = 0.05 / (1 + (end - start) / 10);
  if (from === start) return NAME.start + shortness;
  const previous = segment.text.charAt(position - 1);
  // A pattern that begins with a space matches the start of a word.
  const isWord = segment.text.charAt(position) === ' ' || !LETTER_OR_DIGIT.test(previous);
  return (isWord ? NAME.word : NAME.inside) + shortness;
}

function ratePart(
  scores: { start: number; inside: number },
  line: Line,
  position: number,
  length: number,
): number {
  const { start, end } = line;
  return (position <= start ? scores.start : scores.inside) + length / (end - start) / 20;
}

/** Even lines contain the code with the hall, odd lines without it. */
function rateCode({ number, end }: Line, position: number, length: number): number {
  if (position + length === end) return number % 2 === 0 ? CODE.full : CODE.short;
  return length > 2 ? CODE.start : 0;
}
