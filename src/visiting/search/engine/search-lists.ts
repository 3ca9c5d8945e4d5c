import { Injectable } from '@nestjs/common';
import type { CatalogConnection } from '../../../catalog/queries/catalog-connection.js';
import { type ListConnection, ListSearch, type ListSearcher } from '../../../catalog/queries/list-search.js';
import { type Condition, type ListRequest, RELEVANCE } from '../../../catalog/queries/list-request.js';
import type { Page } from '../../../catalog/queries/connection/page.js';
import type { SearchKind } from '../index/searchable.js';
import type { SearchBudget } from '../index/search-budget.js';
import type { SearchScope } from './scope/search-scope.js';
import { SearchTools } from './search-tools.js';
import { hitsCondition } from './scope/hits-condition.js';
import { SearchedConnection } from './searched-connection.js';

/** Builds connections of hits. */
@Injectable()
export class SearchLists implements ListSearcher {
  constructor(
    private readonly tools: SearchTools,
    searches: ListSearch,
  ) {
    searches.use(this);
  }

  /** The page of a text's hits in a scope, by relevance. */
  found(scope: Omit<SearchScope, 'budget'>, text: string, page: Page, context: object): SearchedConnection {
    const budget = this.tools.reader.budgetOf(context);
    return new SearchedConnection(this.tools, { ...scope, budget }, text, page, context);
  }

  connection(
    request: ListRequest,
    page: Page,
    context: object,
    pageOf: (request: ListRequest) => CatalogConnection,
  ): ListConnection {
    const scope = scopeOf(request, this.tools.reader.budgetOf(context));
    const text = request.search ?? '';
    if (request.order.sort === RELEVANCE) return this.found(scope, text, page, context);
    // A cursor of another order belongs to the list of that order, which is known with its hits.
    const found = this.found(scope, text, { ...page, after: undefined, before: undefined }, context);
    const listed = this.hitsOf(request, context).then((hits) =>
      pageOf({ ...request, conditions: [...request.conditions, hits] }),
    );
    return {
      get nodes() {
        return listed.then((list) => list.nodes);
      },
      get edges() {
        return listed.then((list) => list.edges);
      },
      get pageInfo() {
        return listed.then((list) => list.pageInfo);
      },
      get totalCount() {
        return found.totalCount;
      },
      facets: found.facets,
    };
  }

  hitsOf(request: ListRequest, context: object): Promise<Condition> {
    const scope = scopeOf(request, this.tools.reader.budgetOf(context));
    const text = request.search ?? '';
    return hitsCondition(this.tools, scope, text, context);
  }
}

function scopeOf(
  { event, kind, lists, conditions, complete = false }: ListRequest,
  budget: SearchBudget,
): SearchScope {
  const kinds = [kind as SearchKind];
  return { event, kinds, among: kinds, lists, conditions, complete, budget };
}
