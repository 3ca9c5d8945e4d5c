import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { allOf } from '../query/tsquery.js';
import { type Query, readNormal, readQuery } from '../interpret/read-query.js';
import type { Term } from '../query/term.js';
import { scoreOf, type ScoringQuery } from '../rank/score.js';
import { type RelaxedTerms, relaxationsOf } from './query-relaxation.js';
import { queriesForAllTerms, queriesForAnyTerm, termWeights } from './candidate-queries.js';
import type { SearchBudget } from '../index/search-budget.js';
import { candidateOf, type FetchedCandidate, SearchReader } from './search-reader.js';
import {
  isListed,
  isRestricted,
  scopeKey,
  type SearchScope,
  eventScopeOf,
  within,
} from './scope/search-scope.js';

/** A found object with its relevance. */
export interface Hit {
  objectId: string;
  /** In millionths, so that a cursor can contain it as an integer. */
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
  /** The best hits, best first. If there are more than these, they are ranked after a statement that counts all. */
  ranked: Promise<readonly Hit[]>;
  /** The tsquery of all hits, if there are more than the ranked ones. */
  query?: string | undefined;
}

/** A search underway, or done. */
interface RunningSearch {
  /** That of the request that began it. */
  budget: SearchBudget;
  found: Promise<SearchHits>;
}

const CACHE_ENTRIES = 500;
/** A revision that no data has. */
const MIXED_REVISIONS = -1;
const MILLION = 1_000_000;

/** Finds and ranks the hits of a text: first by the original query, then by relaxed queries. */
@Injectable()
export class SearchFinder {
  readonly #searches = new LRUCache<string, RunningSearch>({ max: CACHE_ENTRIES });

  constructor(private readonly reader: SearchReader) {}

  /** The hits for a text in a scope; none for a text without a word. */
  find(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    // Unpublished data has no revision that dates it.
    if (scope.complete) return this.#find(scope, text, context);
    const { event } = scope;
    const key = scopeKey(scope, text);
    const known = this.#searches.get(key);
    if (known) return this.#shared(known, scope, text, context);
    const found = this.#find(scope, text, context);
    this.#searches.set(key, { budget: scope.budget, found });
    // Cached only if its revision is that of the key.
    found.then(
      ({ revision }) => revision !== event.revision && this.#searches.delete(key),
      () => this.#searches.delete(key),
    );
    return found;
  }

  /** The query whose hits are all hits, if the text is searched as it was typed. */
  async typedQuery(scope: SearchScope, text: string): Promise<string | undefined> {
    const { terms, compacts } = readQuery(text, scope.event, await this.reader.synonyms(scope));
    return terms.length === 0 ? undefined : queriesForAllTerms(scope, terms, compacts).at(-1)?.query;
  }

