import { stemOf } from '../lexer/english/stem.js';
import { cutSyllables } from '../lexer/syllables.js';

/** The ways in which a term may match if no better match exists. */
export type Looseness = 'sounds' | 'skips' | 'partly' | 'begun';

/** A searched unit of the query: a word, or a piece of Chinese. */
export interface Term {
  text: string;
  cjk: boolean;
  stem: string;
  /** Whether it is a complete word, not only the beginning of one. */
  complete: boolean;
  /** Whether it is one of several syllables: these are pinyin of one word before they are separate words. */
  together: boolean;
  /** Words joined with its neighbours: `xr 200` is also xr200. */
  joins: readonly string[];
  /** Its interpretations, and those of its joins, as pinyin. */
  cuts: readonly (readonly string[])[];
  /** Its synonyms, each a sequence of terms. */
  synonyms: readonly (readonly Term[])[];
  /** How well categories, halls, zones and venues match it, by their ids. */
  references: ReadonlyMap<string, number>;
  /** How well the names of countries match it, by their codes. */
  countries: ReadonlyMap<string, number>;
  /** Its spelling corrections with their similarity. */
  corrected: ReadonlyMap<string, number>;
  loose: ReadonlySet<Looseness>;
}

const NONE: ReadonlyMap<string, number> = new Map();
const STRICT: ReadonlySet<Looseness> = new Set();
/** Longer joins are sentences, not words. */
const MAXIMUM_JOIN = 40;

/**
 * The interpretations of a term as pinyin; for one of several syllables those that include its neighbours.
 */
export function cutsOf({ text, cuts, together }: Term): readonly (readonly string[])[] {
  return together ? cuts.filter((cut) => cut.join('') !== text) : cuts;
}

/** A term of a word or a piece of Chinese, without further data. */
export function termOf(text: string, cjk: boolean, joins: readonly string[] = []): Term {
  const spelled = cjk
    ? []
    : [text, ...joins].filter((each) => each.length >= 2 && each.length <= MAXIMUM_JOIN);
  return {
    text,
    cjk,
    stem: cjk ? text : stemOf(text),
    complete: false,
    together: false,
    joins,
    cuts: spelled.flatMap(cutSyllables),
    synonyms: [],
    references: NONE,
    countries: NONE,
    corrected: NONE,
    loose: STRICT,
  };
}
