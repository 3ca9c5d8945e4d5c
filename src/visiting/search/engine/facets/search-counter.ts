import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type {
  CountColumn,
  EntryColumn,
  IndexedColumn,
} from '../../../../catalog/queries/statement/count-statement.js';
import { type ListCounts, standsFor } from '../../../../catalog/queries/value-counts.js';
import { CatalogReader } from '../../../../catalog/queries/catalog-reader.js';
import { type Condition, conditionsBeside, RELEVANCE } from '../../../../catalog/queries/list-request.js';
import { readDependenciesOf } from '../../../../platform/graphql/request/request-context.js';
import { SearchDatabase } from '../../index/search-database.js';
import { hitsCondition } from '../scope/hits-condition.js';
import { type Hit, SearchFinder, type SearchHits } from '../search-finder.js';
import { SearchReader } from '../search-reader.js';
import type { FacetCondition, FacetCounts, Numbered } from './facet-index.js';
import { scopeKey, type SearchScope } from '../scope/search-scope.js';
import { SearchFacets } from './search-facets.js';
import {
  type FacetCountPart,
  type FacetCountRow,
  facetCountQuery,
  FIRST,
  numbersOf,
  partsAfter,
  WHOLE,
} from './facet-count-query.js';

/** Counts of hits at a revision. */
type Counts = FacetCounts & { revision: number };

/** The input of facet counts: hits in a scope, and the conditions that are evaluated during the count. */
interface CountRequest {
  scope: SearchScope;
  facetConditions: readonly FacetCondition[];
}

/** The first statement of a count, sent before the search has ended. */
interface EarlyCount {
  query: string;
  first: Promise<FacetCountRow[]>;
}

/** Very many words begin so. */
const SHORT_WORD = /^\s*[a-z]{2,3}\s*$/i;
/** The limit of cached counts; each takes some kilobytes with many categories. */
const CACHE_ENTRIES = 500;

/** Counts the hits of texts. */
@Injectable()
export class SearchCounter {
  readonly #kept = new LRUCache<string, Promise<Counts>>({ max: CACHE_ENTRIES });

  constructor(
    readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly facets: SearchFacets,
    readonly reader: SearchReader,
    private readonly entries: CatalogReader,
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
      others.length > 0 ? this.#countEntries(scope, text, others, context) : {},
    ]);
    return { ...further, ...counted };
  }

  /** Counts by the columns that the facets of the search index do not contain. */
  async #countEntries(
    scope: SearchScope,
    text: string,
    columns: readonly EntryColumn[],
    context: object,
  ): Promise<ListCounts> {
    // The conditions apply to the entries, because the condition on a column does not restrict its own counts.
    const { event, kinds, among, conditions, complete } = scope;
    const found = await hitsCondition(this, { ...scope, kinds: among, conditions: [] }, text, context);
    const request = {
      event,
      kind: 'EXHIBITOR',
      kindColumn: 'kind',
      lists: [event.id],
      conditions: [...conditions, { column: 'kind', anyOf: kinds }, found],
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
    const early = await this.#begin(request, text);
    let found = await this.finder.find(scope, text, context);
    // The ranked hits already meet the conditions; the counts of other choices need all hits.
    if (found.query === undefined && request.facetConditions.length > 0) {
      found = await this.finder.find(request.scope, text, context);
    }
    const { revision, total, values } = await this.#countsOf(request, found, early);
    readDependenciesOf(context)?.note(scope.event.id, revision);
    return { total, ...values };
  }

  /** Begins to count the hits of a short word while the search reads its candidates. */
  async #begin(request: CountRequest, text: string): Promise<EarlyCount | undefined> {
    const { scope } = request;
    if (scope.complete || !SHORT_WORD.test(text)) return undefined;
    const query = await this.finder.typedQuery(scope, text);
    if (query === undefined || this.#kept.has(keyOf(request, query))) return undefined;
    const first = this.#readEach(scope, query, [FIRST]);
    // Not awaited if the search ends with another query.
    first.catch(() => undefined);
    return { query, first };
  }

  #countsOf(
    request: CountRequest,
    { query, ranked, revision }: SearchHits,
    early: EarlyCount | undefined,
  ): Promise<Counts> {
    const { scope } = request;
    if (query === undefined) return this.#countRanked(request, ranked, revision);
    // Unpublished data has no revision that dates it.
    if (scope.complete) return this.#read(request, query);
    const key = keyOf(request, query);
    const known = this.#kept.get(key);
    if (known) return known;
    const counts = this.#read(request, query, early);
    this.#kept.set(key, counts);
    const forget = (): void => {
      this.#kept.delete(key);
    };
    // Cached only if its revision is that of the key.
    counts.then((counted) => {
      if (counted.revision !== scope.event.revision) forget();
    }, forget);
    return counts;
  }

  async #countRanked(
    request: CountRequest,
    ranked: Promise<readonly Hit[]>,
    revision: number,
  ): Promise<Counts> {
    const numbers = Int32Array.from(await ranked, ({ facets }) => facets);
    return this.#count(request, [{ numbers, weight: 1 }], revision);
  }

  async #read(request: CountRequest, query: string, early?: EarlyCount): Promise<Counts> {
    const rows = await this.#readParts(request.scope, query, early);
    return this.#count(request, rows.flatMap(numbersOf), rows[0]?.revision ?? 0);
  }

  async #count(
    { scope, facetConditions }: CountRequest,
    numbers: readonly Numbered[],
    revision: number,
  ): Promise<Counts> {
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
    return { revision, total, values };
  }

  async #readParts(scope: SearchScope, query: string, early?: EarlyCount): Promise<FacetCountRow[]> {
    // Unpublished data has no revision that would show two different states.
    if (scope.complete) return this.#readEach(scope, query, [WHOLE]);
    const first = await (early?.query === query ? early.first : this.#readEach(scope, query, [FIRST]));
    const parts = [...first, ...(await this.#readEach(scope, query, first.flatMap(partsAfter)))];
    // Between the statements something may have changed.
    const isOfOne = new Set(parts.map(({ revision }) => revision)).size === 1;
    return isOfOne ? parts : this.#readEach(scope, query, [WHOLE]);
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
