import type { Idea } from '../ideas/idea.js';
import { stemOf } from '../lexer/english/stem.js';
import { splitSyllables } from '../lexer/syllables.js';

/** The ways in which a term may match if no better match exists. */
export type Looseness = 'sounds' | 'skips' | 'partly' | 'begun';

/** A searched unit of the query: a word, or a piece of Chinese. */
export interface Term {
  text: string;
  cjk: boolean;
  stem: string;
  /** Whether it is a complete word, not only the beginning of one. */
  isComplete: boolean;
  /** Whether it is one of several syllables, which are first the pinyin of one word, then separate words. */
  isAmongSyllables: boolean;
  /** Words joined with its neighbours: `xr 200` is also xr200. */
  joins: readonly string[];
  /** Its pinyin interpretations, and those of its joins. */
  splits: readonly (readonly string[])[];
  /** Its synonyms, each a sequence of terms. */
  synonyms: readonly (readonly Term[])[];
  /** The ideas that it is a word of. Objects with another word of them match, but less. Empty in a strict query. */
  ideas: readonly Idea[];
  /** The quality of the match with categories, halls, zones and venues, by id. */
  references: ReadonlyMap<string, number>;
  /** The quality of the match with the names of countries, by code. */
  countries: ReadonlyMap<string, number>;
  /** Its spelling corrections with their similarity. */
  corrections: ReadonlyMap<string, number>;
  looseness: ReadonlySet<Looseness>;
}

const NO_MATCHES: ReadonlyMap<string, number> = new Map();
const STRICT: ReadonlySet<Looseness> = new Set();
/** The maximum length of a join: longer joins are sentences, not words. */
const MAXIMUM_JOIN = 40;

/**
 * The pinyin interpretations of a term. For one of several syllables, only those that include its neighbours.
 */
export function splitsOf({ text, splits, isAmongSyllables }: Term): readonly (readonly string[])[] {
  return isAmongSyllables ? splits.filter((syllables) => syllables.join('') !== text) : splits;
}

/** A term of a word or a piece of Chinese, without further data. */
export function termOf(text: string, cjk: boolean, joins: readonly string[] = []): Term {
  const spellings = cjk
    ? []
    : [text, ...joins].filter((each) => each.length >= 2 && each.length <= MAXIMUM_JOIN);
  return {
    text,
    cjk,
    stem: cjk ? text : stemOf(text),
    isComplete: false,
    isAmongSyllables: false,
    joins,
    splits: spellings.flatMap(splitSyllables),
    synonyms: [],
    ideas: [],
    references: NO_MATCHES,
    countries: NO_MATCHES,
    corrections: NO_MATCHES,
    looseness: STRICT,
  };
}
