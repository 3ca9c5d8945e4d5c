import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { LEXEME } from '../lexer/lexeme.js';
import { allOf, and, canBeAbbreviated, lexeme } from '../query/tsquery.js';
import { isLegalForm } from '../lexer/names.js';
import { correctTerms, type Vocabulary } from '../query/spelling-correction.js';
import { withPlaces } from '../interpret/place-names.js';
import { isPinyin, splitTerms, type TermPair } from '../query/split.js';
import { type Looseness, type Term, termOf } from '../query/term.js';
import type { SearchReader } from './search-reader.js';
import { type SearchScope, scopedQuery } from './scope/search-scope.js';

/** One step of query relaxation. */
export interface RelaxedTerms {
  terms: readonly Term[];
  /** Whether all terms must match, or only some. */
  requiresAll: boolean;
  /** Whether each match of the lexemes is a hit. Otherwise the ranking decides. */
  isLexemeMatch: boolean;
}

const SHORTEST_NAME = { cjk: 2, latin: 4 };
/** The minimum number of terms of a sentence, and the numbers of its first terms that are searched alone. */
const SENTENCE_TERMS = 6;
const BEGINNING_LENGTHS = [3, 2];

/** The steps of query relaxation for queries without a full match, the most likely first. */
export async function* relaxationsOf(
  reader: SearchReader,
  scope: SearchScope,
  typedTerms: readonly Term[],
): AsyncGenerator<RelaxedTerms> {
  const contentTerms = withoutLegalForms(typedTerms);
  const terms = contentTerms.map((term) => ({ ...term, isComplete: false, isAmongSyllables: false }));
  if (
    contentTerms.length < typedTerms.length ||
    typedTerms.some(({ isComplete, isAmongSyllables }) => isComplete || isAmongSyllables)
  ) {
    yield { terms, requiresAll: true, isLexemeMatch: true };
  }
  // A final letter in `ji qi r` begins a syllable. In `rice c` it does not, so it is omitted.
  const last = terms.at(-1);
  if (terms.length > 1 && last && /^[a-z]$/.test(last.text)) {
    yield { terms: terms.slice(0, -1), requiresAll: true, isLexemeMatch: true };
  }
  const missingTerms = new Set(await missingOf(reader, scope, terms, typedTerms));
  let looseTerms: readonly Term[] = terms;
  if (missingTerms.size > 0) {
    yield* resegmentations(reader, scope, terms, missingTerms);
    const words = await correctTerms(missingTerms, vocabularyOf(reader, scope));
    const corrections = new CorrectedTerms(scope.event, terms, missingTerms, words);
    yield* corrections.variants();
    looseTerms = corrections.looseTerms('sounds');
  } else if (terms.length > 1) {
    yield* respellings(reader, scope, terms);
  }
  // A copied sentence often begins with the name of its subject.
  const beginnings = terms.length < SENTENCE_TERMS ? [] : BEGINNING_LENGTHS;
  for (const count of beginnings)
    yield { terms: terms.slice(0, count), requiresAll: true, isLexemeMatch: true };
  if (terms.filter(isWord).length > 1) yield { terms: looseTerms, requiresAll: false, isLexemeMatch: false };
  const nameTerm = await longestName(reader, scope, terms);
  if (nameTerm) yield { terms: [nameTerm], requiresAll: true, isLexemeMatch: true };
}

/** The relaxations of terms with ideas. */
export interface RelaxedIdeas {
  /** Whether another word is missing in all objects: it may be mistyped. */
  isDoubtful: boolean;
  /** Without words that no object has, then only the words of ideas if these are most, then a part of all words. */
  relaxations: readonly RelaxedTerms[];
}

/** The relaxations of terms with ideas; none without several terms. */
export async function relaxedByIdeas(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
): Promise<RelaxedIdeas> {
  if (terms.length < 2) return { isDoubtful: false, relaxations: [] };
  const arePresent = await areAnywhere(reader, scope, terms);
  const presentTerms = terms.filter((_, index) => arePresent[index]);
  const ideaTerms = presentTerms.filter(({ ideas }) => ideas.length > 0);
  const strict = { requiresAll: true, isLexemeMatch: true };
  const lacks = (shorter: readonly Term[], longer: readonly Term[]): boolean =>
    shorter.length > 0 && shorter.length < longer.length;
  return {
    isDoubtful: terms.some(({ cjk, ideas }, index) => !arePresent[index] && !cjk && ideas.length === 0),
    relaxations:
      ideaTerms.length === 0
        ? []
        : [
            ...(lacks(presentTerms, terms) ? [{ terms: presentTerms, ...strict }] : []),
            ...(lacks(ideaTerms, presentTerms) && ideaTerms.length * 2 > presentTerms.length
              ? [{ terms: ideaTerms, ...strict }]
              : []),
            ...(presentTerms.length > 1
              ? [{ terms: presentTerms, requiresAll: false, isLexemeMatch: false }]
              : []),
          ],
  };
}

/** The terms that do not occur in any text. */
async function missingOf(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
  typedTerms: readonly Term[],
): Promise<readonly Term[]> {
  // A query of one term has already been searched without hits.
  if (typedTerms.length === 1) return terms;
  const arePresent = await areAnywhere(reader, scope, terms);
  return terms.filter((_, index) => !arePresent[index]);
}

/** For each term, whether it occurs in any text. */
function areAnywhere(reader: SearchReader, scope: SearchScope, terms: readonly Term[]): Promise<boolean[]> {
  const queries = terms.map((term) => scopedQuery(scope, allOf([term], 'anywhere', 'wide')));
  return reader.haveHits(scope, queries);
}

