import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type {
  CountColumn,
  EntryColumn,
  IndexedColumn,
} from '../../../../catalog/queries/statement/count-statement.js';
import { countsOf, type ListCounts, type ValueCounts } from '../../../../catalog/queries/value-counts.js';
import { CatalogReader } from '../../../../catalog/queries/catalog-reader.js';
import { type Condition, conditionsBeside, RELEVANCE } from '../../../../catalog/queries/list-request.js';
import { readDependenciesOf } from '../../../../platform/graphql/request/request-context.js';
import { SearchDatabase } from '../../index/search-database.js';
import type { Hit } from '../rank-hits.js';
import { SearchFinder, type SearchHits } from '../search-finder.js';
import type { FacetCondition, WeightedNumbers } from './facet-index.js';
import { scopeKey, type SearchScope } from '../scope/search-scope.js';
import { SearchFacets } from './search-facets.js';
import {
  type FacetCountPart,
  type FacetCountRow,
  facetCountQuery,
  SAMPLES_ONLY,
  numbersOf,
  partsAfter,
  ALL_HITS,
} from './facet-count-query.js';

/** The number of hits at a revision, in total and for each value of the columns. */
interface Counts {
  revision: number;
  total: number;
  values: Record<IndexedColumn, ValueCounts>;
}

/** The input of a facet count: the scope of the hits, and the conditions that the count evaluates. */
interface CountRequest {
  scope: SearchScope;
  facetConditions: readonly FacetCondition[];
}

/** The first statement of a count, sent before the search has ended. */
interface EarlyCount {
  query: string;
  sampleRows: Promise<FacetCountRow[]>;
}

/** Many words begin with 2 or 3 letters, so that a count takes long. */
const SHORT_WORD = /^\s*[a-z]{2,3}\s*$/i;
/** The maximum number of cached counts. Each takes some kilobytes if there are many categories. */
const CACHE_ENTRIES = 500;

/** Counts the hits of a search, in total and by values of columns. */
@Injectable()
export class SearchCounter {
  readonly #cache = new LRUCache<string, Promise<Counts>>({ max: CACHE_ENTRIES });

  constructor(
    private readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly facets: SearchFacets,
    private readonly entries: CatalogReader,
  ) {}

  /** Counts the hits of a text in a scope, in total and by columns. */
  async count(
    scope: SearchScope,
    text: string,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<ListCounts> {
    const indexedColumns = columns.filter(isIndexed);
    const entryColumns = columns.filter((column): column is EntryColumn => !isIndexed(column));
    const [indexedCounts, entryCounts] = await Promise.all([
      indexedColumns.length > 0 ? this.#countIndexed(scope, text, indexedColumns, context) : {},
      entryColumns.length > 0 ? this.#countEntries(scope, text, entryColumns, context) : {},
    ]);
    return { ...entryCounts, ...indexedCounts };
  }

  /** Counts by columns that are not in the facets of the search index. */
  async #countEntries(
    scope: SearchScope,
    text: string,
    columns: readonly EntryColumn[],
    context: object,
  ): Promise<ListCounts> {
    // The conditions apply to the entries, because the condition on a column does not restrict its own
    // counts.
    const { event, kinds, interpretationKinds, conditions, complete } = scope;
    const hitCondition = await this.finder.condition(
      { ...scope, kinds: interpretationKinds, conditions: [] },
      text,
      context,
    );
    const request = {
      event,
      kind: 'EXHIBITOR',
      kindColumn: 'kind',
      lists: [event.id],
      conditions: [...conditions, { column: 'kind', anyOf: kinds }, hitCondition],
      order: { sort: RELEVANCE, descending: true },
      complete,
    } as const;
    return this.entries.count(request, columns, context);
  }

