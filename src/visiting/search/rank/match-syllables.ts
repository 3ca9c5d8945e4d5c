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
interface Sounds {
  cuts: readonly (readonly string[])[];
  /** Similar sounds. */
  alike: readonly (readonly string[])[];
  /** Their first letters, which exclude nearly all positions. */
  letters: string;
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
  const made = { cuts, alike, letters: firstLetters(term, [...cuts, ...alike]) };
  soundsOfTerms.set(term, made);
  return made;
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
  for (const reading of begun(term, token, start)) {
    reading.quality += worthAt(reading, ALIGNED.begun, token, start);
    found.push(reading);
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

/** The matches of letters, or of a correction, with the initials of the characters from `start` on. */
function begun({ text, loose, corrected }: Term, token: FieldToken, start: number): Reading[] {
  const found: Reading[] = [];
  const offer = (length: number | undefined, quality: number): void => {
    if (length) found.push({ length, quality });
  };
  const letters = initialsLength(text, token, start);
  offer(letters, at(INITIALS, letters ?? 0));
  if (loose.has('begun')) offer(begunLength(text, token, start, 0), BEGUN);
  for (const [word, quality] of corrected) offer(writtenLength(word, token, start, 0), quality);
  return found;
}

function at(values: readonly number[], index: number): number {
  return values[Math.min(index, values.length - 1)] ?? 0;
}

/** Whether the characters from `start` on match; the last typed syllable may be incomplete. */
function reads(cut: readonly string[], { readings }: FieldToken, start: number, isTyped: boolean): boolean {
  if (start + cut.length > readings.length) return false;
  return cut.every((syllable, index) => {
    const known = readings[start + index] ?? [];
    return isTyped && index === cut.length - 1
      ? known.some((reading) => reading.startsWith(syllable))
      : known.includes(syllable);
  });
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
