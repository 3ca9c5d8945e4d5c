import {
  KEYWORD_LENGTH,
  KEYWORDS,
  READING_LENGTH,
} from '../../../fair/search-setting/search-setting.fields.js';
import { message } from '../../../platform/text/message.js';
import { type InputCheck, REFUSED } from '../../../platform/failure/input-check.js';
import { syllablesOf } from '../lexer/field-text.js';
import { normalize } from '../lexer/normalize.js';
import { isSyllable } from '../lexer/syllables.js';
import { compact, tokensOf } from '../lexer/tokens.js';

const GROUPS = 200;
const TERMS = 20;
const WORDS = 6;

/** The pinyin in its stored form. Adds an error for a syllable that is not pinyin. */
export function checkReading(
  check: InputCheck,
  reading: string | null | undefined,
): string | null | undefined {
  const text = check.text(reading, ['reading'], READING_LENGTH);
  if (typeof text !== 'string' || text === REFUSED) return text;
  const syllable = wrongSyllable(text);
  return syllable === undefined ? text : check.refuse(['reading'], message`${syllable} is not pinyin.`);
}

/** The first part that is not a syllable; undefined if all parts are syllables. */
function wrongSyllable(pinyin: string): string | undefined {
  const syllables = syllablesOf(pinyin);
  if (syllables.length === 0) return 'This';
  return syllables.find((syllable) => !isSyllable(syllable));
}

/** The keywords in their stored form, without duplicates. */
export function checkKeywords(
  check: InputCheck,
  keywords: readonly string[] | null | undefined,
): string[] | undefined {
  if (keywords === undefined) return undefined;
  const newKeywords = keywords ?? [];
  if (newKeywords.length > KEYWORDS) {
    check.refuse(['keywords'], message`There may be at most ${KEYWORDS} keywords.`);
    return [];
  }
  return [...new Set(newKeywords.map((word, index) => checkTerm(check, word, ['keywords', String(index)])))];
}

/** The groups of synonyms in their stored form. */
export function checkGroups(check: InputCheck, groups: readonly { terms: readonly string[] }[]): string[][] {
  if (groups.length > GROUPS) {
    check.refuse(['groups'], message`There may be at most ${GROUPS} groups.`);
    return [];
  }
  const termsByKey = new Map<string, string>();
  return groups.map(({ terms }, index) => {
    const path = ['groups', String(index), 'terms'];
    if (terms.length < 2 || terms.length > TERMS) {
      const words = terms.join(', ').slice(0, KEYWORD_LENGTH);
      check.refuse(path, message`A group has 2 to ${TERMS} words or phrases: "${words}".`);
      return [];
    }
    return terms.map((term, place) => {
      const termPath = [...path, String(place)];
      const text = checkTerm(check, term, termPath);
      if (text === REFUSED) return REFUSED;
      if (tokensOf(normalize(text)).length > WORDS) {
        check.refuse(termPath, message`A phrase has at most ${WORDS} words: "${text}".`);
      }
      const key = compact(normalize(text));
      const equalTerm = termsByKey.get(key);
      if (equalTerm !== undefined)
        check.refuse(
          termPath,
          message`"${text}" is the same word as "${equalTerm}". A word may be in one group, once.`,
        );
      termsByKey.set(key, text);
      return text;
    });
  });
}

function checkTerm(check: InputCheck, term: string, path: readonly string[]): string {
  const text = check.text(term, path, KEYWORD_LENGTH);
  if (text === REFUSED || compact(normalize(text)) !== '') return text;
  return check.refuse(path, message`"${text}" needs a letter or a digit.`);
}
