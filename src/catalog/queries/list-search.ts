import { Injectable } from '@nestjs/common';
import type { CatalogSource } from '../snapshot/event-snapshot.js';
import type { ConnectionFields } from './connection/connection.js';
import type { ListFacets } from './list-facets.js';
import type { Condition, ListRequest } from './list-request.js';
import type { Page } from './connection/page.js';

/** A page of a list according to the Relay specification. */
export type ListConnection = ConnectionFields<CatalogSource> & { readonly facets: ListFacets };

/** Restricts lists to objects that match a text. */
export interface ListSearcher {
  /** The page of the list restricted by `search`. `pageOf` reads a page in one of the list orders. */
  connection: (
    request: ListRequest,
    page: Page,
    context: object,
    pageOf: (request: ListRequest) => ListConnection,
  ) => ListConnection;
  /** The condition for `search`, for lists that are not ordered by relevance. */
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
