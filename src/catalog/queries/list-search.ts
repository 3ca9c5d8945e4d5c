import { Injectable } from '@nestjs/common';
import type { CatalogConnection } from './catalog-connection.js';
import type { Condition, ListRequest } from './list-request.js';
import type { Page } from './connection/page.js';

/** A page of a list according to the Relay specification. */
export type ListConnection = Pick<
  CatalogConnection,
  'nodes' | 'edges' | 'pageInfo' | 'totalCount' | 'facets'
>;

/** Restricts lists to objects that match a text. */
export interface ListSearcher {
  /** The page of the list restricted by `search`. `pageOf` reads a page in one of the list orders. */
  connection: (
    request: ListRequest,
    page: Page,
    context: object,
    pageOf: (request: ListRequest) => CatalogConnection,
  ) => ListConnection;
  /** The condition that `search` stands for, for lists in another order than by relevance. */
  hitsOf: (request: ListRequest, context: object) => Promise<Condition>;
}

/** Registers the search, a higher feature, so that the list queries do not import it. */
@Injectable()
export class ListSearch {
  #searcher: ListSearcher | undefined;

  use(searcher: ListSearcher): void {
    this.#searcher = searcher;
  }

  get searcher(): ListSearcher {
    if (!this.#searcher) throw new Error('No searcher is registered.');
    return this.#searcher;
  }
}
