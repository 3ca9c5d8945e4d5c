import type { FieldText, FieldToken } from '../lexer/field-text.js';
import {
  acronymsOf,
  withoutChineseForms,
  letteredWords,
  MAXIMUM_INNER_ACRONYM,
  MINIMUM_ACRONYM,
} from '../lexer/names.js';
import { stemOf } from '../lexer/english/stem.js';
import { abbreviationsOf } from '../lexer/words.js';
import type { Term } from '../query/term.js';
import type { Match, Span } from './match-span.js';
import { isAligned, matchSyllables, maySound, type Sounds, soundsOf } from './match-syllables.js';

/** The score of each kind of match. A literal match is more likely meant than one by sound. */
const QUALITY = {
  exact: 1,
  joined: 0.97,
  stem: 0.92,
  character: 0.9,
  /** Grows with the matched share of the name: for 中行, 中国银行 precedes 中国工商银行. */
  abbreviation: 0.8,
  /** Grows with the matched share, too. */
  spelledAbbreviation: 0.7,
  synonym: 0.9,
  /** Grows with the share of the word that has been typed. */
  prefix: 0.6,
  acronym: 0.62,
  /** For the share of the letters that have been typed. */
  partOfAcronym: 0.5,
  /** For adjacent words within a longer name. */
  innerAcronym: 0.45,
  sounds: 0.6,
  skips: 0.55,
  /** The minimum share of matching pairs. */
  partly: 0.5,
} as const;

/** The best match of a term in a text; undefined without a match. */
export function matchTerm(term: Term, text: FieldText): Match | undefined {
  // A named hall has no text.
  if (term.text === '') return undefined;
  const bestMatch = matchTokens(term, text);
  if (bestMatch && bestMatch.quality > QUALITY.acronym) return bestMatch;
  const otherMatch = matchSynonyms(term, text) ?? matchAcronym(term, text);
  return otherMatch && otherMatch.quality > (bestMatch?.quality ?? 0) ? otherMatch : bestMatch;
}

/** A plain loop, since each search checks thousands of words. */
function matchTokens(term: Term, { tokens }: FieldText): Match | undefined {
  const sounds = soundsOf(term);
  let bestMatch: Match | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || !(term.cjk ? token.cjk : mayMatch(token, sounds))) continue;
    const match = token.cjk ? matchRun(term, token) : matchWord(term, token, tokens[index + 1]);
    if (match && match.quality > (bestMatch?.quality ?? 0)) bestMatch = match;
  }
  return bestMatch;
}

/** Whether a term in letters may match a token. All matches of a word begin with one of few letters. */
function mayMatch(token: FieldToken, sounds: Sounds): boolean {
  return token.cjk ? maySound(sounds, token) : sounds.wordLetters.includes(token.text.charAt(0));
}

function matchWord(term: Term, token: FieldToken, next: FieldToken | undefined): Match | undefined {
  const { text, start } = token;
  if (text === term.text) return wordMatch(QUALITY.exact, token);
  if (term.joins.includes(text)) return wordMatch(QUALITY.joined, token);
  if (next && isTogether(term, text, next)) return wordMatch(QUALITY.joined, token, next);
  if (isInflected(term, text)) return wordMatch(QUALITY.stem, token);
  if (term.text.length >= 2 && text.startsWith(term.text)) {
    const share = term.text.length / text.length;
    return { quality: QUALITY.prefix + 0.3 * share, spans: [[start, start + term.text.length]] };
  }
  if (term.corrections.size === 0) return undefined;
  const similarity = term.corrections.get(text) ?? term.corrections.get(stemOf(text));
  return similarity === undefined ? undefined : wordMatch(similarity, token);
}

function wordMatch(quality: number, token: FieldToken, last = token): Match {
  return { quality, spans: [[token.start, last.start + last.text.length]] };
}

function isTogether(term: Term, text: string, next: FieldToken): boolean {
  return !next.cjk && term.text.startsWith(text) && text + next.text === term.text;
}

/** Whether a text is an inflection of the term, or one is the stem of the other, as in the index. */
function isInflected(term: Term, text: string): boolean {
  const stem = stemOf(text);
  return stem === term.stem || text === term.stem || stem === term.text;
}

