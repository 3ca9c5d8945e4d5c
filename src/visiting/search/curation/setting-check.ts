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

/** The pinyin in its stored form; notes syllables that are not pinyin. */
export function checkReading(
  check: InputCheck,
  reading: string | null | undefined,
): string | null | undefined {
  const text = check.text(reading, ['reading'], READING_LENGTH);
  if (typeof text !== 'string' || text === REFUSED) return text;
  const wrong = wrongSyllable(text);
  return wrong === undefined ? text : check.refuse(['reading'], message`${wrong} is not pinyin.`);
}

/** A part of the reading that is no syllable; undefined where all are. */
function wrongSyllable(reading: string): string | undefined {
  const syllables = syllablesOf(reading);
  if (syllables.length === 0) return 'This';
  return syllables.find((syllable) => !isSyllable(syllable));
}

/** The keywords in their stored form, without duplicates. */
export function checkKeywords(
  check: InputCheck,
  keywords: readonly string[] | null | undefined,
): string[] | undefined {
  if (keywords === undefined) return undefined;
  const given = keywords ?? [];
  if (given.length > KEYWORDS) {
    check.refuse(['keywords'], message`There may be at most ${KEYWORDS} keywords.`);
    return [];
  }
  return [...new Set(given.map((word, index) => checkTerm(check, word, ['keywords', String(index)])))];
}

/** The groups of synonyms in their stored form. */
export function checkGroups(check: InputCheck, groups: readonly { terms: readonly string[] }[]): string[][] {
  if (groups.length > GROUPS) {
    check.refuse(['groups'], message`There may be at most ${GROUPS} groups.`);
    return [];
  }
  const places = new Map<string, string>();
  return groups.map(({ terms }, index) => {
    const path = ['groups', String(index), 'terms'];
    if (terms.length < 2 || terms.length > TERMS) {
      check.refuse(path, message`A group has 2 to ${TERMS} words or phrases.`);
      return [];
    }
    return terms.map((term, place) => {
      const at = [...path, String(place)];
      const text = checkTerm(check, term, at);
      if (text === REFUSED) return REFUSED;
      if (tokensOf(normalize(text)).length > WORDS) {
        check.refuse(at, message`A phrase has at most ${WORDS} words.`);
      }
      const key = compact(normalize(text));
      const before = places.get(key);
      if (before !== undefined) check.refuse(at, message`It means the same as ${before} already.`);
      places.set(key, `groups ${String(index)}, terms ${String(place)}`);
      return text;
    });
  });
}

function checkTerm(check: InputCheck, term: string, path: readonly string[]): string {
  const text = check.text(term, path, KEYWORD_LENGTH);
  if (text === REFUSED || compact(normalize(text)) !== '') return text;
  return check.refuse(path, message`It needs a letter or a digit.`);
}
