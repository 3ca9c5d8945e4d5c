import { isSyllable } from '../lexer/syllables.js';
import { type Term, termOf } from './term.js';

/** Two words without a space: `weldingrobot`. */
const JOINED_WORDS = /^[a-z0-9]{6,30}$/;
/** Shorter parts match by chance, except terms such as `3d`. */
const PART = /^(?:.{3,}|.*\d.*)$/;
const MINIMUM_PART = 2;
/** A name and the number of its model. */
const MODEL = /^[a-z]{2,}\d|\d[a-z]{2,}$/;
const PIECES = /[a-z]+|\d+/g;

/** Two words that were possibly typed without a space. */
export type TermPair = readonly [Term, Term];

/** Whether letters are two or more whole syllables, which rarely occur by chance: vr|yanjing. */
export function isPinyin({ splits }: Term): boolean {
  return splits.some((syllables) => syllables.length >= 2 && syllables.every(isSyllable));
}

/** The two words of each joined term; `arePresent` returns for each pair whether any object has both words. */
export async function splitTerms(
  terms: Iterable<Term>,
  arePresent: (pairs: readonly TermPair[]) => Promise<boolean[]>,
): Promise<Map<Term, TermPair>> {
  const pairsByTerm = new Map<Term, TermPair>();
  for (const term of terms) {
    const pairs = [...modelOf(term.text), ...(JOINED_WORDS.test(term.text) ? pairsOf(term.text) : [])];
    const presence = pairs.length > 0 ? await arePresent(pairs) : [];
    const pair = pairs.find((_, index) => presence[index]);
    if (pair) pairsByTerm.set(term, pair);
  }
  return pairsByTerm;
}

/** Splits a name and a number, `rtx5090`. This is the most likely split, because people write both forms. */
function modelOf(text: string): TermPair[] {
  if (!MODEL.test(text)) return [];
  const [first = '', ...otherPieces] = text.match(PIECES) ?? [];
  return otherPieces.length === 0 ? [] : [[termOf(first, false), termOf(otherPieces.join(''), false)]];
}

/** Splits a text in two. Splits near the middle come first: short parts match more often by chance. */
function pairsOf(text: string): TermPair[] {
  const places = Array.from(
    { length: text.length - 2 * MINIMUM_PART + 1 },
    (_, index) => index + MINIMUM_PART,
  );
  const distanceFromMiddle = (place: number): number => Math.abs(2 * place - text.length);
  return places
    .sort((left, right) => distanceFromMiddle(left) - distanceFromMiddle(right))
    .map((place) => [text.slice(0, place), text.slice(place)] as const)
    .map(([first, second]): TermPair => [termOf(first, false), termOf(second, false)])
    .filter((pair) => pair.every(({ text }) => PART.test(text)) || pair.some(isPinyin));
}
