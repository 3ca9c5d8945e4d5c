import type { Statement } from '../../../platform/database/sql.js';
import { conditionsSql, Parameters } from './conditions.js';
import { conditionsBeside, type FilterColumn, type ListRequest } from '../list-request.js';

/** A count of all objects, or of groups of objects by their values in a column. */
export type CountColumn = 'total' | ValueColumn;

/** The columns of facets. */
export type ValueColumn = IndexedColumn | EntryColumn;

/** The columns that the facets of the search index contain. */
export type IndexedColumn = Extract<FilterColumn, 'categories' | 'venues' | 'halls' | 'country'>;

/** The columns that are counted from catalog_entry only. */
export type EntryColumn = Extract<
  FilterColumn,
  'zones' | 'sponsor_level' | 'type' | 'kind' | 'status' | 'published' | 'lacks' | TextColumn | 'language'
>;

/** The columns of localized texts. A value is the JSON text of all translations. */
export type TextColumn = Extract<FilterColumn, 'track' | 'sessionType'>;

/** The values that are in the document only. */
const DOCUMENT_VALUES: Partial<Record<ValueColumn, string>> = {
  track: "document ->> 'track'",
  sessionType: "document ->> 'type'",
  language: "document ->> 'language'",
};

const LISTS: ReadonlySet<ValueColumn> = new Set(['categories', 'venues', 'halls', 'zones', 'lacks']);

/** The number of objects with the same values in the column. */
export interface CountGroup {
  /** Null for objects without a value. */
  values: readonly (string | null)[];
  count: number;
}

/** The total, and the groups of each column. Null if none exists. */
export type CountRow = { total?: number; revision: number } & Partial<
  Record<ValueColumn, CountGroup[] | null>
>;

/**
 * One statement for all requested counts and their revision: one row with a column each. The condition of a
 * column does not restrict its own groups, so that they count the results of other choices.
 */
export function countStatement(request: ListRequest, columns: readonly CountColumn[]): Statement {
  const parameters = new Parameters();
  const source = sourceOf(request, parameters);
  const selections = columns.map((column) => {
    const conditions = conditionsBeside(request.conditions, column);
    const from = `${source}${conditionsSql('entry', conditions, parameters)}`;
    if (column === 'total') return `(select count(*)::integer ${from}) as total`;
    const values = LISTS.has(column)
      ? `entry.${column}`
      : `array[(entry.${DOCUMENT_VALUES[column] ?? column})::text]`;
    return `(select json_agg(json_build_object('values', grouped.values, 'count', grouped.count))
      from (select ${values} as values, count(*) as count ${from} group by 1) grouped) as "${column}"`;
  });
  selections.push(
    `(select revision from catalog_revision where event_id = ${parameters.add(request.event.id)}) as revision`,
  );
  return { text: `select ${selections.join(', ')}`, values: parameters.values };
}

/** The entries of a list, as `from` and the beginning of `where`. */
export function sourceOf(
  { event, kind, lists, complete, kindColumn }: ListRequest,
  parameters: Parameters,
): string {
  // A list of several kinds has a condition on the kind.
  const ofKind = kindColumn === 'kind' ? '' : `and entry.kind = '${kind}'`;
  const entryPublished = complete ? '' : 'and entry.published';
  const listingPublished = complete ? '' : 'and listing.published';
  if (lists.length === 1 && lists[0] === event.id) {
    return `from catalog_entry entry
      where entry.event_id = ${parameters.add(event.id)} ${ofKind} ${entryPublished}`;
  }
  return `from catalog_entry entry
    where entry.object_id in (
      select object_id from catalog_listing listing
      where listing.list_id = any(${parameters.add(lists)}::uuid[]) and listing.kind = '${kind}' ${listingPublished})
    and entry.kind = '${kind}' ${entryPublished}`;
}
