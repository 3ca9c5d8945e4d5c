import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CountColumn, ValueColumn } from '../../../catalog/queries/count-statement.js';
import { type ListCounts, standsFor } from '../../../catalog/queries/value-counts.js';
import { type Condition, conditionsBeside } from '../../../catalog/queries/list-request.js';
import { readDependenciesOf } from '../../../platform/graphql/request-context.js';
import { SearchDatabase } from '../index/search-database.js';
import { SearchFinder } from './search-finder.js';
import type { FacetCondition, FacetCounts } from './facet-index.js';
import { scopeKey, type SearchScope } from './search-scope.js';
import { SearchFacets } from './search-facets.js';
import type { Hits } from './search-statements.js';
import {
  HALVES,
  numbersOf,
  type FacetCountPart,
  type FacetCountRow,
  facetCountQuery,
  WHOLE,
} from './facet-count-query.js';

/** Counts of hits at a revision. */
type Counts = FacetCounts & { revision: number };

/** What is counted: hits in a scope, of which some conditions are judged only when they are counted. */
interface CountRequest {
  scope: SearchScope;
  facetConditions: readonly FacetCondition[];
}

/** Some kilobytes each, where there are many categories. */
const CACHE_ENTRIES = 500;

/** Counts what texts find. */
@Injectable()
export class SearchCounter {
  readonly #kept = new LRUCache<string, Promise<Counts>>({ max: CACHE_ENTRIES });

  constructor(
    private readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly facets: SearchFacets,
  ) {}

  /**
   * Counts of all hits for a text in a scope. A column's own conditions do not narrow its groups, so that they show what
   * another choice would leave. What is probably found is counted while it is being found, so that a visitor waits for
   * the longer of the two and not for both.
   */
  async count(
    scope: SearchScope,
    text: string,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<ListCounts> {
    const found = this.finder.find(scope, text, context);
    const request = countRequestOf(scope, columns);
    if (!scope.complete) {
      for (const query of this.finder.likely(scope, text)) this.#countAhead(request, query);
    }
    let { hits } = await found;
    // Single objects, or none, are those that meet the conditions; there is still what other choices would leave.
    if ('ids' in hits && request.facetConditions.length > 0) {
      ({ hits } = await this.finder.find(request.scope, text, context));
    }
    if (isNothing(hits)) return {};
    const { revision, total, values } = await this.#countsOf(request, hits);
    readDependenciesOf(context)?.note(scope.event.id, revision);
    return { total, ...values };
  }

  /** Counts for whoever asks for the counts of these hits next; a failure is told to them. */
  #countAhead(request: CountRequest, likely: Promise<string | undefined>): void {
    likely
      .then(async (query) => {
        if (query !== undefined) await this.#countsOf(request, { query });
      })
      .catch(() => undefined);
  }

  #countsOf(request: CountRequest, hits: Hits): Promise<Counts> {
    const { scope, facetConditions } = request;
    // What is not published has no revision that tells when it changes; a few hits are counted quickly.
    if (scope.complete || 'ids' in hits) return this.#read(request, hits);
    const key = scopeKey(scope, JSON.stringify([hits.query, facetConditions]));
    const known = this.#kept.get(key);
    if (known) return known;
    const counts = this.#read(request, hits);
    this.#kept.set(key, counts);
    const forget = (): void => {
      this.#kept.delete(key);
    };
    // Kept only where it is of the revision that it is kept under.
    counts.then(({ revision }) => {
      if (revision !== scope.event.revision) forget();
    }, forget);
    return counts;
  }

  async #read({ scope, facetConditions }: CountRequest, hits: Hits): Promise<Counts> {
    const rows = await this.#readParts(scope, hits);
    const numbers = rows.flatMap(numbersOf);
    const facetIndex = await this.facets.facetIndex(numbers, scope.budget);
    const count = (conditions: readonly FacetCondition[]): FacetCounts =>
      facetIndex.count(numbers, conditions, (column, value) => standsFor(scope.event, column, value));
    const { total, values } = count(facetConditions);
    // Without the condition on a column another one may be wider, and that column's values are more.
    for (const { without } of facetConditions) {
      if (!without) continue;
      const { column } = without as { column: ValueColumn };
      values[column] = count(conditionsBeside(facetConditions, column)).values[column];
    }
    return { revision: rows[0]?.revision ?? 0, total, values };
  }

  async #readParts(scope: SearchScope, hits: Hits): Promise<FacetCountRow[]> {
    // What is not published has no revision that tells that the two are of different states; a few hits are counted quickly.
    if (scope.complete || 'ids' in hits) return this.#readEach(scope, hits, [WHOLE]);
    const halves = await this.#readEach(scope, hits, HALVES);
    // Between the two something may have changed.
    const isOfOne = new Set(halves.map(({ revision }) => revision)).size === 1;
    return isOfOne ? halves : this.#readEach(scope, hits, [WHOLE]);
  }

  async #readEach(
    scope: SearchScope,
    hits: Hits,
    parts: readonly FacetCountPart[],
  ): Promise<FacetCountRow[]> {
    const statements = parts.map((part) => facetCountQuery(scope, hits, part));
    const rows = await Promise.all(
      statements.map((statement) => this.database.query<FacetCountRow>(statement, scope.budget)),
    );
    return rows.flat();
  }
}

/** Conditions of columns that are asked for are judged by what each hit is counted by, so that all is of one reading. */
function countRequestOf(scope: SearchScope, columns: readonly CountColumn[]): CountRequest {
  const isJudged = ({ column, without }: Condition): boolean =>
    columns.some((counted) => counted === column || counted === without?.column);
  return {
    scope: { ...scope, conditions: scope.conditions.filter((condition) => !isJudged(condition)) },
    facetConditions: scope.conditions.filter(isJudged).map(({ column, anyOf, without }) => ({
      column: column as ValueColumn,
      anyOf: anyOf as readonly string[],
      without,
    })),
  };
}

function isNothing(hits: Hits): boolean {
  return 'ids' in hits && hits.ids.length === 0;
}
