import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import {
  Connection,
  type ConnectionEdge,
  type PagedList,
} from '../../../catalog/queries/connection/connection.js';
import { fingerprint, type Slice } from '../../../catalog/queries/connection/cursor.js';
import type { Page } from '../../../catalog/queries/connection/page.js';
import { ListFacets } from '../../../catalog/queries/list-facets.js';
import { type Condition, type ListRequest, RELEVANCE } from '../../../catalog/queries/list-request.js';
import { type ListConnection, type ListSearcher, ListSearch } from '../../../catalog/queries/list-search.js';
import type { CountColumn } from '../../../catalog/queries/statement/count-statement.js';
import type { ListCounts } from '../../../catalog/queries/value-counts.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { SearchKind } from '../index/searchable.js';
import type { Term } from '../query/term.js';
import { SearchCounter } from './facets/search-counter.js';
import { type Highlight, highlightsOf, reasonsOf, type SearchReason } from './highlight.js';
import { type PositionedHit, sliceOf } from './ranked-list.js';
import type { SearchScope } from './scope/search-scope.js';
import { SCORE_UNITS } from './rank-hits.js';
import { SearchFinder, type SearchHits } from './search-finder.js';
import { SearchReader } from './search-reader.js';

/** Builds connections of hits. */
@Injectable()
export class SearchLists implements ListSearcher {
  constructor(
    readonly finder: SearchFinder,
    readonly counter: SearchCounter,
    readonly reader: SearchReader,
    readonly loaders: CatalogLoaders,
    searches: ListSearch,
  ) {
    searches.use(this);
  }

  /** The page of a text's hits in a scope, by relevance. */
  relevanceConnection(
    scope: Omit<SearchScope, 'budget'>,
    text: string,
    page: Page,
    context: object,
  ): SearchedConnection {
    const budget = this.reader.budgetOf(context);
    const list = new RelevanceList(this, { ...scope, budget }, text, context);
    return Object.assign(new Connection(list, page), { facets: list.facets });
  }

  connection(
    request: ListRequest,
    page: Page,
    context: object,
    pageOf: (request: ListRequest) => ListConnection,
  ): ListConnection {
    const scope = scopeOf(request);
    const text = request.search ?? '';
    if (request.order.sort === RELEVANCE) return this.relevanceConnection(scope, text, page, context);
    // A cursor of another order is valid only for the list in that order, which requires the hits.
    const relevanceList = this.relevanceConnection(
      scope,
      text,
      { ...page, after: undefined, before: undefined },
      context,
    );
    const orderedList = this.hitsOf(request, context).then((hits) =>
      pageOf({ ...request, conditions: [...request.conditions, hits] }),
    );
    return {
      get nodes() {
        return orderedList.then((list) => list.nodes);
      },
      get edges() {
        return orderedList.then((list) => list.edges);
      },
      get pageInfo() {
        return orderedList.then((list) => list.pageInfo);
      },
      get totalCount() {
        return relevanceList.totalCount;
      },
      facets: relevanceList.facets,
    };
  }

  hitsOf(request: ListRequest, context: object): Promise<Condition> {
    const scope = { ...scopeOf(request), budget: this.reader.budgetOf(context) };
    return this.finder.condition(scope, request.search ?? '', context);
  }
}

function scopeOf({
  event,
  kind,
  lists,
  conditions,
  complete = false,
}: ListRequest): Omit<SearchScope, 'budget'> {
  const kinds = [kind as SearchKind];
  return { event, kinds, interpretationKinds: kinds, lists, conditions, complete };
}

/** A found object with its position in the list. */
interface SearchEdge extends ConnectionEdge<CatalogSource> {
  score: number;
  /** Computed on first use. */
  readonly highlights: Promise<Highlight[]>;
  readonly because: Promise<SearchReason[]>;
}

/** A hit on a page, with the terms to highlight. */
interface HitWithTerms extends PositionedHit {
  terms: readonly Term[];
}

/** A page of a list in the order of relevance. */
export type SearchedConnection = Connection<HitWithTerms, CatalogSource, SearchEdge> & { facets: ListFacets };

/** The hits of a text in a scope. The search runs once, on first use. */
class RelevanceList implements PagedList<HitWithTerms, CatalogSource, SearchEdge> {
  readonly facets: ListFacets;
  #hits: Promise<SearchHits> | undefined;

  constructor(
    private readonly search: SearchLists,
    private readonly scope: SearchScope,
    private readonly text: string,
    private readonly context: object,
  ) {
    this.facets = this.#makeFacets();
  }

  fingerprint(): string {
    const { event, kinds, interpretationKinds, lists, conditions } = this.scope;
    const conditionValues = conditions.map((condition) => [
      condition.column,
      condition.requestedValues ?? condition.anyOf,
    ]);
    return fingerprint([
      event.id,
      kinds,
      interpretationKinds,
      lists[0],
      conditionValues,
      'relevance',
      this.text,
    ]);
  }

  async slice(slice: Slice): Promise<HitWithTerms[]> {
    const searchHits = await this.#find();
    const rankedHits = await searchHits.rankedHits;
    const ids = rankedHits.map(({ objectId }) => objectId);
    const hits = await sliceOf(searchHits, rankedHits, slice, (query, tail) =>
      this.search.reader.tailIds(this.scope, query, ids, tail),
    );
    return hits.map((hit) => ({ ...hit, terms: searchHits.terms }));
  }

  positionOf({ key, objectId }: HitWithTerms) {
    return { key, objectId };
  }

  nodesOf(hits: readonly HitWithTerms[]): Promise<(CatalogSource | null)[]> {
    const loaders = this.search.loaders.of(this.context);
    return Promise.all(hits.map(({ objectId }) => loaders.entry(objectId)));
  }

  edgeOf(cursor: string, node: CatalogSource, { score, terms }: HitWithTerms): SearchEdge {
    const loaders = this.search.loaders.of(this.context);
    return {
      cursor,
      node,
      score: score / SCORE_UNITS,
      get highlights(): Promise<Highlight[]> {
        return highlightsOf(node, terms, loaders);
      },
      get because(): Promise<SearchReason[]> {
        return reasonsOf(node, terms, loaders);
      },
    };
  }

  total(): Promise<number> {
    return this.#find().then(({ query, rankedHits }) =>
      query === undefined ? rankedHits.then(({ length }) => length) : this.facets.total,
    );
  }

  #find(): Promise<SearchHits> {
    return (this.#hits ??= this.search.finder.find(this.scope, this.text, this.context));
  }

  /** The facet counts of the hits. `complete` excludes the stored counts of the event. */
  #makeFacets(): ListFacets {
    const { event, lists, conditions, kinds, interpretationKinds } = this.scope;
    const order = { sort: 'relevance', descending: true };
    const kindColumn = interpretationKinds.length > 1 ? ('kind' as const) : ('type' as const);
    const kind = kinds[0] ?? 'EXHIBITOR';
    const request = { event, kind, lists, conditions, order, complete: true, kindColumn };
    const count = (_: unknown, columns: readonly CountColumn[]): Promise<ListCounts> =>
      this.search.counter.count(this.scope, this.text, columns, this.context);
    return new ListFacets({ count }, request, this.context);
  }
}
