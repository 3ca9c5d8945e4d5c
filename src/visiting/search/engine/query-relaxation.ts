import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { LEXEME } from '../lexer/lexeme.js';
import { allOf, and, canBeBegun, lexeme } from '../query/tsquery.js';
import { isLegalForm } from '../lexer/names.js';
import { correctTerms, type Vocabulary } from '../query/spelling-correction.js';
import { placed } from '../interpret/place-names.js';
import { isPinyin, splitTerms, type TermPair } from '../query/split.js';
import { type Looseness, type Term, termOf } from '../query/term.js';
import type { SearchReader } from './search-reader.js';
import { type SearchScope, within } from './scope/search-scope.js';

/** One step of query relaxation. */
export interface RelaxedTerms {
  terms: readonly Term[];
  /** Whether all terms must be there, or only some. */
  all: boolean;
  /** Whether lexemes prove a match, or only the ranking does. */
  isLexemeMatch: boolean;
}

const SHORTEST_NAME = { cjk: 2, latin: 4 };
/** The minimum number of terms of a sentence, and the maximum number of terms of a name in it. */
const SENTENCE = 6;
const BEGINNINGS = [3, 2];

/** The steps of query relaxation for queries without a full match, the most likely first. */
export async function* relaxationsOf(
  reader: SearchReader,
  scope: SearchScope,
  read: readonly Term[],
): AsyncGenerator<RelaxedTerms> {
  const withoutForms = withoutLegalForms(read);
  const terms = withoutForms.map((term) => ({ ...term, complete: false, together: false }));
  if (withoutForms.length < read.length || read.some(({ complete, together }) => complete || together)) {
    yield { terms, all: true, isLexemeMatch: true };
  }
  // `rice c` might have been syllables, as `ji qi r` is.
  const last = terms.at(-1);
  if (terms.length > 1 && last && /^[a-z]$/.test(last.text)) {
    yield { terms: terms.slice(0, -1), all: true, isLexemeMatch: true };
  }
  const missing = new Set(await missingOf(reader, scope, terms, read));
  let loosened: readonly Term[] = terms;
  if (missing.size > 0) {
    yield* resegmented(reader, scope, terms, missing);
    const words = await correctTerms(missing, vocabularyOf(reader, scope));
    const corrections = new CorrectedTerms(scope.event, terms, missing, words);
    yield* corrections.variants();
    loosened = corrections.loosened('sounds');
  } else if (terms.length > 1) {
    yield* respelled(reader, scope, terms);
  }
  // Copied text begins with the name of its subject.
  const beginnings = terms.length < SENTENCE ? [] : BEGINNINGS;
  for (const count of beginnings) yield { terms: terms.slice(0, count), all: true, isLexemeMatch: true };
  if (terms.filter(isWord).length > 1) yield { terms: loosened, all: false, isLexemeMatch: false };
  const named = await longestName(reader, scope, terms);
  if (named) yield { terms: [named], all: true, isLexemeMatch: true };
}

/** The terms that no text has. */
async function missingOf(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
  read: readonly Term[],
): Promise<readonly Term[]> {
  // A query of one term has been searched, without hits.
  if (read.length === 1) return terms;
  const present = await areAnywhere(reader, scope, terms);
  return terms.filter((_, index) => !present[index]);
}

/** Whether any text has each of the terms. */
function areAnywhere(reader: SearchReader, scope: SearchScope, terms: readonly Term[]): Promise<boolean[]> {
  const queries = terms.map((term) => within(scope, allOf([term], 'anywhere', 'wide')));
  return reader.present(scope, queries);
}

function vocabularyOf(reader: SearchReader, scope: SearchScope): Vocabulary {
  return {
    similar: (word, reach) => reader.similarWords(scope, word, reach),
    present: (words) =>
      areAnywhere(
        reader,
        scope,
        words.map((word) => termOf(word, false)),
      ),
  };
}

/** The longest of several terms that is a whole name; a short one may be so by chance. */
async function longestName(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
): Promise<Term | undefined> {
  const long = terms.filter(
    ({ text, cjk }) => text.length >= (cjk ? SHORTEST_NAME.cjk : SHORTEST_NAME.latin),
  );
  if (terms.length < 2 || long.length === 0) return undefined;
  const present = await reader.present(
    scope,
    long.map(({ text }) => within(scope, lexeme(LEXEME.whole + text))),
  );
  return long
    .filter((_, index) => present[index])
    .sort((left, right) => right.text.length - left.text.length)[0];
}

