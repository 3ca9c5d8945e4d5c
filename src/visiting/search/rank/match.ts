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
  /** Grows like it. */
  spelledAbbreviation: 0.7,
  synonym: 0.9,
  /** Grows with the share of the word that has been typed. */
  prefix: 0.6,
  acronym: 0.62,
  /** Of the share of the letters that have been typed. */
  partOfAcronym: 0.5,
  /** Of words side by side within a longer name. */
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
  const best = matchTokens(term, text);
  if (best && best.quality > QUALITY.acronym) return best;
  const said = matchSynonyms(term, text) ?? matchAcronym(term, text);
  return said && said.quality > (best?.quality ?? 0) ? said : best;
}

/** A plain loop, since each search checks thousands of words. */
function matchTokens(term: Term, { tokens }: FieldText): Match | undefined {
  const sounds = soundsOf(term);
  let best: Match | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || !(term.cjk ? token.cjk : mayMatch(token, sounds))) continue;
    const match = token.cjk ? matchRun(term, token) : matchWord(term, token, tokens[index + 1]);
    if (match && match.quality > (best?.quality ?? 0)) best = match;
  }
  return best;
}

/** Whether a term in letters may match a token: all matches of a word begin with one of few letters. */
function mayMatch(token: FieldToken, sounds: Sounds): boolean {
  return token.cjk ? maySound(sounds, token) : sounds.wordLetters.includes(token.text.charAt(0));
}

function matchWord(term: Term, token: FieldToken, next: FieldToken | undefined): Match | undefined {
  const { text, start } = token;
  if (text === term.text) return whole(QUALITY.exact, token);
  if (term.joins.includes(text)) return whole(QUALITY.joined, token);
  if (next && isTogether(term, text, next)) return whole(QUALITY.joined, token, next);
  if (isInflected(term, text)) return whole(QUALITY.stem, token);
  if (term.text.length >= 2 && text.startsWith(term.text)) {
    const share = term.text.length / text.length;
    return { quality: QUALITY.prefix + 0.3 * share, spans: [[start, start + term.text.length]] };
  }
  if (term.corrected.size === 0) return undefined;
  const corrected = term.corrected.get(text) ?? term.corrected.get(stemOf(text));
  return corrected === undefined ? undefined : whole(corrected, token);
}

function whole(quality: number, token: FieldToken, last = token): Match {
  return { quality, spans: [[token.start, last.start + last.text.length]] };
}

function isTogether(term: Term, text: string, next: FieldToken): boolean {
  return !next.cjk && term.text.startsWith(text) && text + next.text === term.text;
}

/** Also if one is the stem of the other, as stems match in the index. */
function isInflected(term: Term, text: string): boolean {
  const stem = stemOf(text);
  return stem === term.stem || text === term.stem || stem === term.text;
}

function matchRun(term: Term, token: FieldToken): Match | undefined {
  if (!term.cjk) return matchSyllables(term, token) ?? matchSpelledShortForm(term, token);
  const at = token.text.indexOf(term.text);
  if (at >= 0) {
    const start = token.start + at;
    const quality = term.text.length === 1 && token.text.length > 1 ? QUALITY.character : QUALITY.exact;
    return { quality, spans: [[start, start + term.text.length]] };
  }
  return matchShortForm(term, token) ?? matchLoosely(term, token);
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
  if (term.cuts.length === 0 || token.readings.length === 0) return undefined;
  const { letters } = soundsOf(term);
  for (const places of abbreviationsOf(token.text)) {
    // The first letter excludes nearly all of them.
    const first = token.readings[places[0] ?? 0] ?? [];
    if (!first.some((reading) => letters.includes(reading.charAt(0)))) continue;
    const readings = places.map((place) => token.readings[place] ?? []);
    const [span] = matchSyllables(term, { ...token, readings, starts: [0], start: 0 })?.spans ?? [];
    if (span?.[0] !== 0 || span[1] !== places.length) continue;
    const share = places.length / token.text.length;
    return { quality: QUALITY.spelledAbbreviation + 0.1 * share, spans: spansAt(token.start, places) };
  }
  return undefined;
}

function matchLoosely(term: Term, token: FieldToken): Match | undefined {
  const { loose, text } = term;
  if (loose.has('sounds')) {
    const sound = matchSyllables(term, token);
    if (sound && isWord(sound, term, token)) return { ...sound, quality: QUALITY.sounds };
  }
  if (loose.has('skips')) {
    const places = inOrder(text, token) ?? exchanged(text, token);
    if (places) return { quality: QUALITY.skips, spans: spansAt(token.start, places) };
  }
  return loose.has('partly') ? matchPartly(text, token) : undefined;
}

