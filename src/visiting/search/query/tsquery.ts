import { ideaLexeme } from '../ideas/ideas-of-texts.js';
import { compactCode } from '../lexer/code.js';
import { truncateLexeme, LEXEME, type Namespace, referenceLexeme } from '../lexer/lexeme.js';
import { MAXIMUM_INNER_ACRONYM, MINIMUM_ACRONYM } from '../lexer/names.js';
import { splitInitials, splitSyllables, soundAlikes } from '../lexer/syllables.js';
import { variantsOf } from '../lexer/lexeme-writer.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { splitsOf, type Term } from './term.js';

/** The width of a candidate query: exact words, or also their continuations and similar sounds. */
export type Width = 'exact' | 'wide';

const LETTERS = /^[a-z]{2,}$/;
const DIGIT = /\d/;
const MINIMUM_NUMBER = 3;

/** The text of a tsquery that requires all terms, without the scope. */
export function allOf(terms: readonly Term[], area: 'anywhere' | 'title', width: Width): string {
  return and(terms.map((term) => formOf(term, area, width)));
}

/** A lexeme in a tsquery. Every text of a visitor is quoted. */
export function lexeme(text: string, prefix = false): string {
  const quotedText = truncateLexeme(text).replaceAll('\\', '\\\\').replaceAll("'", "''");
  return `'${quotedText}'${prefix ? PREFIX : ''}`;
}

const PREFIX = ':*';
const SIMPLE = /^'((?:[^']|'')*)'(:\*)?$/u;

/** A tsquery for any of the parts. An empty list matches nothing. */
export function or(parts: readonly string[]): string {
  const [firstPart, ...otherParts] = withoutLonger([...new Set(parts)]);
  if (firstPart === undefined) return lexeme('-');
  return otherParts.length === 0 ? firstPart : `(${[firstPart, ...otherParts].join(' | ')})`;
}

/**
 * Omits alternatives that begin with another searched prefix, because each alternative costs time per object.
 */
function withoutLonger(parts: readonly string[]): readonly string[] {
  if (!parts.some((part) => part.endsWith(PREFIX))) return parts;
  const matches = parts.map((part) => SIMPLE.exec(part));
  const prefixes = matches.flatMap((each) => (each?.[2] ? [{ part: each[0], text: each[1] ?? '' }] : []));
  return parts.filter((part, index) => {
    const text = matches[index]?.[1];
    return text === undefined || !prefixes.some((each) => each.part !== part && text.startsWith(each.text));
  });
}

