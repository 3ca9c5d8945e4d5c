import {
  Connection,
  type ConnectionEdge,
  type PagedList,
} from '../../../catalog/queries/connection/connection.js';
import type { CountColumn } from '../../../catalog/queries/statement/count-statement.js';
import type { ListCounts } from '../../../catalog/queries/value-counts.js';
import { fingerprint, type Slice } from '../../../catalog/queries/connection/cursor.js';
import type { Page } from '../../../catalog/queries/connection/page.js';
import { ListFacets } from '../../../catalog/queries/list-facets.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { Highlight } from './highlighter.js';
import type { Term } from '../query/term.js';
import { type PlacedHit, sliceOf } from './ranked-list.js';
import type { Hit, SearchHits } from './search-finder.js';
import type { SearchScope } from './scope/search-scope.js';
import type { SearchTools } from './search-tools.js';

/** A found object with its position in the list. */
export interface SearchEdge extends ConnectionEdge<CatalogSource> {
  score: number;
  /** Computed on first use. */
  readonly highlights: Promise<Highlight[]>;
}

/** A hit on a page, with the terms to highlight. */
interface ListedHit extends PlacedHit {
  terms: readonly Term[];
}

const MILLION = 1_000_000;

/** A page of a list in the order of relevance. */
export class SearchedConnection extends Connection<ListedHit, CatalogSource, SearchEdge> {
  readonly facets: ListFacets;

  constructor(tools: SearchTools, scope: SearchScope, text: string, page: Page, context: object) {
    const list = new RelevanceList(tools, scope, text, context);
    super(list, page);
    this.facets = list.facets;
  }
}

/** The hits of a text in a scope. The search runs once, on first use. */
class RelevanceList implements PagedList<ListedHit, CatalogSource, SearchEdge> {
  readonly facets: ListFacets;
  #found: Promise<SearchHits> | undefined;

  constructor(
    private readonly tools: SearchTools,
    private readonly scope: SearchScope,
    private readonly text: string,
    private readonly context: object,
  ) {
    this.facets = this.#makeFacets();
  }

  fingerprint(): string {
    const { event, kinds, among, lists, conditions } = this.scope;
    const given = conditions.map((condition) => [condition.column, condition.given ?? condition.anyOf]);
    return fingerprint([event.id, kinds, among, lists[0], given, 'relevance', this.text]);
  }

  async slice(slice: Slice): Promise<ListedHit[]> {
    const found = await this.#find();
    const ranked = await found.ranked;
    const hits = await sliceOf(found, ranked, slice, (query, tail) =>
      this.tools.reader.tail(this.scope, query, idsOf(ranked), tail),
    );
    return hits.map((hit) => ({ ...hit, terms: found.terms }));
  }

  positionOf({ key, objectId }: ListedHit) {
    return { key, objectId };
  }

  nodesOf(hits: readonly ListedHit[]): Promise<(CatalogSource | null)[]> {
    const requested = this.tools.loaders.of(this.context);
    return Promise.all(hits.map(({ objectId }) => requested.entry(objectId)));
  }

  edgeOf(cursor: string, node: CatalogSource, { score, terms }: ListedHit): SearchEdge {
    const { highlighter } = this.tools;
    const { context } = this;
    return {
      cursor,
      node,
      score: score / MILLION,
      get highlights(): Promise<Highlight[]> {
        return highlighter.highlights(node, terms, context);
      },
    };
  }

  total(): Promise<number> {
    return this.#find().then(({ query, ranked }) =>
      query === undefined ? ranked.then(({ length }) => length) : this.facets.total,
    );
  }

  #find(): Promise<SearchHits> {
    return (this.#found ??= this.tools.finder.find(this.scope, this.text, this.context));
  }

  /** Facet counts of the hits; without an early count, so it starts here. */
  #makeFacets(): ListFacets {
    const { event, lists, conditions, kinds, among } = this.scope;
    const order = { sort: 'relevance', descending: true };
    const kindColumn = among.length > 1 ? ('kind' as const) : ('type' as const);
    const kind = kinds[0] ?? 'EXHIBITOR';
    const request = { event, kind, lists, conditions, order, complete: true, kindColumn };
    const count = (_: unknown, columns: readonly CountColumn[]): Promise<ListCounts> =>
      this.tools.counter.count(this.scope, this.text, columns, this.context);
    return new ListFacets({ count }, request, this.context);
  }
}

function idsOf(ranked: readonly Hit[]): string[] {
  return ranked.map(({ objectId }) => objectId);
}
