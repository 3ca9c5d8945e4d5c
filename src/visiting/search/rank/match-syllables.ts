import type { FieldToken } from '../lexer/field-text.js';
import { readingsOf } from '../../../platform/text/pinyin.js';
import { soundAlikes } from '../lexer/syllables.js';
import type { Term } from '../query/term.js';
import type { Match } from './match-span.js';

/** By the number of syllables: a single one is weak evidence. */
const PINYIN = [0, 0.6, 0.78, 0.82, 0.84];
const INITIALS = [0, 0, 0.42, 0.52, 0.56];
/** Some syllables abbreviated, others complete. */
const BEGUN = 0.5;
const SOUNDS = 0.5;
/** A name that begins with the query or equals it. */
const AT_START = 0.02;
const WHOLE = 0.06;
/** Begins and ends where words do: smx is rather 石墨烯 than 尚铭信, whose last character belongs to 信息. */
const ALIGNED = { spelled: 0.02, begun: 0.1 };

interface Reading {
  length: number;
  quality: number;
}

/** The possible sounds of a term. */
export interface Sounds {
  cuts: readonly (readonly string[])[];
  /** Similar sounds. */
  alike: readonly (readonly string[])[];
  /** Their first letters, which exclude nearly all positions. */
  letters: string;
  /** The first letters of all words that can match: of the term, its joins and its corrections. */
  wordLetters: string;
  /** The beginnings of runs that can match, each after a space. */
  beginnings: readonly string[];
  /** The letters of the term, each after a space, if it may consist of initials. */
  initials: readonly string[];
}

/** A term is compared with thousands of texts. */
const soundsOfTerms = new WeakMap<Term, Sounds>();

/** How well letters match the sounds of a run: as pinyin, as initials, or as a mixture. */
export function matchSyllables(term: Term, token: FieldToken): Match | undefined {
  const { readings } = token;
  const sounds = soundsOf(term);
  let best: Match | undefined;
  for (let start = 0; start < readings.length; start += 1) {
    if (!begins(sounds.letters, readings[start])) continue;
    for (const { length, quality } of readingsAt(term, sounds, token, start)) {
      if (quality <= (best?.quality ?? 0)) continue;
      best = { quality, spans: [[token.start + start, token.start + start + length]] };
    }
  }
  return best;
}

/** The possible sounds of a term. */
export function soundsOf(term: Term): Sounds {
  const known = soundsOfTerms.get(term);
  if (known) return known;
  const cuts = term.cjk ? [readingsOf(term.text).map(([first = '']) => first)] : term.cuts;
  const alike = term.loose.has('sounds') ? cuts.flatMap(soundAlikes) : [];
  const letters = firstLetters(term, [...cuts, ...alike]);
  const words = [term.text, ...term.joins, ...term.corrected.keys()];
  // With abbreviated syllables and corrections, only the first letter is sure.
  const isVague = term.loose.has('begun') || term.corrected.size > 0;
  const first = isVague ? Array.from(letters) : [...cuts, ...alike].map(([syllable = '']) => syllable);
  const made = {
    cuts,
    alike,
    letters,
    wordLetters: words.map((word) => word.charAt(0)).join(''),
    beginnings: [...new Set(first)].map((each) => ` ${each}`),
    initials: term.text.length < 2 ? [] : term.text.split('').map((letter) => ` ${letter}`),
  };
  soundsOfTerms.set(term, made);
  return made;
}

/** Whether letters may match the sounds of a run: excludes nearly all runs without parsing their readings. */
export function maySound({ beginnings, initials }: Sounds, { sounds }: FieldToken): boolean {
  for (const beginning of beginnings) if (sounds.includes(beginning)) return true;
  if (initials.length === 0) return false;
  let from = 0;
  for (const letter of initials) {
    const place = sounds.indexOf(letter, from);
    if (place < 0) return false;
    from = place + 1;
  }
  return true;
}