/** A tsquery for all parts. */
export function and(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`;
}

/** The alternatives of a term. */
function formOf(term: Term, area: 'anywhere' | 'title', width: Width): string {
  // A named hall has no text.
  if (term.text === '') return or(formsOfPlaces(term));
  const ownForms = term.cjk ? chineseForms(term, area, width) : latinForms(term, area, width);
  const synonymForms = term.synonyms.map((terms) => allOf(terms, area, 'exact'));
  const correctionForms = [...term.corrections.keys()].flatMap((word) => formsOfCorrection(word, area));
  const ideaForms = term.ideas.map(({ id }) =>
    lexeme(ideaLexeme(id, area === 'title' ? 'ideaInTitle' : 'idea')),
  );
  const placeForms = area === 'anywhere' ? formsOfPlaces(term) : [];
  return or([...ownForms, ...synonymForms, ...correctionForms, ...ideaForms, ...placeForms]);
}

function formsOfPlaces({ references, countries }: Term): string[] {
  return [
    ...[...references.keys()].map((id) => lexeme(referenceLexeme(id))),
    ...[...countries.keys()].map((code) => lexeme(LEXEME.country + code.toLowerCase())),
  ];
}

function latinForms(term: Term, area: Namespace, width: Width): string[] {
  const { text, stem, joins } = term;
  const words = [text, stem, ...joins].map((word) => lexeme(LEXEME[area] + word));
  const codes = [text, ...joins].filter((word) => DIGIT.test(word)).map(compactCode);
  if (width === 'exact') return [...words, ...codes.map((code) => lexeme(LEXEME.code + code))];
  const isLong = /^\d+$/.test(text) ? text.length >= MINIMUM_NUMBER : text.length >= 2;
  return [
    ...words,
    ...codes.map((code) => lexeme(LEXEME.code + code, code.length > 1)),
    ...prefixForms(term, isLong ? area : 'whole'),
    ...(LETTERS.test(text) ? [lexeme(LEXEME.initials + text, true), ...innerAcronymForms(text)] : []),
    ...looseLatin(term),
  ];
}

function innerAcronymForms(text: string): string[] {
  const isAcronymLength = text.length >= MINIMUM_ACRONYM && text.length <= MAXIMUM_INNER_ACRONYM;
  return isAcronymLength ? [lexeme(LEXEME.acronym + text)] : [];
}

/** Whether one of the terms may consist of abbreviated syllables. */
export function canBeAbbreviated(terms: Iterable<Term>): boolean {
  return [...terms].some(({ text, cjk }) => !cjk && splitInitials(text).some(({ length }) => length >= 2));
}

/**
 * The continuations of a word, in characters and in pinyin; a complete word continues only with a further
 * syllable.
 */
function prefixForms(term: Term, area: Namespace): string[] {
  const pinyinLexemes = splitsOf(term).map((pinyin) => LEXEME.pinyin + pinyin.join("'"));
  if (term.isComplete) return pinyinLexemes.flatMap((pinyin) => [lexeme(pinyin), lexeme(`${pinyin}'`, true)]);
  return [lexeme(LEXEME[area] + term.text, true), ...pinyinLexemes.map((pinyin) => lexeme(pinyin, true))];
}

function looseLatin({ text, splits, looseness }: Term): string[] {
  return [
    ...(looseness.has('begun')
      ? splitInitials(text)
          .filter((initials) => initials.length >= 2)
          .map((initials) => lexeme(LEXEME.initials + initials, true))
      : []),
    ...(looseness.has('sounds')
      ? splits.flatMap(soundAlikes).map((syllables) => lexeme(LEXEME.pinyin + syllables.join("'"), true))
      : []),
  ];
}

/** The forms of a corrected word. The vocabulary contains English words and the pinyin of Chinese words. */
function formsOfCorrection(word: string, area: Namespace): string[] {
  const pinyinForms = splitSyllables(word).map((syllables) =>
    lexeme(LEXEME.pinyin + syllables.join("'"), true),
  );
  return [lexeme(LEXEME[area] + word), ...pinyinForms];
}

function chineseForms(term: Term, area: Namespace, width: Width): string[] {
  const { text, looseness } = term;
  const characters = Array.from(text);
  const exactForm = and(pairsOf(characters).map((pair) => lexeme(LEXEME[area] + pair)));
  if (characters.length === 1) return [lexeme(LEXEME[area] + text, true)];
  if (width === 'exact') return [exactForm];
  return [
    exactForm,
    ...(characters.length <= 4 ? [lexeme(LEXEME.abbreviation + text)] : []),
    ...(looseness.has('sounds') ? soundForms(text) : []),
    ...(looseness.has('skips')
      ? [and(characters.map((character) => lexeme(LEXEME[area] + character, true)))]
      : []),
    ...(looseness.has('partly') ? pairsOf(characters).map((pair) => lexeme(LEXEME[area] + pair)) : []),
  ];
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** The pinyin of the characters, with other pinyin for one of them. */
function soundForms(text: string): string[] {
  const pinyin = pinyinOf(text);
  if (pinyin.some((each) => each.length === 0)) return [];
  // Each syllable is complete, so a continuation begins another syllable.
  return variantsOf(pinyin)
    .map((form) => LEXEME.pinyin + form.join("'"))
    .flatMap((form) => [lexeme(form), lexeme(`${form}'`, true)]);
}
