import type { FieldToken } from '../lexer/field-text.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { soundAlikes } from '../lexer/syllables.js';
import { commonLength } from '../query/distance.js';
import type { Term } from '../query/term.js';
import type { Match } from './match-span.js';

/** The score by the number of syllables. A single one is weak evidence. */
const PINYIN = [0, 0.6, 0.78, 0.82, 0.84];
const INITIALS = [0, 0, 0.42, 0.52, 0.56];
/** The score of a mixture of abbreviated and complete syllables. */
const MIXTURE = 0.5;
const SOUNDS = 0.5;
/** The bonus of a match at the start of a run, and of a match with the whole run. */
const START_BONUS = 0.02;
const WHOLE_RUN_BONUS = 0.06;
/**
 * The bonus of a match that begins and ends at word boundaries: smx is rather 石墨烯 than 尚铭信, whose last
 * character belongs to 信息.
 */
const ALIGNMENT_BONUS = { spelled: 0.02, abbreviated: 0.1 };

/** A run with its pinyin, or the short form of one. */
type Run = Pick<FieldToken, 'start' | 'pinyin' | 'starts'>;

/** A match of syllables with the characters of a run. */
interface SyllableMatch {
  length: number;
  quality: number;
}

/** The possible sounds of a term. */
export interface Sounds {
  splits: readonly (readonly string[])[];
  /** Similar sounds. */
  similarSounds: readonly (readonly string[])[];
  /** Their first letters, which exclude nearly all positions of texts. */
  letters: string;
  /** The first letters of all words that can match: of the term, its joins and its corrections. */
  wordLetters: string;
  /** The beginnings of runs that can match, each after a space. */
  beginnings: readonly string[];
  /** The letters of the term, each after a space, if it may consist of initials. */
  initials: readonly string[];
}

/** Cached, because a term is compared with thousands of texts. */
const soundsOfTerms = new WeakMap<Term, Sounds>();

/** The best match of letters with the sounds of a run: as pinyin, as initials, or as a mixture. */
export function matchSyllables(term: Term, token: Run): Match | undefined {
  const { pinyin } = token;
  const sounds = soundsOf(term);
  let bestMatch: Match | undefined;
  for (let start = 0; start < pinyin.length; start += 1) {
    if (!begins(sounds.letters, pinyin[start])) continue;
    for (const { length, quality } of matchesAt(term, sounds, token, start)) {
      if (quality <= (bestMatch?.quality ?? 0)) continue;
      bestMatch = { quality, spans: [[token.start + start, token.start + start + length]] };
    }
  }
  return bestMatch;
}

export function soundsOf(term: Term): Sounds {
  const cachedSounds = soundsOfTerms.get(term);
  if (cachedSounds) return cachedSounds;
  const splits = term.cjk
    ? [pinyinOf(term.text).map(([firstSyllables = '']) => firstSyllables)]
    : term.splits;
  const similarSounds = term.looseness.has('sounds') ? splits.flatMap(soundAlikes) : [];
  const letters = firstLetters(term, [...splits, ...similarSounds]);
  const words = [term.text, ...term.joins, ...term.corrections.keys()];
  // With abbreviated syllables and corrections, only the first letter is certain.
  const isVague = term.looseness.has('begun') || term.corrections.size > 0;
  const firstSyllables = isVague
    ? Array.from(letters)
    : [...splits, ...similarSounds].map(([syllable = '']) => syllable);
  const sounds = {
    splits,
    similarSounds,
    letters,
    wordLetters: words.map((word) => word.charAt(0)).join(''),
    beginnings: [...new Set(firstSyllables)].map((each) => ` ${each}`),
    initials: term.text.length < 2 ? [] : term.text.split('').map((letter) => ` ${letter}`),
  };
  soundsOfTerms.set(term, sounds);
  return sounds;
}

/** Whether letters may match the sounds of a run. Excludes nearly all runs without parsing their pinyin. */
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
function matchesAt(
  term: Term,
  { splits, similarSounds }: Sounds,
  token: Run,
  start: number,
): SyllableMatch[] {
  const matches: SyllableMatch[] = [];
  for (const syllables of splits) {
    if (isSpelled(syllables, token, start, !term.cjk))
      matches.push({ length: syllables.length, quality: valueAt(PINYIN, syllables.length) });
  }
  for (const syllables of similarSounds) {
    if (isSpelled(syllables, token, start, !term.cjk))
      matches.push({ length: syllables.length, quality: SOUNDS });
  }
  for (const match of matches) match.quality += bonusAt(match, ALIGNMENT_BONUS.spelled, token, start);
  if (term.cjk) return matches;
  const spelledCount = matches.length;
  addAbbreviations(matches, term, token, start);
  for (let index = spelledCount; index < matches.length; index += 1) {
    const match = matches[index];
    if (match) match.quality += bonusAt(match, ALIGNMENT_BONUS.abbreviated, token, start);
  }
  return matches;
}

