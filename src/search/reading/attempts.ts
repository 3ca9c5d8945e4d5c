import { allOf, and, canBeBegun } from '../query/forms.js';
import { isLegalForm } from '../lexer/names.js';
import { mendTerms } from '../query/mend.js';
import { placed } from '../query/place-names.js';
import { splitTerms, type TermPair } from '../query/split.js';
import type { Looseness, Term } from '../query/term.js';
import type { SearchReader } from './search-reader.js';
import { type SearchScope, wideOf, within } from './search-scope.js';

/** A way to look for terms. */
export interface Attempt {
  terms: readonly Term[];
  /** Whether all terms must be there, or only some. */
  all: boolean;
  /** Whether lexemes prove a match, or only the ranking does. */
  proven: boolean;
}

const LETTERS = /^[a-z]{4,}$/;
/** As many letters are hardly there by chance, but for one or two. */
const LONG = 6;

/** What to try where nothing has all that was typed, the likeliest first. */
export async function* attemptsFor(
  reader: SearchReader,
  scope: SearchScope,
  read: readonly Term[],
): AsyncGenerator<Attempt> {
  const meant = withoutLegalForms(read);
  const terms = meant.map((term) => ({ ...term, complete: false, together: false }));
  if (meant.length < read.length || read.some(({ complete, together }) => complete || together)) {
    yield { terms, all: true, proven: true };
  }
  const wide = wideOf(scope);
  const present = await reader.present(terms.map((term) => within(wide, allOf([term], 'anywhere', 'wide'))));
  const missing = new Set(terms.filter((_, index) => !present[index]));
  if (missing.size > 0) yield* asTyped(reader, wide, terms, missing);
  const words = await mendTerms(missing, (word, reach) => reader.similarWords(wide, word, reach));
  const guessed = (...loose: readonly Looseness[]): Term[] =>
    terms.map((term) => {
      if (!missing.has(term)) return term;
      const mended = words.get(term) ?? term.mended;
      const loosened = { ...term, mended, loose: new Set(loose) };
      return mended.size > 0 ? placed(loosened, scope.event) : loosened;
    });
  if (missing.size > 0) {
    // Whether characters that sound alike are a word, only the ranking tells.
    yield { terms: guessed('sounds'), all: true, proven: ![...missing].some(({ cjk }) => cjk) };
    yield { terms: guessed('sounds', 'skips', 'begun'), all: true, proven: false };
    yield { terms: guessed('sounds', 'skips', 'begun', 'partly'), all: true, proven: false };
  }
  const rest = terms.filter((term) => !missing.has(term));
  // A letter or digit that is nowhere is rather a slip than a wish.
  const wished = terms.filter((term) => !missing.has(term) || term.cjk || term.text.length > 1);
  if (missing.size > 0 && rest.length > 0 && rest.length * 2 >= wished.length) {
    yield { terms: rest, all: true, proven: true };
  }
  if (missing.size === 0 && terms.length > 1) yield* otherwiseWritten(reader, wide, terms);
  if (terms.length > 1) {
    const any = guessed('sounds');
    yield { terms: isNonsense(missing, words) ? any.map(withoutBoldMends) : any, all: false, proven: false };
  }
}

/** A word that is nowhere, nor anything like it. */
function isNonsense(missing: ReadonlySet<Term>, words: ReadonlyMap<Term, Term['mended']>): boolean {
  return [...missing].some((term) => LETTERS.test(term.text) && !words.get(term)?.size);
}

/** Beside nonsense a short word is rather nonsense, too, than a word with a slip. */
function withoutBoldMends(term: Term): Term {
  if (term.text.length >= LONG) return term;
  return { ...term, mended: new Map() };
}

/** Who writes `Technologies Co., Ltd.` behind a name looks for the name: so many others are Co., Ltd. */
function withoutLegalForms(terms: readonly Term[]): readonly Term[] {
  const others = terms.filter(({ text, cjk }) => cjk || !isLegalForm(text));
  return others.length > 0 ? others : terms;
}

/** Words that are each somewhere, and nowhere all of them: one may be mistyped and yet begin another, `bambo lab`. */
async function* otherwiseWritten(
  reader: SearchReader,
  wide: SearchScope,
  terms: readonly Term[],
): AsyncGenerator<Attempt> {
  const words = await mendTerms(terms, (word, reach) => reader.similarWords(wide, word, reach));
  const other = terms.map((term) => ({ ...term, mended: words.get(term) ?? term.mended }));
  if (other.some(({ text, mended }) => mended.size > 0 && !mended.has(text))) {
    yield { terms: other, all: true, proven: true };
  }
}

/** Letters that are right as they are, read otherwise: before anything is taken for mistyped. */
async function* asTyped(
  reader: SearchReader,
  wide: SearchScope,
  terms: readonly Term[],
  missing: ReadonlySet<Term>,
): AsyncGenerator<Attempt> {
  const split = await splitTerms(missing, (pairs) =>
    reader.present(pairs.map((pair) => within(wide, pairForm(pair)))),
  );
  if (split.size > 0) {
    yield { terms: terms.flatMap((term) => split.get(term) ?? [term]), all: true, proven: false };
  }
  if (!canBeBegun(missing)) return;
  const begun = terms.map((term) =>
    missing.has(term) ? { ...term, loose: new Set<Looseness>(['begun']) } : term,
  );
  yield { terms: begun, all: true, proven: false };
}

/** Both words as they are; a number may be half typed. */
function pairForm([first, second]: TermPair): string {
  const width = /^\d/.test(second.text) ? 'wide' : 'exact';
  return and([allOf([first], 'anywhere', 'exact'), allOf([second], 'anywhere', width)]);
}
