import { stemOf } from '../lexer/english/stem.js';
import { allowedDistance, commonLength, distance } from './distance.js';
import type { Term } from './term.js';

const LETTERS = /^[a-z]+$/;
/** The similarity of a correction, by its edit distance from 0 to 2. */
const SIMILARITIES = [1, 0.58, 0.48];
const MAXIMUM_WORDS = 6;
const MAXIMUM_NEAR = 16;
/**
 * The maximum number of letters by which the common beginning with the typed word may be shorter than that of
 * the best correction.
 */
const BEGINNING_TOLERANCE = 2;

/** The word data of a catalog. */
export interface Vocabulary {
  /** Words similar to this one. */
  similarWords: (word: string, reach: number) => Promise<string[]>;
  /** For each word, whether it has hits: some words occur only in hidden objects. */
  arePresent: (words: readonly string[]) => Promise<boolean[]>;
}

/** Finds the corrections of terms: the words of the catalog with the smallest edit distance. */
export async function correctTerms(
  terms: Iterable<Term>,
  vocabulary: Vocabulary,
): Promise<Map<Term, ReadonlyMap<string, number>>> {
  const corrections = new Map<Term, ReadonlyMap<string, number>>();
  for (const term of terms) {
    const reach = LETTERS.test(term.text) ? allowedDistance(term.text) : 0;
    if (reach === 0) continue;
    const candidates = nearWords(term.text, await vocabulary.similarWords(term.text, reach), reach);
    const arePresent =
      candidates.length > 0 ? await vocabulary.arePresent(candidates.map(({ word }) => word)) : [];
    corrections.set(
      term,
      nearestCorrections(
        term.text,
        candidates.filter((_, index) => arePresent[index]),
      ),
    );
  }
  return corrections;
}

interface NearWord {
  word: string;
  wrongCount: number;
}

function nearWords(typedWord: string, words: readonly string[], reach: number): NearWord[] {
  return (
    words
      .map((word) => ({ word, wrongCount: countWrongLetters(typedWord, word, reach) }))
      // With two wrong letters, a word with another first letter is a different word.
      .filter(
        ({ word, wrongCount }) =>
          wrongCount <= reach && (wrongCount < 2 || word.startsWith(typedWord.charAt(0))),
      )
      .sort((left, right) => left.wrongCount - right.wrongCount)
      .slice(0, MAXIMUM_NEAR)
  );
}

function nearestCorrections(typedWord: string, candidates: readonly NearWord[]): Map<string, number> {
  const minimum = Math.min(...candidates.map(({ wrongCount }) => wrongCount));
  const nearestWords = candidates.filter(({ wrongCount }) => wrongCount === minimum);
  const beginning = Math.max(...nearestWords.map(({ word }) => commonLength(typedWord, word)));
  // `welders` is corrected to welding rather than to leaders: errors at the beginning are rare.
  const bestWords = nearestWords
    .filter(({ word }) => commonLength(typedWord, word) >= beginning - BEGINNING_TOLERANCE)
    .slice(0, MAXIMUM_WORDS);
  const similarity = SIMILARITIES[minimum] ?? 0;
  // The stems follow the words, so that a mistyped inflection also finds the other inflections.
  return new Map(
    bestWords
      .map(({ word }) => word)
      .flatMap((word) => [word, stemOf(word)])
      .map((word) => [word, similarity]),
  );
}

/** The common root of agent and action: cutter and cutting, welders and welding. */
function rootOf(word: string): string {
  return stemOf(word)
    .replace(/(?:er|or)$/, '')
    .replace(/(.)\1$/, '$1');
}

/**
 * The edit distance of the words or of their stems, because the catalog may contain only another inflection:
 * `sattelite` is nearer to the stem of satellites.
 */
function countWrongLetters(typedWord: string, word: string, reach: number): number {
  if (rootOf(typedWord) === rootOf(word)) return 1;
  const wordDistance = distance(typedWord, word, reach);
  return wordDistance <= 1
    ? wordDistance
    : Math.min(wordDistance, distance(stemOf(typedWord), stemOf(word), reach));
}