/** The bonus of a match at this position: at the start, over the whole run, along its words. */
function bonusAt({ length }: SyllableMatch, alignmentBonus: number, token: Run, start: number): number {
  return (
    (start === 0 ? START_BONUS : 0) +
    (length === token.pinyin.length ? WHOLE_RUN_BONUS : 0) +
    (isAligned(token, start, length) ? alignmentBonus : 0)
  );
}

/** Whether characters of a run begin and end at word boundaries. */
export function isAligned({ starts, pinyin }: Run, start: number, length: number): boolean {
  const end = start + length;
  return starts.includes(start) && (end === pinyin.length || starts.includes(end));
}

function firstLetters({ text, cjk, corrections }: Term, splits: readonly (readonly string[])[]): string {
  const words = [cjk ? '' : text, ...splits.map(([syllable = '']) => syllable), ...corrections.keys()];
  return words.map((word) => word.charAt(0)).join('');
}

function begins(letters: string, pinyin: Run['pinyin'][number] | undefined): boolean {
  if (!pinyin) return false;
  for (const syllable of pinyin) if (letters.includes(syllable.charAt(0))) return true;
  return false;
}

/** Adds the matches of letters, or of a correction, with the initials of the characters from `start` on. */
function addAbbreviations(
  matches: SyllableMatch[],
  { text, looseness, corrections }: Term,
  token: Run,
  start: number,
): void {
  const letters = initialsLength(text, token, start);
  if (letters) matches.push({ length: letters, quality: valueAt(INITIALS, letters) });
  const length = looseness.has('begun') ? abbreviatedLength(text, token, start, 0) : undefined;
  if (length) matches.push({ length, quality: MIXTURE });
  for (const [word, quality] of corrections) {
    const wordLength = spelledLength(word, token, start, 0);
    if (wordLength) matches.push({ length: wordLength, quality });
  }
}

function valueAt(values: readonly number[], index: number): number {
  return values[Math.min(index, values.length - 1)] ?? 0;
}

/** Whether the characters from `start` on match; the last typed syllable may be incomplete. */
function isSpelled(syllables: readonly string[], { pinyin }: Run, start: number, isTyped: boolean): boolean {
  if (start + syllables.length > pinyin.length) return false;
  for (let index = 0; index < syllables.length; index += 1) {
    const syllable = syllables[index] ?? '';
    const readings = pinyin[start + index] ?? [];
    const isSame =
      isTyped && index === syllables.length - 1
        ? readings.some((reading) => reading.startsWith(syllable))
        : readings.includes(syllable);
    if (!isSame) return false;
  }
  return true;
}

function initialsLength(letters: string, { pinyin }: Run, start: number): number | undefined {
  if (letters.length < 2 || start + letters.length > pinyin.length) return undefined;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters.charAt(index);
    if (!pinyin[start + index]?.some((syllable) => syllable.startsWith(letter))) return undefined;
  }
  return letters.length;
}

/** The number of characters that the letters match, each by the beginning of its pinyin. */
function abbreviatedLength(letters: string, token: Run, start: number, length: number): number | undefined {
  if (letters === '') return length >= 2 ? length : undefined;
  for (const syllable of token.pinyin[start + length] ?? []) {
    for (let letterCount = commonLength(syllable, letters); letterCount > 0; letterCount -= 1) {
      const isAbbreviation =
        letterCount === syllable.length ||
        letterCount === 1 ||
        /^[zcs]h$/.test(syllable.slice(0, letterCount));
      const matchLength = isAbbreviation
        ? abbreviatedLength(letters.slice(letterCount), token, start, length + 1)
        : undefined;
      if (matchLength) return matchLength;
    }
  }
  return undefined;
}

/** The number of characters that the letters match, each by its whole pinyin. */
function spelledLength(letters: string, token: Run, start: number, length: number): number | undefined {
  if (letters === '') return length;
  for (const syllable of token.pinyin[start + length] ?? []) {
    if (!letters.startsWith(syllable)) continue;
    const matchLength = spelledLength(letters.slice(syllable.length), token, start, length + 1);
    if (matchLength) return matchLength;
  }
  return undefined;
}