function matchRun(term: Term, token: FieldToken): Match | undefined {
  if (!term.cjk) return matchSyllables(term, token) ?? matchSpelledShortForm(term, token);
  const quality = term.text.length === 1 && token.text.length > 1 ? QUALITY.character : QUALITY.exact;
  return matchPart(term, token, quality) ?? matchShortForm(term, token) ?? matchLoosely(term, token);
}

/** The characters of a term as a part of a run. */
function matchPart({ text }: Term, token: FieldToken, quality: number): Match | undefined {
  const position = token.text.indexOf(text);
  const start = token.start + position;
  return position < 0 ? undefined : { quality, spans: [[start, start + text.length]] };
}

function matchShortForm(term: Term, token: FieldToken): Match | undefined {
  if (term.text.length > 4 || !token.text.includes(term.text.charAt(0))) return undefined;
  const places = abbreviationsOf(token.text).find(
    (each) => each.map((place) => token.text.charAt(place)).join('') === term.text,
  );
  if (!places) return undefined;
  const share = places.length / withoutChineseForms(token.text).length;
  return { quality: QUALITY.abbreviation + 0.1 * share, spans: spansAt(token.start, places) };
}

/** A short form in pinyin or by its initials: `zhongkeyuan`, `zky`. */
function matchSpelledShortForm(term: Term, token: FieldToken): Match | undefined {
  if (term.splits.length === 0 || token.pinyin.length === 0) return undefined;
  const { letters } = soundsOf(term);
  for (const places of abbreviationsOf(token.text)) {
    // The first letter excludes nearly all short forms.
    const first = token.pinyin[places[0] ?? 0] ?? [];
    if (!first.some((syllable) => letters.includes(syllable.charAt(0)))) continue;
    const pinyin = places.map((place) => token.pinyin[place] ?? []);
    const [span] = matchSyllables(term, { pinyin, starts: [0], start: 0 })?.spans ?? [];
    if (span?.[0] !== 0 || span[1] !== places.length) continue;
    const share = places.length / token.text.length;
    return { quality: QUALITY.spelledAbbreviation + 0.1 * share, spans: spansAt(token.start, places) };
  }
  return undefined;
}

function matchLoosely(term: Term, token: FieldToken): Match | undefined {
  const { looseness, text } = term;
  if (looseness.has('sounds')) {
    const sound = matchSyllables(term, token);
    if (sound && isWord(sound, term, token)) return { ...sound, quality: QUALITY.sounds };
  }
  if (looseness.has('skips')) {
    const places = orderedPlaces(text, token) ?? exchangedPlaces(text, token);
    if (places) return { quality: QUALITY.skips, spans: spansAt(token.start, places) };
  }
  return looseness.has('partly') ? matchPartly(text, token) : undefined;
}

/**
 * Many words sound like two syllables. So the match must be a word, and begin the name or share a character:
 * 耳机 does not match 贝尔教育.
 */
function isWord({ spans: [span] }: Match, { text }: Term, token: FieldToken): boolean {
  if (text.length > 2) return true;
  if (!span) return false;
  const position = span[0] - token.start;
  if (!isAligned(token, position, text.length)) return false;
  return (
    position === 0 ||
    Array.from(text).some((character, index) => token.text.charAt(position + index) === character)
  );
}

/**
 * The positions of the characters in their order, close enough for one name. The first one begins a word: 波音
 * does not match 宁波韵升音乐.
 */
function orderedPlaces(text: string, { text: run, starts }: FieldToken): number[] | undefined {
  const places: number[] = [];
  let from = 0;
  for (const character of text) {
    const place = run.indexOf(character, from);
    if (place < 0) return undefined;
    places.push(place);
    from = place + 1;
  }
  const [first = 0] = places;
  if (starts.length > 0 && !starts.includes(first)) return undefined;
  const length = (places.at(-1) ?? 0) - first + 1;
  return length <= text.length * 3 ? places : undefined;
}

