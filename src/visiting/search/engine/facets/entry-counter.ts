import { Injectable } from '@nestjs/common';
import { CatalogReader } from '../../../../catalog/queries/catalog-reader.js';
import type { EntryColumn } from '../../../../catalog/queries/statement/count-statement.js';
import { type ListRequest, RELEVANCE } from '../../../../catalog/queries/list-request.js';
import type { ListCounts } from '../../../../catalog/queries/value-counts.js';
import { hitsCondition } from '../scope/hits-condition.js';
import { SearchFinder } from '../search-finder.js';
import { SearchReader } from '../search-reader.js';
import type { SearchScope } from '../scope/search-scope.js';

/** Counts hits by the columns that the facets of the search index do not contain. */
@Injectable()
export class EntryCounter {
  constructor(
    private readonly finder: SearchFinder,
    private readonly reader: SearchReader,
    private readonly entries: CatalogReader,
  ) {}

  async count(
    scope: SearchScope,
    text: string,
    columns: readonly EntryColumn[],
    context: object,
  ): Promise<ListCounts> {
    // The conditions apply to the entries, because the condition on a column does not restrict its own counts.
    const { event, kinds, among, conditions, complete } = scope;
    const { finder, reader } = this;
    const found = await hitsCondition(
      { finder, reader },
      { ...scope, kinds: among, conditions: [] },
      text,
      context,
    );
    const request: ListRequest = {
      event,
      kind: 'EXHIBITOR',
      kindColumn: 'kind',
      lists: [event.id],
      conditions: [...conditions, { column: 'kind', anyOf: kinds }, found],
      order: { sort: RELEVANCE, descending: true },
      complete,
    };
    return this.entries.count(request, columns, context);
  }
}
