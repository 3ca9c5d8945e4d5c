import type { Condition } from '../../../../catalog/queries/list-request.js';
import type { SearchFinder } from '../search-finder.js';
import type { SearchReader } from '../search-reader.js';
import type { SearchScope } from './search-scope.js';

/** The condition that a text stands for in a scope. */
export async function hitsCondition(
  { finder, reader }: { finder: SearchFinder; reader: SearchReader },
  scope: SearchScope,
  text: string,
  context: object,
): Promise<Condition> {
  const { query, ranked } = await finder.find(scope, text, context);
  const anyOf =
    query === undefined ? (await ranked).map(({ objectId }) => objectId) : await reader.all(scope, query);
  return { column: 'object_id', anyOf, given: [text] };
}
