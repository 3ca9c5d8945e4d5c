import { conditionsSql, type Parameters } from '../../../../catalog/queries/statement/conditions.js';
import type { Condition, FilterColumn } from '../../../../catalog/queries/list-request.js';
import { referenceLexeme } from '../../lexer/lexeme.js';
import { lexeme, or } from '../../query/tsquery.js';
import type { SearchScope } from './search-scope.js';

/** The fields of places, which lexemes contain. */
const PLACES: ReadonlySet<FilterColumn> = new Set(['categories', 'venues', 'halls', 'zones']);

/** The columns that catalog_search also has; all others are read from catalog_entry. */
const COLUMNS: ReadonlySet<FilterColumn> = new Set(['country', 'type', 'premiere', 'object_id']);

/**
 * The scope's lists and conditions on `hit`, a row of catalog_search, with a leading `and`; empty if there
 * are none.
 */
export function scopeConditions(
  { event, kinds, lists, conditions }: SearchScope,
  parameters: Parameters,
): string {
  const narrower = lists.filter((list) => list !== event.id);
  const listed =
    narrower.length === 0
      ? ''
      : ` and hit.object_id in (select listing.object_id from catalog_listing listing
          where listing.list_id = any(${parameters.add(narrower)}::uuid[]) and listing.kind = any(${parameters.add(kinds)}))`;
  const others = conditions.filter(({ column }) => !PLACES.has(column) && !COLUMNS.has(column));
  const ofEntry =
    others.length === 0
      ? ''
      : ` and exists (select from catalog_entry entry
          where entry.object_id = hit.object_id${conditionsSql('entry', others, parameters)})`;
  const places = conditions
    .filter(({ column }) => PLACES.has(column))
    .map((condition) => ` and hit.lexemes @@ ${parameters.add(placeQuery(condition))}::tsquery`)
    .join('');
  const columns = conditions.filter(({ column }) => COLUMNS.has(column));
  return `${places}${conditionsSql('hit', columns, parameters)}${listed}${ofEntry}`;
}

function placeQuery({ anyOf }: Condition): string {
  return or((anyOf as readonly string[]).map((id) => lexeme(referenceLexeme(id))));
}

/** The revision of an event as an expression of SQL. */
export function revisionOf(event: string): string {
  return `(select revision from catalog_revision where event_id = ${event})`;
}
