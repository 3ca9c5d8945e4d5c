import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';
import { commonSpelling } from './spelling.js';

const ENGLISH = /^[a-z]{3,30}$/;
const stems = new LRUCache<string, string>({ max: 20_000 });

/** What inflections and spellings of an English word have in common: `sensors` and `sensor`, centre and center; the word itself where there is nothing. */
export function stemOf(word: string): string {
  if (!ENGLISH.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(commonSpelling(word));
  stems.set(word, stem);
  return stem;
}
