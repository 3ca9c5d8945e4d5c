import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { allOf } from '../query/tsquery.js';
import { type Query, readNormal, readQuery } from '../interpret/read-query.js';
import type { Term } from '../query/term.js';
import type { Candidate } from '../rank/candidate.js';
import { scoreOf, type ScoringQuery } from '../rank/score.js';
import { type RelaxedTerms, relaxationsOf } from './query-relaxation.js';
import { widestQuery, queriesForAllTerms, queriesForAnyTerm, termWeights } from './candidate-queries.js';
import type { SearchBudget } from '../index/search-budget.js';
import { SearchReader } from './search-reader.js';
import {
  isListed,
  isRestricted,
  scopeKey,
  type SearchScope,
  eventScopeOf,
  within,
} from './scope/search-scope.js';
import type { Hits } from './search-statements.js';

/** A found object with its relevance. */
export interface Hit {
  objectId: string;
  /** In millionths, so that a cursor can contain it as an integer. */
  score: number;
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
  /** The best hits, best first. */
  ranked: readonly Hit[];
  /** All hits. */
  hits: Hits;
  /** Whether there are more hits than ranked ones. */
  hasMore: boolean;
}

/** A search underway, or done. */
interface RunningSearch {
  /** That of the request that began it. */
  budget: SearchBudget;
  query: Promise<Query>;
  found: Promise<SearchHits>;
  /**
   * The tsquery of the candidates, available before their ranking; undefined if only the ranking decides the
   * hits.
   */
  candidateQuery: Promise<string | undefined>;
}

/** The caller's budget, and the receiver of the tsquery of the candidates. */
interface SearchCall {
  context: object;
  publishQuery: (query?: string) => void;
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
    if (scope.complete) return this.#begin(scope, text, context).found;
    const { event } = scope;
    const key = scopeKey(scope, text);
    const known = this.#searches.get(key);
    if (known) return this.#shared(known, scope, text, context);
    const running = this.#begin(scope, text, context);
    this.#searches.set(key, running);
    // Cached only if its revision is that of the key.
    running.found.then(
      ({ revision }) => revision !== event.revision && this.#searches.delete(key),
      () => this.#searches.delete(key),
    );
    return running.found;
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

  /** The probable tsquery of the hits as early as possible: before the search, and before the ranking. */
  likely(scope: SearchScope, text: string): readonly Promise<string | undefined>[] {
    const running = this.#searches.get(scopeKey(scope, text));
    if (!running) return [];
    const asTyped = running.query.then(({ terms, compacts }) =>
      terms.length === 0 ? undefined : widestQuery(scope, terms, compacts),
    );
    return [asTyped, running.candidateQuery];
  }

  #begin(scope: SearchScope, text: string, context: object): RunningSearch {
    let publishQuery: (query?: string) => void = () => undefined;
    const candidateQuery = new Promise<string | undefined>((resolve) => (publishQuery = resolve));
    const query = this.#read(scope, text);
    const found = query.then((read) => this.#find(scope, text, read, { context, publishQuery }));
    found.then(
      () => {
        publishQuery();
      },
      () => {
        publishQuery();
      },
    );
    return { budget: scope.budget, query, found, candidateQuery };
  }

  async #read(scope: SearchScope, text: string): Promise<Query> {
    return readQuery(text, scope.event, await this.reader.synonyms(scope));
  }

  async #find(scope: SearchScope, text: string, query: Query, call: SearchCall): Promise<SearchHits> {
    const typed = await this.#typed(scope, query);
    if (typed.terms.length > 0) {
      const found = await this.#findByLexemes(scope, typed, call);
      if (found) return found;
    }
    if (isRestricted(scope)) return this.#findInScope(scope, text, call);
    for await (const interpretation of this.#interpretations(scope, query, typed)) {
      const found = interpretation.isLexemeMatch
        ? await this.#findByLexemes(scope, interpretation, call)
        : await this.#findByRanking(scope, interpretation, call);
      if (found) return found;
    }
    return nothing(scope);
  }

  /** As it was typed; with a letter at the end where that is one of the words of a name, vitamin c, and else is only begun. */
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
  async #findInScope(scope: SearchScope, text: string, call: SearchCall): Promise<SearchHits> {
    const whole = await this.find(eventScopeOf(scope), text, call.context);
    const { interpretation } = whole;
    if (!interpretation) return nothing(scope);
    if (interpretation.isLexemeMatch)
      return (await this.#findByLexemes(scope, interpretation, call)) ?? nothing(scope);
    // A short list may contain none of the event's hits, since only the best are ranked.
    const list = { ...scope, kinds: scope.among, conditions: [] };
    const found = isListed(scope) ? await this.#findByRanking(list, interpretation, call) : whole;
    return found ? this.#restrict(scope, found, call) : nothing(scope);
  }

  async #restrict(
    scope: SearchScope,
    { ranked, revision, interpretation, terms }: SearchHits,
    call: SearchCall,
  ): Promise<SearchHits> {
    const ids = ranked.map(({ objectId }) => objectId);
    const left = await this.reader.among(scope, ids, call.context);
    const known = new Set(left.ids);
    const shown = ranked.filter(({ objectId }) => known.has(objectId));
    return {
      // Results of two states are not cached.
      revision: left.revision === revision ? revision : MIXED_REVISIONS,
      interpretation,
      terms,
      ranked: shown,
      hits: { ids: shown.map(({ objectId }) => objectId) },
      hasMore: false,
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
    { context, publishQuery }: SearchCall,
  ): Promise<SearchHits | undefined> {
    const { terms, compacts } = interpretation;
    const candidateQueries = queriesForAllTerms(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.fetchCandidates(
      scope,
      candidateQueries,
      context,
    );
    if (candidates.length === 0) return undefined;
    // All that the widest net catches are hits.
    const { query, limit } = candidateQueries.at(-1) ?? { query: '', limit: 0 };
    publishQuery(query);
    const ranked = rank(candidates, { terms, compacts, complete: true, all: true });
    return { revision, interpretation, terms, ranked, hits: { query }, hasMore: sizes.at(-1) === limit };
  }

  /** The hits that only the ranking decides; undefined if there are none. */
  async #findByRanking(
    scope: SearchScope,
    interpretation: Interpretation,
    { context }: SearchCall,
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
    const hits = { ids: ranked.map(({ objectId }) => objectId) };
    return { revision, interpretation, terms, ranked, hits, hasMore: false };
  }
}

function typedInterpretation(terms: readonly Term[], compacts: readonly string[]): Interpretation {
  return { terms, compacts, all: true, isLexemeMatch: true };
}

function rank(candidates: readonly Candidate[], scoringQuery: ScoringQuery): Hit[] {
  return candidates
    .map((candidate) => ({
      objectId: candidate.objectId,
      score: Math.round(scoreOf(scoringQuery, candidate) * MILLION),
    }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score || (left.objectId < right.objectId ? -1 : 1));
}

function nothing({ event }: SearchScope): SearchHits {
  return { revision: event.revision, terms: [], ranked: [], hits: { ids: [] }, hasMore: false };
}
