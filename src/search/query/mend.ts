import { allowedDistance, distance } from './distance.js';
import type { Term } from './term.js';

const LETTERS = /^[a-z]+$/;
/** A word of the catalog that is one letter, or two, away from what was typed. */
const WORTH = [1, 0.58, 0.48];
const MAXIMUM_WORDS = 6;

/** Finds words of the catalog that were probably meant by terms that nothing has: those with the fewest wrong letters. */
export async function mendTerms(
  terms: Iterable<Term>,
  similarWords: (word: string, reach: number) => Promise<string[]>,
): Promise<Map<Term, ReadonlyMap<string, number>>> {
  const mended = new Map<Term, ReadonlyMap<string, number>>();
  for (const term of terms) {
    const reach = LETTERS.test(term.text) ? allowedDistance(term.text) : 0;
    if (reach > 0) mended.set(term, nearest(term.text, await similarWords(term.text, reach), reach));
  }
  return mended;
}

function nearest(typed: string, words: readonly string[], reach: number): Map<string, number> {
  const found = words
    .map((word) => ({ word, wrong: distance(typed, word, reach) }))
    // With two wrong letters the first one at least is right, or the word is another one.
    .filter(({ word, wrong }) => wrong <= reach && (wrong < 2 || word.startsWith(typed.charAt(0))));
  const least = Math.min(...found.map(({ wrong }) => wrong));
  const best = found.filter(({ wrong }) => wrong === least).slice(0, MAXIMUM_WORDS);
  return new Map(best.map(({ word, wrong }) => [word, WORTH[wrong] ?? 0]));
}
