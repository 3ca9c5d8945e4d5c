import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type {
  CountColumn,
  EntryColumn,
  IndexedColumn,
} from '../../../../catalog/queries/statement/count-statement.js';
import { type ListCounts, standsFor } from '../../../../catalog/queries/value-counts.js';
import { type Condition, conditionsBeside } from '../../../../catalog/queries/list-request.js';
import { readDependenciesOf } from '../../../../platform/graphql/request/request-context.js';
import { SearchDatabase } from '../../index/search-database.js';
import { SearchFinder } from '../search-finder.js';
import { EntryCounter } from './entry-counter.js';
import type { FacetCondition, FacetCounts } from './facet-index.js';
import { scopeKey, type SearchScope } from '../scope/search-scope.js';
import { SearchFacets } from './search-facets.js';
import type { Hits } from '../search-statements.js';
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

/** The input of facet counts: hits in a scope, and the conditions that are evaluated during the count. */
interface CountRequest {
  scope: SearchScope;
  facetConditions: readonly FacetCondition[];
}

/** The limit of cached counts; each takes some kilobytes with many categories. */
const CACHE_ENTRIES = 500;

/** Counts the hits of texts. */
@Injectable()
export class SearchCounter {
  readonly #kept = new LRUCache<string, Promise<Counts>>({ max: CACHE_ENTRIES });

  constructor(
    private readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly facets: SearchFacets,
    private readonly entries: EntryCounter,
  ) {}

  /** Counts the hits of a text in a scope, in total and by columns. */
  async count(
    scope: SearchScope,
    text: string,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<ListCounts> {
    const indexed = columns.filter(isIndexed);
    const others = columns.filter((column): column is EntryColumn => !isIndexed(column));
    const [counted, further] = await Promise.all([
      indexed.length > 0 ? this.#countIndexed(scope, text, indexed, context) : {},
      others.length > 0 ? this.entries.count(scope, text, others, context) : {},
    ]);
    return { ...further, ...counted };
  }

  /**
   * Counts the hits of a text in a scope. A column's own conditions do not restrict its groups, so that the
   * counts show further choices. The probable hits are counted during the search, so a visitor waits for the
   * longer of the two.
   */
  async #countIndexed(
    scope: SearchScope,
    text: string,
    columns: readonly (IndexedColumn | 'total')[],
    context: object,
  ): Promise<ListCounts> {
    const found = this.finder.find(scope, text, context);
    const request = countRequestOf(scope, columns);
    if (!scope.complete) {
      for (const query of this.finder.likely(scope, text)) this.#countAhead(request, query);
    }
    let { hits } = await found;
    // Single objects already meet the conditions; the counts of other choices need all hits.
    if ('ids' in hits && request.facetConditions.length > 0) {
      ({ hits } = await this.finder.find(request.scope, text, context));
    }
    if (isNothing(hits)) return {};
    const { revision, total, values } = await this.#countsOf(request, hits);
    readDependenciesOf(context)?.note(scope.event.id, revision);
    return { total, ...values };
  }

  /** Starts the count for the next caller with these hits, which also receives its failure. */
  #countAhead(request: CountRequest, likely: Promise<string | undefined>): void {
    likely
      .then(async (query) => {
        if (query !== undefined) await this.#countsOf(request, { query });
      })
      .catch(() => undefined);
  }

  #countsOf(request: CountRequest, hits: Hits): Promise<Counts> {
    const { scope, facetConditions } = request;
    // Unpublished data has no revision that dates it; few hits are counted quickly.
    if (scope.complete || 'ids' in hits) return this.#read(request, hits);
    const key = scopeKey(scope, JSON.stringify([hits.query, facetConditions]));
    const known = this.#kept.get(key);
    if (known) return known;
    const counts = this.#read(request, hits);
    this.#kept.set(key, counts);
    const forget = (): void => {
      this.#kept.delete(key);
    };
    // Cached only if its revision is that of the key.
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
      const { column } = without as { column: IndexedColumn };
      values[column] = count(conditionsBeside(facetConditions, column)).values[column];
    }
    return { revision: rows[0]?.revision ?? 0, total, values };
  }

  async #readParts(scope: SearchScope, hits: Hits): Promise<FacetCountRow[]> {
    // Unpublished data has no revision that would show two different states; few hits are counted quickly.
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

const INDEXED: ReadonlySet<CountColumn> = new Set(['total', 'categories', 'venues', 'halls', 'country']);

function isIndexed(column: CountColumn): column is IndexedColumn | 'total' {
  return INDEXED.has(column);
}

/** Evaluates conditions on counted columns by the facets of the hits, so that all counts use one read. */
function countRequestOf(scope: SearchScope, columns: readonly CountColumn[]): CountRequest {
  const isJudged = ({ column, without }: Condition): boolean =>
    columns.some((counted) => counted === column || counted === without?.column);
  return {
    scope: { ...scope, conditions: scope.conditions.filter((condition) => !isJudged(condition)) },
    facetConditions: scope.conditions.filter(isJudged).map(({ column, anyOf, without }) => ({
      column: column as IndexedColumn,
      anyOf: anyOf as readonly string[],
      without,
    })),
  };
}

function isNothing(hits: Hits): boolean {
  return 'ids' in hits && hits.ids.length === 0;
}
