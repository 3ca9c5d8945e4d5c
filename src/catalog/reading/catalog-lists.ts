import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { selects } from '../../platform/graphql/selection.js';
import { CatalogConnection } from './catalog-connection.js';
import { CatalogLoaders } from './catalog-loaders.js';
import { CatalogReader } from './catalog-reader.js';
import type { ListRequest } from './list-request.js';
import { type PageArguments, readPage } from './page.js';
import { sightOf } from './sight.js';
import { Tally } from './tally.js';

/** Makes connections for the lists that features describe. */
@Injectable()
export class CatalogLists {
  constructor(
    private readonly reader: CatalogReader,
    private readonly loaders: CatalogLoaders,
  ) {}

  /** The page of a list that the arguments name; `parent` is the field that shows the object above, such as a product's exhibitor. */
  connection(
    request: ListRequest,
    args: PageArguments,
    context: object,
    info: GraphQLResolveInfo,
    parent?: string,
  ): CatalogConnection {
    const wanted = {
      detail: selects(info, 'nodes.description', 'edges.node.description'),
      parent: parent !== undefined && selects(info, `nodes.${parent}`, `edges.node.${parent}`),
    };
    const [list] = request.lists;
    const { exhibitors } = sightOf(context);
    const complete = request.event.complete || (list !== undefined && exhibitors.includes(list));
    const seen = complete ? { ...request, complete } : request;
    const tally = new Tally(this.reader, seen, context);
    return new CatalogConnection(this.loaders.of(context), seen, readPage(args), wanted, tally);
  }
}
