import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Condition } from '../../../catalog/queries/list-request.js';
import { allOf } from '../query/tsquery.js';
import { type Query, interpretNormal, interpretQuery } from '../interpret/interpret-query.js';
import type { Term } from '../query/term.js';
import { type FetchedCandidate, parseCandidate } from '../rank/candidate.js';
import { byScore, scoreOf, type ScoringQuery } from '../rank/score.js';
import { type RelaxedTerms, relaxationsOf } from './query-relaxation.js';
import { queriesForAllTerms, queriesForAnyTerm, termWeights } from './candidate-queries.js';
import type { SearchBudget } from '../index/search-budget.js';
import { SearchReader } from './search-reader.js';
import {
  isLimitedToLists,
  isRestricted,
  scopeKey,
  type SearchScope,
  eventScopeOf,
  scopedQuery,
} from './scope/search-scope.js';

/** A found object with its relevance. */
export interface Hit {
  objectId: string;
  /** In SCORE_UNITS, so that a cursor can contain it as an integer. */
  score: number;
  /** Its facets, as a number of search_facets. */
  facets: number;
}

/** The interpretation of a text. */
type Interpretation = RelaxedTerms & Pick<Query, 'compacts'>;

/** The result of a search. */
export interface SearchHits {
  revision: number;
  /** The interpretation; undefined if there are no hits. */
  interpretation?: Interpretation | undefined;
  /** The final scoring query: the original text or a relaxed query. */
  terms: readonly Term[];
  /**
   * The best hits, best first. If there are further hits, the ranking waits until the count of all is sent.
   */
  rankedHits: Promise<readonly Hit[]>;
  /** The tsquery of all hits, if there are hits without a rank. */
  query?: string | undefined;
}

/** A running or completed search. */
interface RunningSearch {
  /** The budget of the request that started the search. */
  budget: SearchBudget;
  hits: Promise<SearchHits>;
}

const CACHE_ENTRIES = 500;
/** The revision of a result of two states, which no data has. */
const MIXED_REVISIONS = -1;
/** The integer for a score of 1. */
export const SCORE_UNITS = 1_000_000;

/** Finds and ranks the hits of a text: first by the original query, then by relaxed queries. */
@Injectable()
export class SearchFinder {
  readonly #searches = new LRUCache<string, RunningSearch>({ max: CACHE_ENTRIES });

  constructor(private readonly reader: SearchReader) {}

  /** The hits for a text in a scope; none for a text without a word. */
  find(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    // Unpublished data has no revision, so the search is not cached.
    if (scope.complete) return this.#find(scope, text, context);
    const { event } = scope;
    const key = scopeKey(scope, text);
    const runningSearch = this.#searches.get(key);
    if (runningSearch) return this.#joinSearch(runningSearch, scope, text, context);
    const hits = this.#find(scope, text, context);
    this.#searches.set(key, { budget: scope.budget, hits });
    // Stays cached only if its revision is that of the key.
    hits.then(
      ({ revision }) => revision !== event.revision && this.#searches.delete(key),
      () => this.#searches.delete(key),
    );
    return hits;
  }

  /** The condition that an object is a hit, for a list in another order than by relevance. */
  async condition(scope: SearchScope, text: string, context: object): Promise<Condition> {
    const { query, rankedHits } = await this.find(scope, text, context);
    const anyOf =
      query === undefined
        ? (await rankedHits).map(({ objectId }) => objectId)
        : await this.reader.allIds(scope, query);
    return { column: 'object_id', anyOf, requestedValues: [text] };
  }

  /** The tsquery of all hits of the typed text without relaxation; undefined without terms. */
  async typedQuery(scope: SearchScope, text: string): Promise<string | undefined> {
    const { terms, compacts } = interpretQuery(text, scope.event, await this.reader.synonyms(scope));
    return terms.length === 0 ? undefined : queriesForAllTerms(scope, terms, compacts).at(-1)?.query;
  }