  /**
   * Counts the hits of a text in a scope. A column's own conditions do not restrict its groups, so that the
   * counts show further choices.
   */
  async #countIndexed(
    scope: SearchScope,
    text: string,
    columns: readonly (IndexedColumn | 'total')[],
    context: object,
  ): Promise<ListCounts> {
    const request = countRequestOf(scope, columns);
    const earlyCount = await this.#startEarlyCount(request, text);
    let hits = await this.finder.find(scope, text, context);
    // The ranked hits already meet the conditions; the counts of other choices need all hits.
    if (hits.query === undefined && request.facetConditions.length > 0) {
      hits = await this.finder.find(request.scope, text, context);
    }
    const { revision, total, values } = await this.#countsOf(request, hits, earlyCount);
    readDependenciesOf(context)?.record(scope.event.id, revision);
    return { total, ...values };
  }

  /** Starts to count the hits of a short word while the search reads its candidates. */
  async #startEarlyCount(request: CountRequest, text: string): Promise<EarlyCount | undefined> {
    const { scope } = request;
    if (scope.complete || !SHORT_WORD.test(text)) return undefined;
    const query = await this.finder.typedQuery(scope, text);
    if (query === undefined || this.#cache.has(keyOf(request, query))) return undefined;
    const sampleRows = this.#readEach(scope, query, [SAMPLES_ONLY]);
    // If the search uses another query, this result is not awaited.
    sampleRows.catch(() => undefined);
    return { query, sampleRows };
  }

  #countsOf(
    request: CountRequest,
    { query, rankedHits, revision }: SearchHits,
    earlyCount: EarlyCount | undefined,
  ): Promise<Counts> {
    const { scope } = request;
    if (query === undefined) return this.#countRanked(request, rankedHits, revision);
    // Counts of unpublished data have no revision, so they are not cached.
    if (scope.complete) return this.#read(request, query);
    const key = keyOf(request, query);
    const cachedCounts = this.#cache.get(key);
    if (cachedCounts) return cachedCounts;
    const counts = this.#read(request, query, earlyCount);
    this.#cache.set(key, counts);
    const removeFromCache = (): void => {
      this.#cache.delete(key);
    };
    // Stays cached only if its revision is that of the key.
    counts.then((result) => {
      if (result.revision !== scope.event.revision) removeFromCache();
    }, removeFromCache);
    return counts;
  }

  async #countRanked(
    request: CountRequest,
    rankedHits: Promise<readonly Hit[]>,
    revision: number,
  ): Promise<Counts> {
    const numbers = Int32Array.from(await rankedHits, ({ facets }) => facets);
    return this.#count(request, [{ numbers, weight: 1 }], revision);
  }

  async #read(request: CountRequest, query: string, earlyCount?: EarlyCount): Promise<Counts> {
    const rows = await this.#readParts(request.scope, query, earlyCount);
    return this.#count(request, rows.flatMap(numbersOf), rows[0]?.revision ?? 0);
  }

  async #count(
    { scope, facetConditions }: CountRequest,
    numbers: readonly WeightedNumbers[],
    revision: number,
  ): Promise<Counts> {
    const facetIndex = await this.facets.facetIndex(numbers, scope.budget);
    const { total, groups } = facetIndex.count(numbers, facetConditions);
    // A condition may be wider without the condition on this column, which then has more values: it is
    // counted again.
    for (const { without } of facetConditions) {
      if (!without) continue;
      const { column } = without as { column: IndexedColumn };
      groups[column] = facetIndex.count(numbers, conditionsBeside(facetConditions, column)).groups[column];
    }
    const values = Object.entries(groups).map(([name, columnGroups]) => {
      const column = name as IndexedColumn;
      return [column, countsOf(columnGroups, scope.event, column)] as const;
    });
    return { revision, total, values: Object.fromEntries(values) as Counts['values'] };
  }

  async #readParts(scope: SearchScope, query: string, earlyCount?: EarlyCount): Promise<FacetCountRow[]> {
    // Unpublished data has no revision that shows whether two statements read the same state.
    if (scope.complete) return this.#readEach(scope, query, [ALL_HITS]);
    const sampleRows = await (earlyCount?.query === query
      ? earlyCount.sampleRows
      : this.#readEach(scope, query, [SAMPLES_ONLY]));
    const parts = [...sampleRows, ...(await this.#readEach(scope, query, sampleRows.flatMap(partsAfter)))];
    // The data may have changed between the statements.
    const isOneRevision = new Set(parts.map(({ revision }) => revision)).size === 1;
    return isOneRevision ? parts : this.#readEach(scope, query, [ALL_HITS]);
  }

  async #readEach(
    scope: SearchScope,
    query: string,
    parts: readonly FacetCountPart[],
  ): Promise<FacetCountRow[]> {
    const statements = parts.map((part) => facetCountQuery(scope, query, part));
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

function keyOf({ scope, facetConditions }: CountRequest, query: string): string {
  return scopeKey(scope, JSON.stringify([query, facetConditions]));
}

/**
 * Separates conditions on counted columns, which are evaluated with the facets of the hits: all counts use
 * one read.
 */
function countRequestOf(scope: SearchScope, columns: readonly CountColumn[]): CountRequest {
  const isEvaluated = ({ column, without }: Condition): boolean =>
    columns.some((countedColumn) => countedColumn === column || countedColumn === without?.column);
  return {
    scope: { ...scope, conditions: scope.conditions.filter((condition) => !isEvaluated(condition)) },
    facetConditions: scope.conditions.filter(isEvaluated).map(({ column, anyOf, without }) => ({
      column: column as IndexedColumn,
      anyOf: anyOf as readonly string[],
      without,
    })),
  };
}
