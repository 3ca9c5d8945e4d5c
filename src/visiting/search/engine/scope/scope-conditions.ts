import { conditionsSql, type Parameters } from '../../../../catalog/queries/statement/conditions.js';
import type { Condition, FilterColumn } from '../../../../catalog/queries/list-request.js';
import { referenceLexeme } from '../../lexer/lexeme.js';
import { lexeme, or } from '../../query/tsquery.js';
import type { SearchScope } from './search-scope.js';

/** The columns of places. Conditions on them are lexemes. */
const PLACE_COLUMNS: ReadonlySet<FilterColumn> = new Set(['categories', 'venues', 'halls', 'zones']);

/** The columns of catalog_search. Conditions on all other columns read catalog_entry. */
const SEARCH_COLUMNS: ReadonlySet<FilterColumn> = new Set(['country', 'type', 'premiere', 'object_id']);

/**
 * The scope's lists and conditions on `hit`, a row of catalog_search, with a leading `and`; empty if there
 * are none.
 */
export function scopeConditions(
  { event, kinds, lists, conditions }: SearchScope,
  parameters: Parameters,
): string {
  const narrowerLists = lists.filter((list) => list !== event.id);
  const listCondition =
    narrowerLists.length === 0
      ? ''
      : ` and hit.object_id in (select listing.object_id from catalog_listing listing
          where listing.list_id = any(${parameters.add(narrowerLists)}::uuid[]) and listing.kind = any(${parameters.add(kinds)}))`;
  const otherConditions = conditions.filter(
    ({ column }) => !PLACE_COLUMNS.has(column) && !SEARCH_COLUMNS.has(column),
  );
  const entryCondition =
    otherConditions.length === 0
      ? ''
      : ` and exists (select from catalog_entry entry
          where entry.object_id = hit.object_id${conditionsSql('entry', otherConditions, parameters)})`;
  const placeConditions = conditions
    .filter(({ column }) => PLACE_COLUMNS.has(column))
    .map((condition) => ` and hit.lexemes @@ ${parameters.add(placeQuery(condition))}::tsquery`)
    .join('');
  const hitConditions = conditions.filter(({ column }) => SEARCH_COLUMNS.has(column));
  return `${placeConditions}${conditionsSql('hit', hitConditions, parameters)}${listCondition}${entryCondition}`;
}

function placeQuery({ anyOf }: Condition): string {
  return or((anyOf as readonly string[]).map((id) => lexeme(referenceLexeme(id))));
}

/** The revision of an event as an expression of SQL. */
export function revisionOf(event: string): string {
  return `(select revision from catalog_revision where event_id = ${event})`;
}
