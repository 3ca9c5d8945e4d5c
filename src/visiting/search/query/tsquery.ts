import { compactCode } from '../lexer/code.js';
import { cutLexeme, LEXEME, type Namespace, referenceLexeme } from '../lexer/lexeme.js';
import { MAXIMUM_INNER_ACRONYM, MINIMUM_ACRONYM } from '../lexer/names.js';
import { cutInitials, cutSyllables, soundAlikes } from '../lexer/syllables.js';
import { readingsOf } from '../../../platform/text/pinyin.js';
import { cutsOf, type Term } from './term.js';

/** The width of a candidate query: exact words, or also their continuations and similar sounds. */
export type Width = 'exact' | 'wide';

const LETTERS = /^[a-z]{2,}$/;
const DIGIT = /\d/;
const MINIMUM_NUMBER = 3;

/** All terms must match: the text of a tsquery, without the scope. */
export function allOf(terms: readonly Term[], where: 'anywhere' | 'title', width: Width): string {
  return and(terms.map((term) => formOf(term, where, width)));
}

/** A lexeme in a tsquery. Every text of a visitor is quoted. */
export function lexeme(text: string, prefix = false): string {
  const quoted = cutLexeme(text).replaceAll('\\', '\\\\').replaceAll("'", "''");
  return `'${quoted}'${prefix ? PREFIX : ''}`;
}

const PREFIX = ':*';
const SIMPLE = /^'((?:[^']|'')*)'(:\*)?$/u;

/** Alternatives; an empty list matches nothing. */
export function or(parts: readonly string[]): string {
  const [only, ...others] = withoutLonger([...new Set(parts)]);
  if (only === undefined) return lexeme('-');
  return others.length === 0 ? only : `(${[only, ...others].join(' | ')})`;
}

/** Omits alternatives that begin with another searched prefix: each alternative has a cost per object. */
function withoutLonger(parts: readonly string[]): readonly string[] {
  if (!parts.some((part) => part.endsWith(PREFIX))) return parts;
  const simple = parts.map((part) => SIMPLE.exec(part));
  const prefixes = simple.flatMap((each) => (each?.[2] ? [{ part: each[0], text: each[1] ?? '' }] : []));
  return parts.filter((part, index) => {
    const text = simple[index]?.[1];
    return text === undefined || !prefixes.some((each) => each.part !== part && text.startsWith(each.text));
  });
}

/** All of the parts. */
export function and(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`;
}

/** The alternatives of a term. */
function formOf(term: Term, where: 'anywhere' | 'title', width: Width): string {
  // A named hall has no text.
  if (term.text === '') return or(placedForms(term));
  const own = term.cjk ? chineseForms(term, where, width) : latinForms(term, where, width);
  const said = term.synonyms.map((terms) => allOf(terms, where, 'exact'));
  const corrected = [...term.corrected.keys()].flatMap((word) => correctedLatin(word, where));
  const placed = where === 'anywhere' ? placedForms(term) : [];
  return or([...own, ...said, ...corrected, ...placed]);
}

function placedForms({ references, countries }: Term): string[] {
  return [
    ...[...references.keys()].map((id) => lexeme(referenceLexeme(id))),
    ...[...countries.keys()].map((code) => lexeme(LEXEME.country + code.toLowerCase())),
  ];
}

function latinForms(term: Term, where: Namespace, width: Width): string[] {
  const { text, stem, joins } = term;
  const words = [text, stem, ...joins].map((word) => lexeme(LEXEME[where] + word));
  const codes = [text, ...joins].filter((word) => DIGIT.test(word)).map(compactCode);
  if (width === 'exact') return [...words, ...codes.map((code) => lexeme(LEXEME.code + code))];
  const long = /^\d+$/.test(text) ? text.length >= MINIMUM_NUMBER : text.length >= 2;
  return [
    ...words,
    ...codes.map((code) => lexeme(LEXEME.code + code, code.length > 1)),
    ...begunForms(term, long ? where : 'whole'),
    ...(LETTERS.test(text) ? [lexeme(LEXEME.initials + text, true), ...innerAcronymForms(text)] : []),
    ...looseLatin(term),
  ];
}

function innerAcronymForms(text: string): string[] {
  const isOne = text.length >= MINIMUM_ACRONYM && text.length <= MAXIMUM_INNER_ACRONYM;
  return isOne ? [lexeme(LEXEME.acronym + text)] : [];
}

/** Whether one of the terms may consist of abbreviated syllables. */
export function canBeBegun(terms: Iterable<Term>): boolean {
  return [...terms].some(({ text, cjk }) => !cjk && cutInitials(text).some(({ length }) => length >= 2));
}

/**
 * The continuations of a word, in characters and in pinyin; a complete word continues only with a further
 * syllable.
 */
function begunForms(term: Term, where: Namespace): string[] {
  const spelled = cutsOf(term).map((cut) => LEXEME.pinyin + cut.join("'"));
  if (term.complete) return spelled.flatMap((cut) => [lexeme(cut), lexeme(`${cut}'`, true)]);
  return [lexeme(LEXEME[where] + term.text, true), ...spelled.map((cut) => lexeme(cut, true))];
}

function looseLatin({ text, cuts, loose }: Term): string[] {
  return [
    ...(loose.has('begun')
      ? cutInitials(text)
          .filter((initials) => initials.length >= 2)
          .map((initials) => lexeme(LEXEME.initials + initials, true))
      : []),
    ...(loose.has('sounds')
      ? cuts.flatMap(soundAlikes).map((cut) => lexeme(LEXEME.pinyin + cut.join("'"), true))
      : []),
  ];
}

/** A corrected word is a word of the vocabulary: English, or the pinyin of a Chinese word. */
function correctedLatin(word: string, where: Namespace): string[] {
  const cuts = cutSyllables(word).map((cut) => lexeme(LEXEME.pinyin + cut.join("'"), true));
  return [lexeme(LEXEME[where] + word), ...cuts];
}

function chineseForms(term: Term, where: Namespace, width: Width): string[] {
  const { text, loose } = term;
  const characters = Array.from(text);
  const strict = and(pairsOf(characters).map((pair) => lexeme(LEXEME[where] + pair)));
  if (characters.length === 1) return [lexeme(LEXEME[where] + text, true)];
  if (width === 'exact') return [strict];
  return [
    strict,
    ...(characters.length <= 4 ? [lexeme(LEXEME.abbreviation + text)] : []),
    ...(loose.has('sounds') ? soundForms(text) : []),
    ...(loose.has('skips')
      ? [and(characters.map((character) => lexeme(LEXEME[where] + character, true)))]
      : []),
    ...(loose.has('partly') ? pairsOf(characters).map((pair) => lexeme(LEXEME[where] + pair)) : []),
  ];
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** The pinyin of the characters, with another reading of one of them. */
function soundForms(text: string): string[] {
  const readings = readingsOf(text);
  if (readings.some((each) => each.length === 0)) return [];
  const first = readings.map(([reading = '']) => reading);
  const others = readings.flatMap((each, index) =>
    each.slice(1).map((reading) => first.map((known, place) => (place === index ? reading : known))),
  );
  // Each syllable is complete: a continuation begins a further one.
  return [first, ...others]
    .map((cut) => LEXEME.pinyin + cut.join("'"))
    .flatMap((cut) => [lexeme(cut), lexeme(`${cut}'`, true)]);
}
