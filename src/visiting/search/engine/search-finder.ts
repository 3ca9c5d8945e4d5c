import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Condition } from '../../../catalog/queries/list-request.js';
import { or } from '../query/tsquery.js';
import { interpretByIdeas, interpretQuery } from '../interpret/interpret-query.js';
import type { Term } from '../query/term.js';
import { queriesForAllTerms, queriesForAnyTerm, queriesForIdeas, termWeights } from './candidate-queries.js';
import type { SearchBudget } from '../index/search-budget.js';
import { furtherInterpretations, type Interpretation, interpretTyped } from './interpretations.js';
import { type Hit, rank, rankBelow, rankLater } from './rank-hits.js';
import { SearchReader } from './search-reader.js';
import type { CandidateQuery, IdeaQueries } from './search-statements.js';
import {
  isLimitedToLists,
  isRestricted,
  scopeKey,
  type SearchScope,
  eventScopeOf,
} from './scope/search-scope.js';

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
  /** Whether an object has all words of the text, not only their ideas. */
  hasAllWords?: boolean;
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
    const synonyms = await this.reader.synonyms(scope);
    const query = interpretQuery(text, scope.event, synonyms);
    const ideas = interpretByIdeas(text, scope.event, synonyms);
    const typed = await interpretTyped(this.reader, scope, query, ideas);
    const typedHits = typed.terms.length > 0 ? await this.#findByLexemes(scope, typed, context) : undefined;
    if (typedHits?.hasAllWords) return typedHits;
    if (isRestricted(scope)) return this.#findInScope(scope, text, context);
    // The text without question words may match better than the ideas of its words.
    if (typedHits && query.alternative === undefined) return typedHits;
    for await (const interpretation of furtherInterpretations(this.reader, scope, query, typed, synonyms)) {
      const hits = interpretation.isLexemeMatch
        ? await this.#findByLexemes(scope, interpretation, context)
        : await this.#findByRanking(scope, interpretation, context);
      if (hits) return hits;
    }
    return noHits(scope);
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
   * The objects whose lexemes match. If these are few in the event, the objects with the ideas of the words follow.
   * Undefined if there are none.
   */
  async #findByLexemes(
    scope: SearchScope,
    interpretation: Interpretation,
    context: object,
  ): Promise<SearchHits | undefined> {
    const { terms, compacts, ideas } = interpretation;
    const candidateQueries = queriesForAllTerms(scope, terms, compacts);
    const ideaQueries = this.#ideaQueries(scope, interpretation);
    const { revision, candidates, ideaCandidates, sizes, ideaSizes } = await this.reader.fetchCandidates(
      scope,
      candidateQueries,
      context,
      ideaQueries,
    );
    if (candidates.length + ideaCandidates.length === 0) return undefined;
    const hasAllWords = candidates.length > 0;
    const scoringQuery = { terms, compacts, isComplete: true, requiresAll: true };
    // The hits of the widest query are all hits of the search.
    const query = fullQuery(candidateQueries, sizes);
    if (query !== undefined) {
      const rankedHits = rankLater(candidates, scoringQuery);
      return { revision, interpretation, hasAllWords, terms, rankedHits, query };
    }
    const ideaQuery = fullQuery(ideaQueries.queries, ideaSizes);
    // Words of long texts alone do not answer a question.
    const furtherHits = rank(ideaCandidates, { ...scoringQuery, terms: ideas, requiresName: true });
    if (!hasAllWords && furtherHits.length === 0) return undefined;
    return {
      revision,
      interpretation,
      hasAllWords,
      terms: ideaCandidates.length > 0 ? ideas : terms,
      rankedHits: Promise.resolve(rankBelow(rank(candidates, scoringQuery), furtherHits)),
      query: ideaQuery === undefined ? undefined : or([candidateQueries.at(-1)?.query ?? '', ideaQuery]),
    };
  }

  #ideaQueries(scope: SearchScope, { terms, compacts, ideas }: Interpretation): IdeaQueries {
    const queries = queriesForIdeas(scope, ideas);
    if (!isRestricted(scope) || queries.length === 0) return { queries };
    return { queries, typedQuery: queriesForAllTerms(eventScopeOf(scope), terms, compacts).at(-1)?.query };
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

/** The widest query if it has more hits than its limit. */
function fullQuery(queries: readonly CandidateQuery[], sizes: readonly number[]): string | undefined {
  const widestQuery = queries.at(-1);
  return widestQuery && sizes.at(-1) === widestQuery.limit ? widestQuery.query : undefined;
}

function noHits({ event }: SearchScope): SearchHits {
  return { revision: event.revision, terms: [], rankedHits: Promise.resolve([]) };
}
