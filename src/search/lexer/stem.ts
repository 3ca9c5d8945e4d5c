import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z]{3,30}$/;
const stems = new LRUCache<string, string>({ max: 20_000 });

/** What inflections of an English word have in common: `sensors` and `sensor`; the word itself where there is nothing. */
export function stemOf(word: string): string {
  if (!ENGLISH.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
