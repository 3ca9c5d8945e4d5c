import { LEXEME } from '../lexer/lexeme.js';
import { allOf, lexeme, or } from '../query/tsquery.js';
import { type Term, termOf } from '../query/term.js';
import { type SearchScope, scopedQuery } from './scope/search-scope.js';
import type { CandidateQuery } from './search-statements.js';

/** A query of Chinese characters without spaces, which may be a phrase of several words. */
const PHRASE = /^\p{Script=Han}{3,12}$/u;
/** Added to the number of hits of a term that occurs only in texts, so that words in names weigh more. */
const TEXT_PENALTY = 6;
/** The maximum number of terms with queries on all texts: each candidate query costs as much as a search. */
const MAX_TEXT_TERMS = 4;
const LIMITS = { wholeName: 40, exact: 60, title: 100, anywhere: 80 };

/**
 * Queries for objects with all terms, from the most precise to the widest. The widest one has the hits of all
 * others.
 */
export function queriesForAllTerms(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
): CandidateQuery[] {
  return [
    { ...wholeNameQuery(scope, compacts), containedIn: 3 },
    { query: scopedQuery(scope, allOf(terms, 'title', 'exact')), limit: LIMITS.exact, containedIn: 2 },
    { query: scopedQuery(scope, allOf(terms, 'title', 'wide')), limit: LIMITS.title, containedIn: 3 },
    {
      query: scopedQuery(scope, or([wholeNameTsquery(compacts), allOf(terms, 'anywhere', 'wide')])),
      limit: LIMITS.anywhere,
    },
  ];
}

/** Queries for objects with all terms by their ideas, first in names, then anywhere. */
export function queriesForIdeas(scope: SearchScope, terms: readonly Term[]): CandidateQuery[] {
  if (terms.length === 0) return [];
  return [
    { query: scopedQuery(scope, allOf(terms, 'title', 'wide')), limit: LIMITS.exact, containedIn: 1 },
    { query: scopedQuery(scope, allOf(terms, 'anywhere', 'wide')), limit: LIMITS.anywhere },
  ];
}

/**
 * Queries for objects with some of the terms. The first one matches whole names. Each term has a query on
 * names. In short queries, it also has one on all texts, so that frequent terms do not displace rare ones.
 */
export function queriesForAnyTerm(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
): CandidateQuery[] {
  const limit = limitPerTerm(terms);
  const areas = terms.length <= MAX_TEXT_TERMS ? (['title', 'anywhere'] as const) : (['title'] as const);
  return [
    wholeNameQuery(scope, compacts),
    ...areas.flatMap((area) =>
      terms.map((term) => ({ query: scopedQuery(scope, allOf([term], area, 'wide')), limit })),
    ),
  ];
}

/**
 * The weight of each term, from the hits of `queriesForAnyTerm`. Highest for terms that are rare in names,
 * lower for terms that are rare in texts, lowest for very frequent terms and terms without hits.
 */
export function termWeights(terms: readonly Term[], sizes: readonly number[]): number[] {
  const limit = limitPerTerm(terms);
  return terms.map((_, index) => {
    const [titleHits = 0, textHits = 0] = [sizes[1 + index], sizes[1 + terms.length + index]];
    if (titleHits > 0) return weightOf(titleHits);
    return weightOf(textHits > 0 ? Math.min(limit, textHits + TEXT_PENALTY) : limit);
  });
}

function weightOf(size: number): number {
  return 1 / Math.log2(2 + size);
}

function limitPerTerm(terms: readonly Term[]): number {
  return Math.ceil(LIMITS.title / terms.length);
}

/**
 * Objects whose name is the query, or contains it as a Chinese phrase. Phrases rank before separate words.
 */
function wholeNameQuery(scope: SearchScope, compacts: readonly string[]): CandidateQuery {
  const phrases = compacts
    .filter((compactQuery) => PHRASE.test(compactQuery))
    .map((compactQuery) => termOf(compactQuery, true));
  const forms = [wholeNameTsquery(compacts), ...phrases.map((phrase) => allOf([phrase], 'title', 'exact'))];
  return { query: scopedQuery(scope, or(forms)), limit: LIMITS.wholeName };
}

function wholeNameTsquery(compacts: readonly string[]): string {
  return or(compacts.map((compactQuery) => lexeme(LEXEME.whole + compactQuery)));
}