/**
 * Two syllables sound like many others, so they must be a word, and begin the name or share a character: 耳机
 * does not match 贝尔教育.
 */
function isWord({ spans: [span] }: Match, { text }: Term, token: FieldToken): boolean {
  if (text.length > 2) return true;
  if (!span) return false;
  const at = span[0] - token.start;
  if (!isAligned(token, at, text.length)) return false;
  return at === 0 || Array.from(text).some((character, index) => token.text.charAt(at + index) === character);
}

/** The characters in their order, close enough to be one name. The first one begins a word: 波音 is not in 宁波韵升音乐. */
function inOrder(text: string, { text: run, starts }: FieldToken): number[] | undefined {
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
 * Adjacent characters in another order, from the beginning of the name or of a word: 器机人 matches 机器人, 特斯拉
 * does not match 阿特拉斯.
 */
function exchanged(text: string, { text: run, starts }: FieldToken): number[] | undefined {
  const wanted = sorted(text);
  for (const [index, start] of starts.entries()) {
    const isWordOrName = start === 0 || (starts[index + 1] ?? run.length) - start > 1;
    if (isWordOrName && sorted(run.slice(start, start + text.length)) === wanted) {
      return Array.from({ length: text.length }, (_, place) => start + place);
    }
  }
  return undefined;
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

function matchPartly(text: string, token: FieldToken): Match | undefined {
  const found: number[] = [];
  for (let index = 0; index + 1 < text.length; index += 1) {
    const place = token.text.indexOf(text.slice(index, index + 2));
    if (place >= 0) found.push(place, place + 1);
  }
  if (found.length === 0) return undefined;
  const share = found.length / 2 / (text.length - 1);
  return { quality: QUALITY.partly * share, spans: spansAt(token.start, [...new Set(found)]) };
}

function spansAt(start: number, places: readonly number[]): Span[] {
  return places.map((place) => [start + place, start + place + 1] as const);
}

/** Every term of a synonym matches, and not only by its beginning or sound. */
function matchSynonyms(term: Term, { tokens }: FieldText): Match | undefined {
  for (const terms of term.synonyms) {
    const matches = terms.map((each) => matchWritten(each, tokens));
    if (matches.some((match) => !match)) continue;
    const found = matches.flatMap((match) => match ?? []);
    const quality = QUALITY.synonym * Math.min(...found.map((match) => match.quality));
    return { quality, spans: found.flatMap(({ spans }) => spans) };
  }
  return undefined;
}

/** A term as it is written, in any inflection. */
function matchWritten(term: Term, tokens: readonly FieldToken[]): Match | undefined {
  for (const token of tokens) {
    if (token.cjk !== term.cjk) continue;
    const at = term.cjk ? token.text.indexOf(term.text) : -1;
    if (at >= 0) {
      const start = token.start + at;
      return { quality: QUALITY.exact, spans: [[start, start + term.text.length]] };
    }
    if (!term.cjk && token.text === term.text) return whole(QUALITY.exact, token);
    if (!term.cjk && isInflected(term, token.text)) return whole(QUALITY.stem, token);
  }
  return undefined;
}

function matchAcronym(term: Term, { tokens }: FieldText): Match | undefined {
  // Each letter is that of a word.
  if (term.cjk || term.text.length < MINIMUM_ACRONYM || term.text.length > tokens.length) return undefined;
  // Of nearly all texts no word begins so.
  const letter = term.text.charAt(0);
  if (!tokens.some(({ text }) => text.startsWith(letter))) return undefined;
  const words = tokens.filter(({ cjk }) => !cjk);
  if (words.length < MINIMUM_ACRONYM) return undefined;
  const begun = acronymsOf(words.map(({ text }) => text)).filter((acronym) => acronym.startsWith(term.text));
  if (begun.length === 0) return matchInnerAcronym(term, words);
  const share = term.text.length / Math.min(...begun.map((acronym) => acronym.length));
  const quality = share === 1 ? QUALITY.acronym : QUALITY.partOfAcronym * share;
  return { quality, spans: words.map(({ start }) => [start, start + 1] as const) };
}

function matchInnerAcronym({ text }: Term, words: readonly FieldToken[]): Match | undefined {
  if (text.length > MAXIMUM_INNER_ACRONYM) return undefined;
  const lettered = letteredWords(words, (word) => word.text);
  const at = lettered
    .map(({ letter }) => letter)
    .join('')
    .indexOf(text);
  if (at < 0) return undefined;
  const found = lettered.slice(at, at + text.length);
  return {
    quality: QUALITY.innerAcronym,
    spans: found.map(({ word: { start } }) => [start, start + 1] as const),
  };
}
