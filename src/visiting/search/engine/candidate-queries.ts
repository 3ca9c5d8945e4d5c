import { LEXEME } from '../lexer/lexeme.js';
import { allOf, lexeme, or } from '../query/tsquery.js';
import { type Term, termOf } from '../query/term.js';
import { type SearchScope, within } from './search-scope.js';
import type { CandidateQuery } from './search-statements.js';

/** Characters alone have no other borders than those of the text. */
const PHRASE = /^\p{Script=Han}{3,12}$/u;
/** What a word in a text counts as more objects than it is in. */
const ONLY_IN_TEXT = 6;
/** Each net costs as much as a search. */
const FEW = 4;
const LIMITS = { whole: 40, exact: 60, title: 100, anywhere: 80 };

/** From the surest to the widest, which catches all that the others do. */
export function queriesForAllTerms(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
): CandidateQuery[] {
  return [
    { ...wholeNameQuery(scope, compacts), containedIn: 3 },
    { query: within(scope, allOf(terms, 'title', 'exact')), limit: LIMITS.exact, containedIn: 2 },
    { query: within(scope, allOf(terms, 'title', 'wide')), limit: LIMITS.title, containedIn: 3 },
    { query: widestQuery(scope, terms, compacts), limit: LIMITS.anywhere },
  ];
}

/** The tsquery of the widest net, which catches all hits. */
export function widestQuery(scope: SearchScope, terms: readonly Term[], compacts: readonly string[]): string {
  return within(scope, or([wholeNameTsquery(compacts), allOf(terms, 'anywhere', 'wide')]));
}

/**
 * For objects with some of the terms: for each term a net for what is called so and, where they are few, one for what has it
 * anywhere, so that what many have does not crowd out what few have; and before them one for what is called so as a whole.
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
 * How much each term tells, by how many the nets of queriesForAnyTerm have caught: what few are called so tells most, what few only have
 * in a text less, and what nobody has as little as what very many have.
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

/** What is called so, or has a phrase in its name that ranks it before all that has its words. */
function wholeNameQuery(scope: SearchScope, compacts: readonly string[]): CandidateQuery {
  const phrases = compacts.filter((typed) => PHRASE.test(typed)).map((typed) => termOf(typed, true));
  const forms = [wholeNameTsquery(compacts), ...phrases.map((phrase) => allOf([phrase], 'title', 'exact'))];
  return { query: within(scope, or(forms)), limit: LIMITS.whole };
}

function wholeNameTsquery(compacts: readonly string[]): string {
  return or(compacts.map((typed) => lexeme(LEXEME.whole + typed)));
}