/** The matches of the characters from `start` on with the term. */
function readingsAt(term: Term, { cuts, alike }: Sounds, token: FieldToken, start: number): Reading[] {
  const found: Reading[] = [];
  for (const cut of cuts) {
    if (reads(cut, token, start, !term.cjk))
      found.push({ length: cut.length, quality: at(PINYIN, cut.length) });
  }
  for (const cut of alike) {
    if (reads(cut, token, start, !term.cjk)) found.push({ length: cut.length, quality: SOUNDS });
  }
  for (const reading of found) reading.quality += worthAt(reading, ALIGNED.spelled, token, start);
  if (term.cjk) return found;
  const spelled = found.length;
  addBegun(found, term, token, start);
  for (let index = spelled; index < found.length; index += 1) {
    const reading = found[index];
    if (reading) reading.quality += worthAt(reading, ALIGNED.begun, token, start);
  }
  return found;
}

/** The bonus of a match at this position: at the start, over the whole run, along its words. */
function worthAt({ length }: Reading, aligned: number, token: FieldToken, start: number): number {
  return (
    (start === 0 ? AT_START : 0) +
    (length === token.readings.length ? WHOLE : 0) +
    (isAligned(token, start, length) ? aligned : 0)
  );
}

/** Whether characters of a run begin and end where words do. */
export function isAligned({ starts, readings }: FieldToken, start: number, length: number): boolean {
  const end = start + length;
  return starts.includes(start) && (end === readings.length || starts.includes(end));
}

function firstLetters({ text, cjk, corrected }: Term, cuts: readonly (readonly string[])[]): string {
  const first = [cjk ? '' : text, ...cuts.map(([syllable = '']) => syllable), ...corrected.keys()];
  return first.map((word) => word.charAt(0)).join('');
}

function begins(letters: string, readings: FieldToken['readings'][number] | undefined): boolean {
  if (!readings) return false;
  for (const reading of readings) if (letters.includes(reading.charAt(0))) return true;
  return false;
}

/** Adds the matches of letters, or of a correction, with the initials of the characters from `start` on. */
function addBegun(
  found: Reading[],
  { text, loose, corrected }: Term,
  token: FieldToken,
  start: number,
): void {
  const letters = initialsLength(text, token, start);
  if (letters) found.push({ length: letters, quality: at(INITIALS, letters) });
  const length = loose.has('begun') ? begunLength(text, token, start, 0) : undefined;
  if (length) found.push({ length, quality: BEGUN });
  for (const [word, quality] of corrected) {
    const written = writtenLength(word, token, start, 0);
    if (written) found.push({ length: written, quality });
  }
}

function at(values: readonly number[], index: number): number {
  return values[Math.min(index, values.length - 1)] ?? 0;
}

/** Whether the characters from `start` on match; the last typed syllable may be incomplete. */
function reads(cut: readonly string[], { readings }: FieldToken, start: number, isTyped: boolean): boolean {
  if (start + cut.length > readings.length) return false;
  for (let index = 0; index < cut.length; index += 1) {
    const syllable = cut[index] ?? '';
    const known = readings[start + index] ?? [];
    const isRead =
      isTyped && index === cut.length - 1
        ? known.some((reading) => reading.startsWith(syllable))
        : known.includes(syllable);
    if (!isRead) return false;
  }
  return true;
}

function initialsLength(letters: string, { readings }: FieldToken, start: number): number | undefined {
  if (letters.length < 2 || start + letters.length > readings.length) return undefined;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters.charAt(index);
    if (!readings[start + index]?.some((reading) => reading.startsWith(letter))) return undefined;
  }
  return letters.length;
}

/** The number of characters that the letters match, each by the beginning of its reading. */
function begunLength(letters: string, token: FieldToken, start: number, length: number): number | undefined {
  if (letters === '') return length >= 2 ? length : undefined;
  for (const reading of token.readings[start + length] ?? []) {
    for (let taken = common(reading, letters); taken > 0; taken -= 1) {
      const begun = taken === reading.length || taken === 1 || /^[zcs]h$/.test(reading.slice(0, taken));
      const found = begun ? begunLength(letters.slice(taken), token, start, length + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** The number of characters that the letters match, each by its whole reading. */
function writtenLength(
  letters: string,
  token: FieldToken,
  start: number,
  length: number,
): number | undefined {
  if (letters === '') return length;
  for (const reading of token.readings[start + length] ?? []) {
    if (!letters.startsWith(reading)) continue;
    const found = writtenLength(letters.slice(reading.length), token, start, length + 1);
    if (found) return found;
  }
  return undefined;
}

function common(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length += 1;
  return length;
}
