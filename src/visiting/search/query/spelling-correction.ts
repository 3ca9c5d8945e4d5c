import { stemOf } from '../lexer/english/stem.js';
import { allowedDistance, distance } from './distance.js';
import type { Term } from './term.js';

const LETTERS = /^[a-z]+$/;
/** A word of the catalog at edit distance one or two from the typed word. */
const WORTH = [1, 0.58, 0.48];
const MAXIMUM_WORDS = 6;
const MAXIMUM_NEAR = 16;
/** How many letters earlier than in the best word a letter may be wrong. */
const LATER = 2;

/** The word data of a catalog. */
export interface Vocabulary {
  /** Words similar to this one. */
  similar: (word: string, reach: number) => Promise<string[]>;
  /** Whether each of the words has hits: some occur only in hidden objects. */
  present: (words: readonly string[]) => Promise<boolean[]>;
}

/** Finds corrections for terms without hits: the words with the smallest edit distance. */
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
  // `welders` is corrected to welding rather than to leaders: errors at the beginning are rare.
  const best = nearestOnes
    .filter(({ word }) => commonLength(typed, word) >= beginning - LATER)
    .slice(0, MAXIMUM_WORDS);
  const worth = WORTH[least] ?? 0;
  // Stems after the words: a mistyped inflection should also find the other inflections.
  return new Map(
    best
      .map(({ word }) => word)
      .flatMap((word) => [word, stemOf(word)])
      .map((word) => [word, worth]),
  );
}

/** The common stem of agent and action: cutter and cutting, welders and welding. */
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

/** The catalog may contain only another inflection: `sattelite` is nearer to the stem of satellites. */
function wrongLetters(typed: string, word: string, reach: number): number {
  if (rootOf(typed) === rootOf(word)) return 1;
  const written = distance(typed, word, reach);
  return written <= 1 ? written : Math.min(written, distance(stemOf(typed), stemOf(word), reach));
}
