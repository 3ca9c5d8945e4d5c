import type { FieldText } from '../lexer/field-text.js';
import { stemOf } from '../lexer/english/stem.js';
import type { Term } from '../query/term.js';
import { soundsOf } from './match-syllables.js';

/**
 * The first letters of a text for all possible matches of a term: of words, stems, characters and their
 * pinyin.
 */
export function beginningsOf({ tokens }: FieldText): string {
  const letters = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
  return tokens
    .map(({ text, cjk, pinyin }) => (cjk ? text + letters(pinyin.flat()) : letters([text, stemOf(text)])))
    .join('');
}

/** Whether a term may match a text with these first letters: a single letter excludes most texts. */
export function mayMatch(term: Term, beginnings: string): boolean {
  const { text, cjk, stem, joins, synonyms, looseness } = term;
  if (cjk && looseness.size > 0) return true;
  if (synonyms.some((terms) => terms.every((each) => mayMatch(each, beginnings)))) return true;
  if (cjk) return beginnings.includes(text.charAt(0));
  const letters = soundsOf(term).letters;
  for (let index = 0; index < letters.length; index += 1) {
    if (beginnings.includes(letters.charAt(index))) return true;
  }
  return [stem, ...joins].some((each) => beginnings.includes(each.charAt(0)));
}
