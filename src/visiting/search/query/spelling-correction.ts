import { stemOf } from '../lexer/stem.js';
import { allowedDistance, distance } from './distance.js';
import type { Term } from './term.js';

const LETTERS = /^[a-z]+$/;
/** A word of the catalog that is one letter, or two, away from what was typed. */
const WORTH = [1, 0.58, 0.48];
const MAXIMUM_WORDS = 6;
const MAXIMUM_NEAR = 16;
/** How many letters earlier than in the best word a letter may be wrong. */
const LATER = 2;

/** What is known of the words of a catalog. */
export interface Vocabulary {
  /** Words that look like this one. */
  similar: (word: string, reach: number) => Promise<string[]>;
  /** Whether each of the words finds anything: some are only of what is not shown. */
  present: (words: readonly string[]) => Promise<boolean[]>;
}

/** Finds words of the catalog that were probably meant by terms that nothing has: those with the fewest wrong letters. */
export async function correctTerms(
  terms: Iterable<Term>,
  vocabulary: Vocabulary,
): Promise<Map<Term, ReadonlyMap<string, number>>> {
  const corrected = new Map<Term, ReadonlyMap<string, number>>();
  for (const term of terms) {
    const reach = LETTERS.test(term.text) ? allowedDistance(term.text) : 0;
    if (reach === 0) continue;
    const near = nearWords(term.text, await vocabulary.similar(term.text, reach), reach);
    const present = near.length > 0 ? await vocabulary.present(near.map(({ word }) => word)) : [];
    corrected.set(
      term,
      nearest(
        term.text,
        near.filter((_, index) => present[index]),
      ),
    );
  }
  return corrected;
}

interface NearWord {
  word: string;
  wrong: number;
}

function nearWords(typed: string, words: readonly string[], reach: number): NearWord[] {
  return (
    words
      .map((word) => ({ word, wrong: wrongLetters(typed, word, reach) }))
      // With two wrong letters the first one at least is right, or the word is another one.
      .filter(({ word, wrong }) => wrong <= reach && (wrong < 2 || word.startsWith(typed.charAt(0))))
      .sort((left, right) => left.wrong - right.wrong)
      .slice(0, MAXIMUM_NEAR)
  );
}

function nearest(typed: string, found: readonly NearWord[]): Map<string, number> {
  const least = Math.min(...found.map(({ wrong }) => wrong));
  const nearestOnes = found.filter(({ wrong }) => wrong === least);
  const beginning = Math.max(...nearestOnes.map(({ word }) => commonLength(typed, word)));
  // Who types `welders` means welding rather than leaders: one seldom errs at the beginning.
  const best = nearestOnes
    .filter(({ word }) => commonLength(typed, word) >= beginning - LATER)
    .slice(0, MAXIMUM_WORDS);
  const worth = WORTH[least] ?? 0;
  // Stems after the words themselves: whoever mistypes one inflection wants the others, too.
  return new Map(
    best
      .map(({ word }) => word)
      .flatMap((word) => [word, stemOf(word)])
      .map((word) => [word, worth]),
  );
}

/** What a doer has in common with what is done: cutter and cutting, welders and welding. */
function rootOf(word: string): string {
  return stemOf(word)
    .replace(/(?:er|or)$/, '')
    .replace(/(.)\1$/, '$1');
}

function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length += 1;
  return length;
}

/** The catalog may have only another inflection of what was mistyped: `sattelite` is nearer to the stem of satellites. */
function wrongLetters(typed: string, word: string, reach: number): number {
  if (rootOf(typed) === rootOf(word)) return 1;
  const written = distance(typed, word, reach);
  return written <= 1 ? written : Math.min(written, distance(stemOf(typed), stemOf(word), reach));
}
