import type { CountColumn } from '../../../catalog/queries/count-statement.js';
import type { ListCounts } from '../../../catalog/queries/value-counts.js';
import { decodeCursor, encodeCursor, fingerprint } from '../../../catalog/queries/cursor.js';
import { type Page, pageInformation, type PageInformation } from '../../../catalog/queries/page.js';
import { ListFacets } from '../../../catalog/queries/list-facets.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { Highlight } from './highlighter.js';
import type { Term } from '../query/term.js';
import { type PlacedHit, sliceOf } from './ranked-list.js';
import type { SearchHits } from './search-finder.js';
import type { SearchScope } from './search-scope.js';
import type { SearchTools } from './search-tools.js';

/** A found object with its position in the list. */
export interface SearchEdge {
  cursor: string;
  node: CatalogSource;
  score: number;
  /** Computed on first use. */
  readonly highlights: Promise<Highlight[]>;
}

interface LoadedPage {
  edges: SearchEdge[];
  more: boolean;
}

const MILLION = 1_000_000;

/** A page of a list in the order of relevance, after the Relay specification. */
export class SearchedConnection {
  readonly #fingerprint: string;
  readonly #positions;
  readonly #facets: ListFacets;
  #found: Promise<SearchHits> | undefined;
  #page: Promise<LoadedPage> | undefined;

  constructor(
    private readonly tools: SearchTools,
    private readonly scope: SearchScope,
    private readonly text: string,
    private readonly page: Page,
    private readonly context: object,
  ) {
    const { event, kinds, among, lists, conditions } = scope;
    const given = conditions.map((condition) => [condition.column, condition.given ?? condition.anyOf]);
    this.#fingerprint = fingerprint([event.id, kinds, among, lists[0], given, 'relevance', text]);
    this.#positions = {
      after: page.after === undefined ? undefined : decodeCursor(this.#fingerprint, page.after),
      before: page.before === undefined ? undefined : decodeCursor(this.#fingerprint, page.before),
    };
    this.#facets = this.#makeFacets();
  }

  get edges(): Promise<SearchEdge[]> {
    return this.#load().then(({ edges }) => edges);
  }

  get nodes(): Promise<CatalogSource[]> {
    return this.#load().then(({ edges }) => edges.map(({ node }) => node));
  }

  get pageInfo(): Promise<PageInformation> {
    return this.#load().then(({ edges, more }) => {
      const cursors = edges.map(({ cursor }) => cursor);
      return pageInformation(this.page, cursors, more);
    });
  }

  get totalCount(): Promise<number> {
    return this.#find().then((found) => (found.hasMore ? this.#facets.total : found.ranked.length));
  }

  get facets(): ListFacets {
    return this.#facets;
  }

  #find(): Promise<SearchHits> {
    return (this.#found ??= this.tools.finder.find(this.scope, this.text, this.context));
  }

  #load(): Promise<LoadedPage> {
    return (this.#page ??= this.#read());
  }

  async #read(): Promise<LoadedPage> {
    const found = await this.#find();
    const { reader, loaders } = this.tools;
    const hits = await sliceOf(found, this.page, this.#positions, (slice) =>
      reader.tail(this.scope, 'query' in found.hits ? found.hits.query : '', idsOf(found), slice),
    );
    const shown = hits.slice(0, this.page.size);
    if (this.page.backward) shown.reverse();
    const requested = loaders.of(this.context);
    const nodes = await Promise.all(shown.map(({ objectId }) => requested.entry(objectId)));
    // Objects that were hidden after the search are omitted.
    const edges = shown.flatMap((hit, index) => this.#edge(hit, nodes[index] ?? null, found.terms));
    return { edges, more: hits.length > this.page.size };
  }

  #edge(
    { key, objectId, score }: PlacedHit,
    node: CatalogSource | null,
    terms: readonly Term[],
  ): SearchEdge[] {
    if (!node) return [];
    const cursor = encodeCursor(this.#fingerprint, { key, objectId });
    const { highlighter } = this.tools;
    const { context } = this;
    const edge = {
      cursor,
      node,
      score: score / MILLION,
      get highlights(): Promise<Highlight[]> {
        return highlighter.highlights(node, terms, context);
      },
    };
    return [edge];
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

function idsOf({ ranked }: SearchHits): string[] {
  return ranked.map(({ objectId }) => objectId);
}
