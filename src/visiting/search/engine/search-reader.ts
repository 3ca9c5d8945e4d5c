import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { readDependenciesOf } from '../../../platform/graphql/request/request-context.js';
import type { SynonymGroups } from '../query/synonyms.js';
import type { FetchedCandidate } from '../rank/candidate.js';
import type { SearchBudget } from '../index/search-budget.js';
import { SearchDatabase } from '../index/search-database.js';
import type { SearchScope } from './scope/search-scope.js';
import {
  membershipStatement,
  type ScopeRow,
  type CandidatesRow,
  type CandidateTotals,
  candidatesStatement,
  type CandidateQuery,
  type IdeaQueries,
  presenceStatement,
  similarWordsStatement,
  tailStatement,
  type TailSlice,
} from './search-statements.js';

/** The candidates of a search. */
interface CandidateSet extends CandidateTotals {
  /** The objects. Not cached: caching costs more garbage collection than it saves. */
  candidates: readonly FetchedCandidate[];
  /** The objects that have not all words, but words of their ideas. */
  ideaCandidates: readonly FetchedCandidate[];
}

const CACHED_SYNONYMS = 50;
/** The maximum number of hits of a list in another order than by relevance. */
const MAXIMUM_LIST = 20_000;

/** Reads the search index. */
@Injectable()
export class SearchReader {
  readonly #synonyms = new LRUCache<string, { revision: number; groups: SynonymGroups }>({
    max: CACHED_SYNONYMS,
  });

  constructor(private readonly database: SearchDatabase) {}

  /** The search budget of the request with this GraphQL context. */
  budgetOf(context: object): SearchBudget {
    return this.database.budgetOf(context);
  }

  /** The objects of the candidate queries, without duplicates. */
  async fetchCandidates(
    scope: SearchScope,
    candidateQueries: readonly CandidateQuery[],
    context: object,
    ideas?: IdeaQueries,
  ): Promise<CandidateSet> {
    const rows = await this.database.query<CandidatesRow>(
      candidatesStatement(scope, candidateQueries, ideas),
      scope.budget,
    );
    const objects = rows.filter((row): row is CandidatesRow & FetchedCandidate => row.object_id !== null);
    const totalsRow = rows.find(({ object_id }) => object_id === null);
    const candidateTotals = totalsRow
      ? (JSON.parse(totalsRow.fields) as CandidateTotals)
      : { revision: 0, sizes: [], ideaSizes: [] };
    readDependenciesOf(context)?.record(scope.event.id, candidateTotals.revision);
    return {
      ...candidateTotals,
      candidates: objects.filter((row) => !row.by_idea),
      ideaCandidates: objects.filter((row) => row.by_idea),
    };
  }

  /** For each query, whether it has a hit. */
  async haveHits({ budget }: SearchScope, queries: readonly string[]): Promise<boolean[]> {
    const [row] = await this.database.query<Record<string, boolean>>(presenceStatement(queries), budget);
    return queries.map((_, index) => row?.[`has${index}`] ?? false);
  }

  /** Words of the event that are similar to the given word. */
  async similarWords(scope: SearchScope, word: string, reach: number): Promise<string[]> {
    const rows = await this.database.query<{ word: string }>(
      similarWordsStatement(scope.event.id, word, reach),
      scope.budget,
    );
    return rows.map((row) => row.word);
  }

  /** The ids of hits that are not ranked. */
  async tailIds(
    scope: SearchScope,
    query: string,
    rankedIds: readonly string[],
    slice: TailSlice,
  ): Promise<string[]> {
    const statement = tailStatement(scope, query, rankedIds, slice);
    const rows = await this.database.query<{ object_id: string }>(statement, scope.budget);
    return rows.map(({ object_id }) => object_id);
  }

  /** The ids of all hits, for a list in another order. */
  async allIds(scope: SearchScope, query: string): Promise<string[]> {
    return this.tailIds(scope, query, [], { backward: false, limit: MAXIMUM_LIST });
  }

  /** The given objects that belong to a scope, at a revision. */
  async idsInScope(scope: SearchScope, ids: readonly string[], context: object): Promise<ScopeRow> {
    const [row = { revision: 0, ids: [] }] = await this.database.query<ScopeRow>(
      membershipStatement(scope, ids),
      scope.budget,
    );
    readDependenciesOf(context)?.record(scope.event.id, row.revision);
    return row;
  }

  /** The groups of synonyms that staff has set for the event. */
  async synonyms({ event, complete, budget }: SearchScope): Promise<SynonymGroups> {
    const cachedSynonyms = this.#synonyms.get(event.id);
    // Unpublished data has no revision, so its synonyms are read each time.
    if (!complete && cachedSynonyms?.revision === event.revision) return cachedSynonyms.groups;
    const statement = {
      name: 'search-synonyms',
      text: 'select search from catalog_entry where object_id = $1',
      values: [event.id],
    };
    const [row] = await this.database.query<{ search: { synonyms?: SynonymGroups } | null }>(
      statement,
      budget,
    );
    const groups = row?.search?.synonyms ?? [];
    this.#synonyms.set(event.id, { revision: event.revision, groups });
    return groups;
  }
}
