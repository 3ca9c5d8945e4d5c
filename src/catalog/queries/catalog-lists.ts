import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { selects } from '../../platform/graphql/selection.js';
import { CatalogConnection } from './catalog-connection.js';
import { CatalogLoaders } from './catalog-loaders.js';
import { type ListConnection, ListSearch } from './list-search.js';
import { CatalogReader } from './catalog-reader.js';
import type { ListRequest } from './list-request.js';
import { type PageArguments, readPage } from './page.js';
import { visibilityOf } from './visibility.js';
import { ListFacets } from './list-facets.js';

/** The selectable fields that need long texts. */
const DETAILS = ['description', 'descriptions'].flatMap((field) => [`nodes.${field}`, `edges.node.${field}`]);

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
    return seen.search?.trim() ? this.searches.connection(seen, page, context, pageOf) : pageOf(seen);
  }
}

/** The list without objects: in an outline, only the products of the caller's exhibitors are listed. */
function emptied(request: ListRequest): ListRequest {
  return { ...request, conditions: [{ column: 'object_id', anyOf: [] }], kept: undefined, search: undefined };
}
