import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { LOWEST_UUID } from '../../platform/text/uuid.js';
import { STAFF_SORT } from '../model/entry.js';
import { selects } from '../../platform/graphql/request/selection.js';
import { CatalogLoaders } from './catalog-loaders.js';
import { type ListConnection, ListSearch } from './list-search.js';
import { CatalogReader, type ListItem } from './catalog-reader.js';
import type { CatalogSource } from '../snapshot/event-snapshot.js';
import { Connection } from './connection/connection.js';
import { encodeCursor, type Slice } from './connection/cursor.js';
import { limitFor } from './statement/page-statement.js';
import { initialRanges } from './statement/initials-statement.js';
import { type DocumentParts, listFingerprint, type ListRequest, narrow } from './list-request.js';
import { type Page, type PageArguments, readPage } from './connection/page.js';
import { visibilityOf } from './visibility.js';
import { ListFacets } from './list-facets.js';

/** The selectable fields that need long texts. */
const DETAILS = ['description', 'descriptions'].flatMap((field) => [`nodes.${field}`, `edges.node.${field}`]);

/** The objects of a list whose names have the same initial, side by side in the order of names. */
export interface ListInitial {
  /** A letter from A to Z, or `#` for other characters. */
  initial: string;
  /** Whether the letter is of the pinyin of Chinese names. */
  pinyin: boolean;
  count: number;
  /** The position before the first of them. Null for the start of the list. */
  cursor: string | null;
}

/** Creates the connections of lists described by features. */
@Injectable()
export class CatalogLists {
  constructor(
    private readonly reader: CatalogReader,
    private readonly loaders: CatalogLoaders,
    private readonly searches: ListSearch,
  ) {}

  /** The page of a list for these arguments. `parent`: the field of a parent, such as `exhibitor`. */
  connection(
    request: ListRequest,
    args: PageArguments,
    context: object,
    info: GraphQLResolveInfo,
    parent?: string,
  ): ListConnection {
    const parts = {
      detail: selects(info, ...DETAILS),
      parent: parent !== undefined && selects(info, `nodes.${parent}`, `edges.node.${parent}`),
    };
    const [list] = request.lists;
    const { exhibitors } = visibilityOf(context);
    const complete = request.event.isComplete || (list !== undefined && exhibitors.includes(list));
    const visibleRequest =
      request.event.isOutline && !(complete && request.kind === 'PRODUCT')
        ? emptyList(request)
        : { ...(complete ? byAnyChange(request) : request), complete };
    const page = readPage(args);
    const pageOf = (read: ListRequest): ListConnection => this.#page(read, page, parts, context);
    return visibleRequest.search?.trim()
      ? this.searches.searcher.connection(visibleRequest, page, context, pageOf)
      : pageOf(visibleRequest);
  }

  #page(request: ListRequest, page: Page, parts: DocumentParts, context: object): ListConnection {
    const loaders = this.loaders.of(context);
    const facets = new ListFacets(this.reader, request, context);
    const list = {
      fingerprint: () => listFingerprint(request),
      slice: (slice: Slice) => loaders.page(narrow(request), { ...slice, limit: limitFor(page.size) }, parts),
      positionOf: ({ key, source }: ListItem) => ({ key, objectId: source.objectId }),
      nodesOf: (items: readonly ListItem[]) => items.map(({ source }) => source),
      edgeOf: (cursor: string, node: CatalogSource) => ({ cursor, node }),
      total: () => facets.total,
    };
    return Object.assign(new Connection(list, page), { facets });
  }

  /** The initials of the names in a list of the event in the order of names. */
  async initials(request: ListRequest, context: object): Promise<ListInitial[]> {
    if (request.event.isOutline) return [];
    const complete = request.event.isComplete;
    const visibleRequest = { ...(complete ? byAnyChange(request) : request), complete };
    const matchingRequest = visibleRequest.search?.trim()
      ? {
          ...visibleRequest,
          conditions: [
            ...visibleRequest.conditions,
            await this.searches.searcher.hitsOf(visibleRequest, context),
          ],
        }
      : visibleRequest;
    const list = listFingerprint(matchingRequest);
    const ranges = initialRanges(matchingRequest.order.sort);
    const counts = await this.reader.initials(matchingRequest, context);
    return counts.flatMap(({ place, count }) => {
      const range = ranges[place];
      if (!range) return [];
      const { initial, pinyin, from } = range;
      const cursor = from === '' ? null : encodeCursor(list, { key: from, objectId: LOWEST_UUID });
      return [{ initial, pinyin, count, cursor }];
    });
  }
}

/** The same list by the last change of any kind, for readers who see all changes. */
function byAnyChange(request: ListRequest): ListRequest {
  const { order, conditions } = request;
  return {
    ...request,
    order: order.sort === 'updated' ? { ...order, sort: STAFF_SORT } : order,
    conditions: conditions.map((condition) =>
      condition.column === 'updated' ? { ...condition, column: STAFF_SORT } : condition,
    ),
  };
}

/** The list without objects: in an outline, only the products of the caller's exhibitors are listed. */
function emptyList(request: ListRequest): ListRequest {
  return {
    ...request,
    conditions: [{ column: 'object_id', anyOf: [] }],
    storedCount: undefined,
    search: undefined,
  };
}