/**
 * The positions of adjacent characters in another order, from the beginning of the name or of a word: 器机人
 * matches 机器人, 特斯拉 does not match 阿特拉斯.
 */
function exchangedPlaces(text: string, { text: run, starts }: FieldToken): number[] | undefined {
  const sortedText = sortCharacters(text);
  for (const [index, start] of starts.entries()) {
    const isWordOrName = start === 0 || (starts[index + 1] ?? run.length) - start > 1;
    if (isWordOrName && sortCharacters(run.slice(start, start + text.length)) === sortedText) {
      return Array.from({ length: text.length }, (_, place) => start + place);
    }
  }
  return undefined;
}

function sortCharacters(text: string): string {
  return Array.from(text).sort().join('');
}

function matchPartly(text: string, token: FieldToken): Match | undefined {
  const places: number[] = [];
  for (let index = 0; index + 1 < text.length; index += 1) {
    const place = token.text.indexOf(text.slice(index, index + 2));
    if (place >= 0) places.push(place, place + 1);
  }
  if (places.length === 0) return undefined;
  const share = places.length / 2 / (text.length - 1);
  return { quality: QUALITY.partly * share, spans: spansAt(token.start, [...new Set(places)]) };
}

function spansAt(start: number, places: readonly number[]): Span[] {
  return places.map((place) => [start + place, start + place + 1] as const);
}

/**
 * The match of a synonym: all its terms match literally or by inflection, not only by a beginning or sound.
 */
function matchSynonyms(term: Term, { tokens }: FieldText): Match | undefined {
  for (const terms of term.synonyms) {
    const matches = terms.map((each) => matchLiterally(each, tokens));
    if (matches.some((match) => !match)) continue;
    const termMatches = matches.flatMap((match) => match ?? []);
    const quality = QUALITY.synonym * Math.min(...termMatches.map((match) => match.quality));
    return { quality, spans: termMatches.flatMap(({ spans }) => spans) };
  }
  return undefined;
}

/** The literal match of a term, in any inflection. */
function matchLiterally(term: Term, tokens: readonly FieldToken[]): Match | undefined {
  for (const token of tokens) {
    if (token.cjk !== term.cjk) continue;
    const match = term.cjk ? matchPart(term, token, QUALITY.exact) : matchWholeWord(term, token);
    if (match) return match;
  }
  return undefined;
}

function matchWholeWord(term: Term, token: FieldToken): Match | undefined {
  if (token.text === term.text) return wordMatch(QUALITY.exact, token);
  return isInflected(term, token.text) ? wordMatch(QUALITY.stem, token) : undefined;
}

function matchAcronym(term: Term, { tokens }: FieldText): Match | undefined {
  // An acronym has one word per letter.
  if (term.cjk || term.text.length < MINIMUM_ACRONYM || term.text.length > tokens.length) return undefined;
  // Excludes nearly all texts: none of their words begins with the first letter.
  const letter = term.text.charAt(0);
  if (!tokens.some(({ text }) => text.startsWith(letter))) return undefined;
  const words = tokens.filter(({ cjk }) => !cjk);
  if (words.length < MINIMUM_ACRONYM) return undefined;
  const acronyms = acronymsOf(words.map(({ text }) => text)).filter((acronym) =>
    acronym.startsWith(term.text),
  );
  if (acronyms.length === 0) return matchInnerAcronym(term, words);
  const share = term.text.length / Math.min(...acronyms.map((acronym) => acronym.length));
  const quality = share === 1 ? QUALITY.acronym : QUALITY.partOfAcronym * share;
  return { quality, spans: words.map(({ start }) => [start, start + 1] as const) };
}

function matchInnerAcronym({ text }: Term, words: readonly FieldToken[]): Match | undefined {
  if (text.length > MAXIMUM_INNER_ACRONYM) return undefined;
  const wordsWithLetters = letteredWords(words, (word) => word.text);
  const position = wordsWithLetters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(text);
  if (position < 0) return undefined;
  const acronymWords = wordsWithLetters.slice(position, position + text.length);
  return {
    quality: QUALITY.innerAcronym,
    spans: acronymWords.map(({ word: { start } }) => [start, start + 1] as const),
  };
}