/** The terms, some without hits, and their spelling corrections. */
class CorrectedTerms {
  constructor(
    private readonly event: EventSnapshot,
    private readonly terms: readonly Term[],
    private readonly missing: ReadonlySet<Term>,
    private readonly words: ReadonlyMap<Term, Term['corrected']>,
  ) {}

  *variants(): Generator<RelaxedTerms> {
    // Only the ranking decides whether two characters with a similar sound are a word.
    const isLexemeMatch = ![...this.missing].some(({ cjk, text }) => cjk && text.length <= 2);
    yield { terms: this.loosened('sounds'), all: true, isLexemeMatch };
    yield { terms: this.loosened('sounds', 'skips', 'begun'), all: true, isLexemeMatch: false };
    yield { terms: this.loosened('sounds', 'skips', 'begun', 'partly'), all: true, isLexemeMatch: false };
    const rest = this.terms.filter((term) => !this.missing.has(term));
    // A letter or digit without hits is more likely a typing error than a condition.
    const wanted = this.terms.filter((term) => !this.missing.has(term) || isWord(term));
    if (!this.#isCorrected && rest.some(isWord) && rest.length * 2 >= wanted.length) {
      yield { terms: rest, all: true, isLexemeMatch: true };
    }
  }

  get #isCorrected(): boolean {
    return [...this.missing].some((term) => this.words.get(term)?.size);
  }

  loosened(...loose: readonly Looseness[]): Term[] {
    return this.terms.map((term) => (this.missing.has(term) ? this.#loosen(term, loose) : term));
  }

  #loosen(term: Term, loose: readonly Looseness[]): Term {
    const corrected = this.words.get(term) ?? term.corrected;
    const loosened = { ...term, corrected, loose: new Set(loose) };
    return corrected.size > 0 ? placed(loosened, this.event) : loosened;
  }
}

/** Whether a term can be searched alone: a single letter would match every word with this beginning. */
function isWord({ cjk, text }: Term): boolean {
  return cjk || text.length > 1;
}

/** `Technologies Co., Ltd.` after a name is not searched alone: very many names end so. */
function withoutLegalForms(terms: readonly Term[]): readonly Term[] {
  const others = terms.filter(({ text, cjk }) => cjk || !isLegalForm(text));
  return others.length > 0 ? others : terms;
}

/** Words that are each somewhere, and nowhere all of them: one may be mistyped and yet begin another, `bambo lab`. */
async function* respelled(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
): AsyncGenerator<RelaxedTerms> {
  const words = await correctTerms(terms, vocabularyOf(reader, scope));
  const other = terms.map((term) => ({ ...term, corrected: words.get(term) ?? term.corrected }));
  if (other.some(({ text, corrected }) => corrected.size > 0 && !corrected.has(text))) {
    yield { terms: other, all: true, isLexemeMatch: true };
  }
}

/** Other interpretations of correctly spelled letters, before spelling correction. */
async function* resegmented(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
  missing: ReadonlySet<Term>,
): AsyncGenerator<RelaxedTerms> {
  const split = await splitTerms(missing, (pairs) =>
    reader.present(
      scope,
      pairs.map((pair) => within(scope, pairForm(pair))),
    ),
  );
  if (split.size > 0) {
    yield { terms: terms.flatMap((term) => split.get(term) ?? [term]), all: true, isLexemeMatch: false };
  }
  if (!canBeBegun(missing)) return;
  const begun = terms.map((term) =>
    missing.has(term) ? { ...term, loose: new Set<Looseness>(['begun']) } : term,
  );
  yield { terms: begun, all: true, isLexemeMatch: false };
}

/** Both words as they are; a number may be half typed, and pinyin is never written so. */
function pairForm(pair: TermPair): string {
  return and(
    pair.map((term, index) =>
      allOf([term], 'anywhere', isPinyin(term) || (index > 0 && /^\d/.test(term.text)) ? 'wide' : 'exact'),
    ),
  );
}
