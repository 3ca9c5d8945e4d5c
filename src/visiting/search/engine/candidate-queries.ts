import { LEXEME } from '../lexer/lexeme.js';
import { allOf, lexeme, or } from '../query/tsquery.js';
import { type Term, termOf } from '../query/term.js';
import { type SearchScope, within } from './scope/search-scope.js';
import type { CandidateQuery } from './search-statements.js';

/** Chinese characters have no word boundaries except those of the text. */
const PHRASE = /^\p{Script=Han}{3,12}$/u;
/** The factor for a word in a text, which matches more objects than a word in a name. */
const ONLY_IN_TEXT = 6;
/** Each candidate query costs as much as a search. */
const FEW = 4;
const LIMITS = { whole: 40, exact: 60, title: 100, anywhere: 80 };

/** From the most precise to the widest, whose hits include those of all others. */
export function queriesForAllTerms(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
): CandidateQuery[] {
  return [
    { ...wholeNameQuery(scope, compacts), containedIn: 3 },
    { query: within(scope, allOf(terms, 'title', 'exact')), limit: LIMITS.exact, containedIn: 2 },
    { query: within(scope, allOf(terms, 'title', 'wide')), limit: LIMITS.title, containedIn: 3 },
    {
      query: within(scope, or([wholeNameTsquery(compacts), allOf(terms, 'anywhere', 'wide')])),
      limit: LIMITS.anywhere,
    },
  ];
}

/**
 * Candidate queries for objects with some of the terms. Each term has one for names and, if rare, one for all
 * texts, so that frequent terms do not displace rare ones. The first one requires all terms in a name.
 */
export function queriesForAnyTerm(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
): CandidateQuery[] {
  const limit = limitOfEach(terms);
  const wheres = terms.length <= FEW ? (['title', 'anywhere'] as const) : (['title'] as const);
  return [
    wholeNameQuery(scope, compacts),
    ...wheres.flatMap((where) =>
      terms.map((term) => ({ query: within(scope, allOf([term], where, 'wide')), limit })),
    ),
  ];
}

/**
 * The weight of each term, from the hits of the candidate queries of queriesForAnyTerm. Rare in names:
 * highest; rare in texts: lower; very frequent or without hits: lowest.
 */
export function termWeights(terms: readonly Term[], sizes: readonly number[]): number[] {
  const limit = limitOfEach(terms);
  return terms.map((_, index) => {
    const [called = 0, having = 0] = [sizes[1 + index], sizes[1 + terms.length + index]];
    if (called > 0) return weightOf(called);
    return weightOf(having > 0 ? Math.min(limit, having + ONLY_IN_TEXT) : limit);
  });
}

function weightOf(size: number): number {
  return 1 / Math.log2(2 + size);
}

function limitOfEach(terms: readonly Term[]): number {
  return Math.ceil(LIMITS.title / terms.length);
}

/** Objects with the query as name, or with a phrase in the name that ranks before separate words. */
function wholeNameQuery(scope: SearchScope, compacts: readonly string[]): CandidateQuery {
  const phrases = compacts.filter((typed) => PHRASE.test(typed)).map((typed) => termOf(typed, true));
  const forms = [wholeNameTsquery(compacts), ...phrases.map((phrase) => allOf([phrase], 'title', 'exact'))];
  return { query: within(scope, or(forms)), limit: LIMITS.whole };
}

function wholeNameTsquery(compacts: readonly string[]): string {
  return or(compacts.map((typed) => lexeme(LEXEME.whole + typed)));
}
