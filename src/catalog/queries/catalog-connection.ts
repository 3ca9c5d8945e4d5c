import type { CatalogSource } from '../snapshot/event-snapshot.js';
import type { RequestLoaders } from './catalog-loaders.js';
import type { ListItem } from './catalog-reader.js';
import { Connection } from './connection/connection.js';
import { type DocumentParts, listFingerprint, type ListRequest, narrow } from './list-request.js';
import type { Slice } from './connection/cursor.js';
import type { Page } from './connection/page.js';
import { limitFor } from './statement/page-statement.js';
import type { ListFacets } from './list-facets.js';

/** A page of a list of the catalog. */
export class CatalogConnection extends Connection<ListItem, CatalogSource> {
  constructor(
    loaders: RequestLoaders,
    request: ListRequest,
    page: Page,
    wanted: DocumentParts,
    readonly facets: ListFacets,
  ) {
    const list = {
      fingerprint: () => listFingerprint(request),
      slice: (slice: Slice) =>
        loaders.page(narrow(request), { ...slice, limit: limitFor(page.size) }, wanted),
      positionOf: ({ key, source }: ListItem) => ({ key, objectId: source.objectId }),
      nodesOf: (items: readonly ListItem[]) => items.map(({ source }) => source),
      edgeOf: (cursor: string, node: CatalogSource) => ({ cursor, node }),
      total: () => facets.total,
    };
    super(list, page);
  }
}
