import { stemOf } from '../lexer/stem.js';
import { cutSyllables } from '../lexer/syllables.js';

/** How a term may match where it is found by nothing better. */
export type Looseness = 'sounds' | 'skips' | 'partly' | 'begun';

/** A thing that somebody typed and that should be found: a word, or a piece of Chinese. */
export interface Term {
  text: string;
  cjk: boolean;
  stem: string;
  /** Whether it is known to be more than the beginning of a word. */
  complete: boolean;
  /** Whether it is a syllable among others, which are pinyin of one word before they are words of their own. */
  together: boolean;
  /** Words that it makes together with its neighbours: `xr 200` is also xr200. */
  joins: readonly string[];
  /** Ways to read it, and its joins, as pinyin. */
  cuts: readonly (readonly string[])[];
  /** Other ways to say it, each a sequence of terms. */
  synonyms: readonly (readonly Term[])[];
  /** How well categories, halls, zones and venues match it, by their ids. */
  references: ReadonlyMap<string, number>;
  /** How well the names of countries match it, by their codes. */
  countries: ReadonlyMap<string, number>;
  /** Words that were probably meant, and how much they are like it. */
  corrected: ReadonlyMap<string, number>;
  loose: ReadonlySet<Looseness>;
}

const NONE: ReadonlyMap<string, number> = new Map();
const STRICT: ReadonlySet<Looseness> = new Set();
/** Longer joins are sentences, not words. */
const MAXIMUM_JOIN = 40;

/** The ways to read a term as pinyin; of a syllable among others those that have its neighbours. */
export function cutsOf({ text, cuts, together }: Term): readonly (readonly string[])[] {
  return together ? cuts.filter((cut) => cut.join('') !== text) : cuts;
}

/** A term of a word or of a piece of Chinese, without what else is known of it. */
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
