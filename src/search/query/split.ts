import { type Term, termOf } from './term.js';

/** Words that are typed as one: `weldingrobot`. */
const GLUED = /^[a-z0-9]{6,30}$/;
/** Shorter parts are there by chance, but for such as `3d`. */
const PART = /^(?:.{3,}|.*\d.*)$/;
const MINIMUM_PART = 2;

/** The two words that each term may be, where `present` says that some object has both. */
export async function splitTerms(
  terms: Iterable<Term>,
  present: (pairs: readonly (readonly Term[])[]) => Promise<boolean[]>,
): Promise<Map<Term, readonly Term[]>> {
  const split = new Map<Term, readonly Term[]>();
  for (const term of terms) {
    if (!GLUED.test(term.text)) continue;
    const pairs = pairsOf(term.text);
    const found = pairs.length > 0 ? await present(pairs) : [];
    const pair = pairs.find((_, index) => found[index]);
    if (pair) split.set(term, pair);
  }
  return split;
}

/** In two, nearest to the middle first: the more letters the shorter part has, the less it is there by chance. */
function pairsOf(text: string): Term[][] {
  const places = Array.from(
    { length: text.length - 2 * MINIMUM_PART + 1 },
    (_, index) => index + MINIMUM_PART,
  );
  const off = (place: number): number => Math.abs(2 * place - text.length);
  return places
    .sort((left, right) => off(left) - off(right))
    .map((place) => [text.slice(0, place), text.slice(place)])
    .filter((parts) => parts.every((part) => PART.test(part)))
    .map((parts) => parts.map((part) => termOf(part, false)));
}
