import { isSyllable } from '../lexer/syllables.js';
import { type Term, termOf } from './term.js';

/** Words that are typed as one: `weldingrobot`. */
const GLUED = /^[a-z0-9]{6,30}$/;
/** Shorter parts match by chance, except terms such as `3d`. */
const PART = /^(?:.{3,}|.*\d.*)$/;
const MINIMUM_PART = 2;
/** A name and the number of its model. */
const MODEL = /^[a-z]{2,}\d|\d[a-z]{2,}$/;
const PIECES = /[a-z]+|\d+/g;

/** Two words that one may be. */
export type TermPair = readonly [Term, Term];

/** Whether letters are whole syllables, two of which rarely adjoin by chance: vr|yanjing. */
export function isPinyin({ cuts }: Term): boolean {
  return cuts.some((cut) => cut.length >= 2 && cut.every(isSyllable));
}

/** The two words of each joined term, if `present` returns that some object has both. */
export async function splitTerms(
  terms: Iterable<Term>,
  present: (pairs: readonly TermPair[]) => Promise<boolean[]>,
): Promise<Map<Term, TermPair>> {
  const split = new Map<Term, TermPair>();
  for (const term of terms) {
    const pairs = [...modelOf(term.text), ...(GLUED.test(term.text) ? pairsOf(term.text) : [])];
    const found = pairs.length > 0 ? await present(pairs) : [];
    const pair = pairs.find((_, index) => found[index]);
    if (pair) split.set(term, pair);
  }
  return split;
}

/** A name and a number in two, `rtx5090`: the likeliest of all, since people write both ways. */
function modelOf(text: string): TermPair[] {
  if (!MODEL.test(text)) return [];
  const [first = '', ...rest] = text.match(PIECES) ?? [];
  return rest.length === 0 ? [] : [[termOf(first, false), termOf(rest.join(''), false)]];
}

/** Splits in two, nearest to the middle first: a longer short part matches less often by chance. */
function pairsOf(text: string): TermPair[] {
  const places = Array.from(
    { length: text.length - 2 * MINIMUM_PART + 1 },
    (_, index) => index + MINIMUM_PART,
  );
  const off = (place: number): number => Math.abs(2 * place - text.length);
  return places
    .sort((left, right) => off(left) - off(right))
    .map((place) => [text.slice(0, place), text.slice(place)] as const)
    .map(([first, second]): TermPair => [termOf(first, false), termOf(second, false)])
    .filter((pair) => pair.every(({ text }) => PART.test(text)) || pair.some(isPinyin));
}
