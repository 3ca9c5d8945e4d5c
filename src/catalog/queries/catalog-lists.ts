import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { LOWEST_UUID } from '../../platform/text/uuid.js';
import { selects } from '../../platform/graphql/request/selection.js';
import { CatalogConnection } from './catalog-connection.js';
import { CatalogLoaders } from './catalog-loaders.js';
import { type ListConnection, ListSearch } from './list-search.js';
import { CatalogReader } from './catalog-reader.js';
import { encodeCursor } from './connection/cursor.js';
import { initialRanges } from './statement/initials-statement.js';
import { listFingerprint, type ListRequest } from './list-request.js';
import { type PageArguments, readPage } from './connection/page.js';
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
    const wanted = {
      detail: selects(info, ...DETAILS),
      parent: parent !== undefined && selects(info, `nodes.${parent}`, `edges.node.${parent}`),
    };
    const [list] = request.lists;
    const { exhibitors } = visibilityOf(context);
    const complete = request.event.complete || (list !== undefined && exhibitors.includes(list));
    const seen =
      request.event.outline && !(complete && request.kind === 'PRODUCT')
        ? emptied(request)
        : { ...request, complete };
    const page = readPage(args);
    const loaders = this.loaders.of(context);
    const pageOf = (read: ListRequest): CatalogConnection =>
      new CatalogConnection(loaders, read, page, wanted, new ListFacets(this.reader, read, context));
    return seen.search?.trim()
      ? this.searches.searcher.connection(seen, page, context, pageOf)
      : pageOf(seen);
  }

  /** The initials of the names in a list of the event in the order of names. */
  async initials(request: ListRequest, context: object): Promise<ListInitial[]> {
    if (request.event.outline) return [];
    const seen = { ...request, complete: request.event.complete };
    const listed = seen.search?.trim()
      ? { ...seen, conditions: [...seen.conditions, await this.searches.searcher.hitsOf(seen, context)] }
      : seen;
    const list = listFingerprint(listed);
    const ranges = initialRanges(listed.order.sort);
    const counts = await this.reader.initials(listed, context);
    return counts.flatMap(({ place, count }) => {
      const range = ranges[place];
      if (!range) return [];
      const { initial, pinyin, from } = range;
      const cursor = from === '' ? null : encodeCursor(list, { key: from, objectId: LOWEST_UUID });
      return [{ initial, pinyin, count, cursor }];
    });
  }
}

/** The list without objects: in an outline, only the products of the caller's exhibitors are listed. */
function emptied(request: ListRequest): ListRequest {
  return { ...request, conditions: [{ column: 'object_id', anyOf: [] }], kept: undefined, search: undefined };
}
