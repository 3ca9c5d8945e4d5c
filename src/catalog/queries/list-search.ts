import { Injectable } from '@nestjs/common';
import type { CatalogConnection } from './catalog-connection.js';
import type { ListRequest } from './list-request.js';
import type { Page } from './page.js';

/** A page of a list after the Relay specification. */
export type ListConnection = Pick<
  CatalogConnection,
  'nodes' | 'edges' | 'pageInfo' | 'totalCount' | 'facets'
>;

/** Narrows lists to what matches a text. */
export interface ListSearcher {
  /** The page of the list that its `search` narrows; `pageOf` reads a page in one of the orders of lists. */
  connection: (
    request: ListRequest,
    page: Page,
    context: object,
    pageOf: (request: ListRequest) => CatalogConnection,
  ) => ListConnection;
}

/** Knows who searches: a higher feature, so that the reading of lists knows nothing of it. */
@Injectable()
export class ListSearch implements ListSearcher {
  #searcher: ListSearcher | undefined;

  use(searcher: ListSearcher): void {
    this.#searcher = searcher;
  }

  get connection(): ListSearcher['connection'] {
    const searcher = this.#searcher;
    if (!searcher) throw new Error('No searcher is registered.');
    return (...request) => searcher.connection(...request);
  }
}
