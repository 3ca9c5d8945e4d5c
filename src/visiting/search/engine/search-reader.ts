import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { readDependenciesOf } from '../../../platform/graphql/request/request-context.js';
import type { SynonymGroups } from '../query/synonyms.js';
import { type Candidate, readCandidate, type WrittenCandidate } from '../rank/candidate.js';
import type { SearchBudget } from '../index/search-budget.js';
import { SearchDatabase } from '../index/search-database.js';
import type { SearchScope } from './scope/search-scope.js';
import {
  amongStatement,
  type CandidatesRow,
  type CandidateTotals,
  candidatesStatement,
  type CandidateQuery,
  presenceStatement,
  similarWordsStatement,
  tailStatement,
  type TailSlice,
} from './search-statements.js';

/** A candidate whose ranking data is not parsed yet. */
export type FetchedCandidate = CandidatesRow & { object_id: string };

/** The candidates of a search. */
export interface CandidateSet extends CandidateTotals {
  /** The objects. Not cached: caching costs more garbage collection than it saves. */
  candidates: readonly FetchedCandidate[];
}

/** The objects of a scope. */
export interface RemainingHits {
  revision: number;
  ids: readonly string[];
}

const KEPT_SYNONYMS = 50;
/** Above this number of hits, an order by name serves no search. */
const MAXIMUM_LISTED = 20_000;

/** Reads the search index. */
@Injectable()
export class SearchReader {
  readonly #synonyms = new LRUCache<string, { revision: number; groups: SynonymGroups }>({
    max: KEPT_SYNONYMS,
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
  ): Promise<CandidateSet> {
    const rows = await this.database.query<CandidatesRow>(
      candidatesStatement(scope, candidateQueries),
      scope.budget,
    );
    const candidates = rows.filter((row): row is FetchedCandidate => row.object_id !== null);
    const totals = rows.find(({ object_id }) => object_id === null);
    const total = totals ? (JSON.parse(totals.fields) as CandidateTotals) : { revision: 0, sizes: [] };
    readDependenciesOf(context)?.note(scope.event.id, total.revision);
    return { ...total, candidates };
  }

  /** Whether each of the queries has a hit. */
  async present({ budget }: SearchScope, queries: readonly string[]): Promise<boolean[]> {
    const [row] = await this.database.query<Record<string, boolean>>(presenceStatement(queries), budget);
    return queries.map((_, index) => row?.[`has${index}`] ?? false);
  }

  /** Words of the event that are similar to this one. */
  async similarWords(scope: SearchScope, word: string, reach: number): Promise<string[]> {
    const rows = await this.database.query<{ word: string }>(
      similarWordsStatement(scope.event.id, word, reach),
      scope.budget,
    );
    return rows.map((row) => row.word);
  }

  /** The ids of hits that are not ranked. */
  async tail(
    scope: SearchScope,
    query: string,
    ranked: readonly string[],
    slice: TailSlice,
  ): Promise<string[]> {
    const statement = tailStatement(scope, query, ranked, slice);
    const rows = await this.database.query<{ object_id: string }>(statement, scope.budget);
    return rows.map(({ object_id }) => object_id);
  }

  /** The ids of all hits, for a list in another order. */
  async all(scope: SearchScope, query: string): Promise<string[]> {
    return this.tail(scope, query, [], { backward: false, limit: MAXIMUM_LISTED });
  }

  /** The given objects that belong to a scope, at a revision. */
  async among(scope: SearchScope, ids: readonly string[], context: object): Promise<RemainingHits> {
    const [left] = await this.database.query<RemainingHits>(amongStatement(scope, ids), scope.budget);
    const { revision, ids: kept } = left ?? { revision: 0, ids: [] };
    readDependenciesOf(context)?.note(scope.event.id, revision);
    return { revision, ids: kept };
  }

  /** Words that mean the same in the event, as staff has set them. */
  async synonyms({ event, complete, budget }: SearchScope): Promise<SynonymGroups> {
    const known = this.#synonyms.get(event.id);
    // Unpublished data has no revision that dates it.
    if (!complete && known?.revision === event.revision) return known.groups;
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

/** Parses the ranking data of a candidate. */
export function candidateOf({ object_id, facets, fields }: FetchedCandidate): Candidate {
  return readCandidate(object_id, facets, JSON.parse(fields) as WrittenCandidate);
}
