import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';
import { commonSpelling } from './spelling.js';

const ENGLISH = /^[a-z]{3,30}$/;
const stems = new LRUCache<string, string>({ max: 20_000 });

/**
 * The common stem of inflections and spellings of an English word: `sensors` and `sensor`, centre and center;
 * otherwise the word itself.
 */
export function stemOf(word: string): string {
  if (!ENGLISH.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(commonSpelling(word));
  stems.set(word, stem);
  return stem;
}
