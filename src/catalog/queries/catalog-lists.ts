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

/** The fields of a page that are read from long texts. */
const DETAILS = ['description', 'descriptions'].flatMap((field) => [`nodes.${field}`, `edges.node.${field}`]);

/** Makes connections for the lists that features describe. */
@Injectable()
export class CatalogLists {
  constructor(
    private readonly reader: CatalogReader,
    private readonly loaders: CatalogLoaders,
    private readonly searches: ListSearch,
  ) {}

  /** The page of a list that the arguments name; `parent` is the field that shows the object above, such as a product's exhibitor. */
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

/** The same list without objects: of a draft in outline only the products of an own exhibitor are listed. */
function emptied(request: ListRequest): ListRequest {
  return { ...request, conditions: [{ column: 'object_id', anyOf: [] }], kept: undefined, search: undefined };
}