function vocabularyOf(reader: SearchReader, scope: SearchScope): Vocabulary {
  return {
    similarWords: (word, reach) => reader.similarWords(scope, word, reach),
    arePresent: (words) =>
      areAnywhere(
        reader,
        scope,
        words.map((word) => termOf(word, false)),
      ),
  };
}

/** The longest of several terms that is a whole name. A short term may be a whole name by chance. */
async function longestName(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
): Promise<Term | undefined> {
  const longTerms = terms.filter(
    ({ text, cjk }) => text.length >= (cjk ? SHORTEST_NAME.cjk : SHORTEST_NAME.latin),
  );
  if (terms.length < 2 || longTerms.length === 0) return undefined;
  const arePresent = await reader.haveHits(
    scope,
    longTerms.map(({ text }) => scopedQuery(scope, lexeme(LEXEME.whole + text))),
  );
  return longTerms
    .filter((_, index) => arePresent[index])
    .sort((left, right) => right.text.length - left.text.length)[0];
}

/** The terms of a query, and the spelling corrections of those without hits. */
class CorrectedTerms {
  constructor(
    private readonly event: EventSnapshot,
    private readonly terms: readonly Term[],
    private readonly missingTerms: ReadonlySet<Term>,
    private readonly words: ReadonlyMap<Term, Term['corrections']>,
  ) {}

  *variants(): Generator<RelaxedTerms> {
    // Only the ranking decides whether two characters with a similar sound are a word.
    const isLexemeMatch = ![...this.missingTerms].some(({ cjk, text }) => cjk && text.length <= 2);
    yield { terms: this.looseTerms('sounds'), requiresAll: true, isLexemeMatch };
    yield { terms: this.looseTerms('sounds', 'skips', 'begun'), requiresAll: true, isLexemeMatch: false };
    yield {
      terms: this.looseTerms('sounds', 'skips', 'begun', 'partly'),
      requiresAll: true,
      isLexemeMatch: false,
    };
    const presentTerms = this.terms.filter((term) => !this.missingTerms.has(term));
    // A letter or digit without hits is more likely a typing error than a condition.
    const requiredTerms = this.terms.filter((term) => !this.missingTerms.has(term) || isWord(term));
    if (!this.#isCorrected && presentTerms.some(isWord) && presentTerms.length * 2 >= requiredTerms.length) {
      yield { terms: presentTerms, requiresAll: true, isLexemeMatch: true };
    }
  }

  get #isCorrected(): boolean {
    return [...this.missingTerms].some((term) => this.words.get(term)?.size);
  }

  looseTerms(...kinds: readonly Looseness[]): Term[] {
    return this.terms.map((term) => (this.missingTerms.has(term) ? this.#loosen(term, kinds) : term));
  }

  #loosen(term: Term, kinds: readonly Looseness[]): Term {
    const corrections = this.words.get(term) ?? term.corrections;
    const looseTerm = { ...term, corrections, looseness: new Set(kinds) };
    return corrections.size > 0 ? withPlaces(looseTerm, this.event) : looseTerm;
  }
}

/** Whether a term can be searched alone: a single letter would match every word with this beginning. */
function isWord({ cjk, text }: Term): boolean {
  return cjk || text.length > 1;
}

/**
 * Omits legal forms, such as `Co., Ltd.`, because very many names end with them. Keeps them if there are no
 * other terms.
 */
function withoutLegalForms(terms: readonly Term[]): readonly Term[] {
  const contentTerms = terms.filter(({ text, cjk }) => cjk || !isLegalForm(text));
  return contentTerms.length > 0 ? contentTerms : terms;
}

/**
 * Corrects words that all have hits, but not together. A mistyped word may be the beginning of another, as in
 * `bambo lab`.
 */
async function* respellings(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
): AsyncGenerator<RelaxedTerms> {
  const words = await correctTerms(terms, vocabularyOf(reader, scope));
  const correctedTerms = terms.map((term) => ({ ...term, corrections: words.get(term) ?? term.corrections }));
  if (correctedTerms.some(({ text, corrections }) => corrections.size > 0 && !corrections.has(text))) {
    yield { terms: correctedTerms, requiresAll: true, isLexemeMatch: true };
  }
}

/**
 * Other interpretations of correctly typed terms, before spelling correction: two joined words, or
 * abbreviated syllables.
 */
async function* resegmentations(
  reader: SearchReader,
  scope: SearchScope,
  terms: readonly Term[],
  missingTerms: ReadonlySet<Term>,
): AsyncGenerator<RelaxedTerms> {
  const partsByTerm = await splitTerms(missingTerms, (pairs) =>
    reader.haveHits(
      scope,
      pairs.map((pair) => scopedQuery(scope, pairForm(pair))),
    ),
  );
  if (partsByTerm.size > 0) {
    yield {
      terms: terms.flatMap((term) => partsByTerm.get(term) ?? [term]),
      requiresAll: true,
      isLexemeMatch: false,
    };
  }
  if (!canBeAbbreviated(missingTerms)) return;
  const prefixTerms = terms.map((term) =>
    missingTerms.has(term) ? { ...term, looseness: new Set<Looseness>(['begun']) } : term,
  );
  yield { terms: prefixTerms, requiresAll: true, isLexemeMatch: false };
}

/**
 * A query for both words. A number may be incomplete, and texts do not contain pinyin, so these match widely.
 */
function pairForm(pair: TermPair): string {
  return and(
    pair.map((term, index) =>
      allOf([term], 'anywhere', isPinyin(term) || (index > 0 && /^\d/.test(term.text)) ? 'wide' : 'exact'),
    ),
  );
}