  /** The running search of another request, or a new one if that request has exceeded its budget. */
  #joinSearch(
    { budget, hits }: RunningSearch,
    scope: SearchScope,
    text: string,
    context: object,
  ): Promise<SearchHits> {
    if (budget === scope.budget) return hits;
    return hits.catch((error: unknown) => {
      if (!budget.isSpent) throw error;
      return this.find(scope, text, context);
    });
  }

  async #find(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    const query = interpretQuery(text, scope.event, await this.reader.synonyms(scope));
    const typedInterpretation = await this.#interpretTyped(scope, query);
    if (typedInterpretation.terms.length > 0) {
      const hits = await this.#findByLexemes(scope, typedInterpretation, context);
      if (hits) return hits;
    }
    if (isRestricted(scope)) return this.#findInScope(scope, text, context);
    for await (const interpretation of this.#interpretations(scope, query, typedInterpretation)) {
      const hits = interpretation.isLexemeMatch
        ? await this.#findByLexemes(scope, interpretation, context)
        : await this.#findByRanking(scope, interpretation, context);
      if (hits) return hits;
    }
    return noHits(scope);
  }

  /**
   * The interpretation of the typed text. A final letter is a term only if a name contains it as a word, as
   * in `vitamin c`.
   */
  async #interpretTyped(scope: SearchScope, { terms, compacts, letter }: Query): Promise<Interpretation> {
    if (!letter || terms.length === 0) return strictInterpretation(terms, compacts);
    const nameQuery = allOf([...terms, letter], 'title', 'exact');
    const [isWord] = await this.reader.haveHits(scope, [scopedQuery(eventScopeOf(scope), nameQuery)]);
    return strictInterpretation(isWord ? [...terms, letter] : terms, compacts);
  }

  /**
   * Interprets a text within the whole event and then restricts the hits to the scope; otherwise each filter
   * could change the interpretation.
   */
  async #findInScope(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    const eventHits = await this.find(eventScopeOf(scope), text, context);
    const { interpretation } = eventHits;
    if (!interpretation) return noHits(scope);
    if (interpretation.isLexemeMatch)
      return (await this.#findByLexemes(scope, interpretation, context)) ?? noHits(scope);
    // A short list may contain none of the event's hits, since only the best are ranked.
    const list = { ...scope, kinds: scope.interpretationKinds, conditions: [] };
    const hits = isLimitedToLists(scope)
      ? await this.#findByRanking(list, interpretation, context)
      : eventHits;
    return hits ? this.#restrict(scope, hits, context) : noHits(scope);
  }

  async #restrict(
    scope: SearchScope,
    { rankedHits, revision, interpretation, terms }: SearchHits,
    context: object,
  ): Promise<SearchHits> {
    const hits = await rankedHits;
    const ids = hits.map(({ objectId }) => objectId);
    const scopeRow = await this.reader.idsInScope(scope, ids, context);
    const idsInScope = new Set(scopeRow.ids);
    const hitsInScope = hits.filter(({ objectId }) => idsInScope.has(objectId));
    return {
      // Results of two states are not cached.
      revision: scopeRow.revision === revision ? revision : MIXED_REVISIONS,
      interpretation,
      terms,
      rankedHits: Promise.resolve(hitsInScope),
    };
  }

  /**
   * The relaxed queries in their order: the other interpretation, the relaxed typed text with all its terms,
   * then the relaxed other interpretation. Without another interpretation, all relaxations of the typed text.
   */
  async *#interpretations(
    scope: SearchScope,
    { alternative: text }: Query,
    typedInterpretation: Interpretation,
  ): AsyncGenerator<Interpretation> {
    const alternative = text === undefined ? undefined : await this.#interpretAlternative(scope, text);
    if (!alternative || alternative.terms.length === 0) {
      yield* this.#relaxations(scope, typedInterpretation);
      return;
    }
    yield alternative;
    for await (const relaxation of this.#relaxations(scope, typedInterpretation)) {
      if (relaxation.requiresAll && relaxation.terms.length >= typedInterpretation.terms.length)
        yield relaxation;
    }
    yield* this.#relaxations(scope, alternative);
  }

  async #interpretAlternative(scope: SearchScope, text: string): Promise<Interpretation> {
    const { terms, compacts } = interpretNormal(text, scope.event, await this.reader.synonyms(scope));
    return strictInterpretation(terms, compacts);
  }

  async *#relaxations(
    scope: SearchScope,
    { terms, compacts }: Interpretation,
  ): AsyncGenerator<Interpretation> {
    if (terms.length === 0) return;
    for await (const relaxation of relaxationsOf(this.reader, scope, terms))
      yield { ...relaxation, compacts };
  }

  /** The objects whose lexemes match; undefined if there are none. */
  async #findByLexemes(
    scope: SearchScope,
    interpretation: Interpretation,
    context: object,
  ): Promise<SearchHits | undefined> {
    const { terms, compacts } = interpretation;
    const candidateQueries = queriesForAllTerms(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.fetchCandidates(
      scope,
      candidateQueries,
      context,
    );
    if (candidates.length === 0) return undefined;
    const scoringQuery = { terms, compacts, isComplete: true, requiresAll: true };
    const widestQuery = candidateQueries.at(-1);
    // The hits of the widest query are all hits of the search.
    const query = sizes.at(-1) === widestQuery?.limit ? widestQuery?.query : undefined;
    const rankedHits =
      query === undefined
        ? Promise.resolve(rank(candidates, scoringQuery))
        : rankLater(candidates, scoringQuery);
    return { revision, interpretation, terms, rankedHits, query };
  }

  /** The candidates that the ranking accepts as hits; undefined if there are none. */
  async #findByRanking(
    scope: SearchScope,
    interpretation: Interpretation,
    context: object,
  ): Promise<SearchHits | undefined> {
    const { terms, compacts, requiresAll } = interpretation;
    const candidateQueries = requiresAll
      ? queriesForAllTerms(scope, terms, compacts)
      : queriesForAnyTerm(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.fetchCandidates(
      scope,
      candidateQueries,
      context,
    );
    const weights = requiresAll ? undefined : termWeights(terms, sizes);
    const rankedHits = rank(candidates, { terms, compacts, isComplete: false, requiresAll, weights });
    if (rankedHits.length === 0) return undefined;
    return { revision, interpretation, terms, rankedHits: Promise.resolve(rankedHits) };
  }
}

function strictInterpretation(terms: readonly Term[], compacts: readonly string[]): Interpretation {
  return { terms, compacts, requiresAll: true, isLexemeMatch: true };
}

/** Ranks in the next turn of the event loop: before that, the statements that count the hits are sent. */
function rankLater(
  candidates: readonly FetchedCandidate[],
  scoringQuery: ScoringQuery,
): Promise<readonly Hit[]> {
  const rankedHits = nextTurn().then(() => rank(candidates, scoringQuery));
  // If only the number of hits is requested, this result is not awaited.
  rankedHits.catch(() => undefined);
  return rankedHits;
}

function rank(candidates: readonly FetchedCandidate[], scoringQuery: ScoringQuery): Hit[] {
  return candidates
    .map((row) => ({
      objectId: row.object_id,
      facets: row.facets,
      score: Math.round(scoreOf(scoringQuery, parseCandidate(row)) * SCORE_UNITS),
    }))
    .filter((hit) => hit.score > 0)
    .sort(byScore);
}

function noHits({ event }: SearchScope): SearchHits {
  return { revision: event.revision, terms: [], rankedHits: Promise.resolve([]) };
}