  /** A running search of another request, or a new one if that request exceeds its budget. */
  #shared(
    { budget, found }: RunningSearch,
    scope: SearchScope,
    text: string,
    context: object,
  ): Promise<SearchHits> {
    if (budget === scope.budget) return found;
    return found.catch((error: unknown) => {
      if (!budget.isSpent) throw error;
      return this.find(scope, text, context);
    });
  }

  async #find(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    const query = readQuery(text, scope.event, await this.reader.synonyms(scope));
    const typed = await this.#typed(scope, query);
    if (typed.terms.length > 0) {
      const found = await this.#findByLexemes(scope, typed, context);
      if (found) return found;
    }
    if (isRestricted(scope)) return this.#findInScope(scope, text, context);
    for await (const interpretation of this.#interpretations(scope, query, typed)) {
      const found = interpretation.isLexemeMatch
        ? await this.#findByLexemes(scope, interpretation, context)
        : await this.#findByRanking(scope, interpretation, context);
      if (found) return found;
    }
    return nothing(scope);
  }

  /** The text as it was typed. A letter at its end is a term only if a name has it as a word, as in `vitamin c`. */
  async #typed(scope: SearchScope, { terms, compacts, letter }: Query): Promise<Interpretation> {
    if (!letter || terms.length === 0) return typedInterpretation(terms, compacts);
    const named = allOf([...terms, letter], 'title', 'exact');
    const [isWord] = await this.reader.present(scope, [within(eventScopeOf(scope), named)]);
    return typedInterpretation(isWord ? [...terms, letter] : terms, compacts);
  }

  /**
   * Interprets a text within the whole event and then restricts the hits to the scope; otherwise each filter
   * could change the interpretation.
   */
  async #findInScope(scope: SearchScope, text: string, context: object): Promise<SearchHits> {
    const whole = await this.find(eventScopeOf(scope), text, context);
    const { interpretation } = whole;
    if (!interpretation) return nothing(scope);
    if (interpretation.isLexemeMatch)
      return (await this.#findByLexemes(scope, interpretation, context)) ?? nothing(scope);
    // A short list may contain none of the event's hits, since only the best are ranked.
    const list = { ...scope, kinds: scope.among, conditions: [] };
    const found = isListed(scope) ? await this.#findByRanking(list, interpretation, context) : whole;
    return found ? this.#restrict(scope, found, context) : nothing(scope);
  }

  async #restrict(
    scope: SearchScope,
    { ranked, revision, interpretation, terms }: SearchHits,
    context: object,
  ): Promise<SearchHits> {
    const hits = await ranked;
    const ids = hits.map(({ objectId }) => objectId);
    const left = await this.reader.among(scope, ids, context);
    const known = new Set(left.ids);
    const shown = hits.filter(({ objectId }) => known.has(objectId));
    return {
      // Results of two states are not cached.
      revision: left.revision === revision ? revision : MIXED_REVISIONS,
      interpretation,
      terms,
      ranked: Promise.resolve(shown),
    };
  }

  /**
   * The relaxed queries: other interpretations, spelling correction of all terms, then alternatives for some.
   */
  async *#interpretations(
    scope: SearchScope,
    { other }: Query,
    typed: Interpretation,
  ): AsyncGenerator<Interpretation> {
    const read = other === undefined ? undefined : await this.#readRelaxed(scope, other);
    if (!read || read.terms.length === 0) {
      yield* this.#relaxations(scope, typed);
      return;
    }
    yield read;
    for await (const relaxed of this.#relaxations(scope, typed)) {
      if (relaxed.all && relaxed.terms.length >= typed.terms.length) yield relaxed;
    }
    yield* this.#relaxations(scope, read);
  }

  async #readRelaxed(scope: SearchScope, other: string): Promise<Interpretation> {
    const { terms, compacts } = readNormal(other, scope.event, await this.reader.synonyms(scope));
    return typedInterpretation(terms, compacts);
  }

  async *#relaxations(
    scope: SearchScope,
    { terms, compacts }: Interpretation,
  ): AsyncGenerator<Interpretation> {
    if (terms.length === 0) return;
    for await (const relaxed of relaxationsOf(this.reader, scope, terms)) yield { ...relaxed, compacts };
  }

  /** The hits that lexemes prove; undefined if they prove none. */
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
    const scoringQuery = { terms, compacts, complete: true, all: true };
    const widest = candidateQueries.at(-1);
    // All hits of the widest query are hits of the search.
    const query = sizes.at(-1) === widest?.limit ? widest?.query : undefined;
    const ranked =
      query === undefined
        ? Promise.resolve(rank(candidates, scoringQuery))
        : rankLater(candidates, scoringQuery);
    return { revision, interpretation, terms, ranked, query };
  }

  /** The hits that only the ranking decides; undefined if there are none. */
  async #findByRanking(
    scope: SearchScope,
    interpretation: Interpretation,
    context: object,
  ): Promise<SearchHits | undefined> {
    const { terms, compacts, all } = interpretation;
    const candidateQueries = all
      ? queriesForAllTerms(scope, terms, compacts)
      : queriesForAnyTerm(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.fetchCandidates(
      scope,
      candidateQueries,
      context,
    );
    const weights = all ? undefined : termWeights(terms, sizes);
    const ranked = rank(candidates, { terms, compacts, complete: false, all, weights });
    if (ranked.length === 0) return undefined;
    return { revision, interpretation, terms, ranked: Promise.resolve(ranked) };
  }
}

function typedInterpretation(terms: readonly Term[], compacts: readonly string[]): Interpretation {
  return { terms, compacts, all: true, isLexemeMatch: true };
}

/** Ranks in the next turn of the event loop: before that, the statements that count the hits are sent. */
function rankLater(
  candidates: readonly FetchedCandidate[],
  scoringQuery: ScoringQuery,
): Promise<readonly Hit[]> {
  const ranked = nextTurn().then(() => rank(candidates, scoringQuery));
  // Nobody waits for it if only the number of hits is requested.
  ranked.catch(() => undefined);
  return ranked;
}

function rank(candidates: readonly FetchedCandidate[], scoringQuery: ScoringQuery): Hit[] {
  return candidates
    .map((fetched) => ({
      objectId: fetched.object_id,
      facets: fetched.facets,
      score: Math.round(scoreOf(scoringQuery, candidateOf(fetched)) * MILLION),
    }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score || (left.objectId < right.objectId ? -1 : 1));
}

function nothing({ event }: SearchScope): SearchHits {
  return { revision: event.revision, terms: [], ranked: Promise.resolve([]) };
}
