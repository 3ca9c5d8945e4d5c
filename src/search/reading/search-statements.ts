import type { CountColumn } from '../../catalog/reading/count-statement.js';
import { conditionsSql, Parameters } from '../../catalog/reading/conditions.js';
import type { Condition } from '../../catalog/reading/list-request.js';
import type { Statement } from '../../platform/database/sql.js';
import type { SearchScope } from './search-scope.js';

/** A net for candidates: what it catches, and at most how many. */
export interface Net {
  query: string;
  limit: number;
}

/** What a search of candidates returns. */
export interface CandidatesRow {
  revision: number;
  /** Of each net the ids and stamps of what it caught. */
  caught: ([string, string][] | null)[];
}

/** What makes up a list of hits: a tsquery, or the objects themselves. */
export type Hits = { query: string } | { ids: readonly string[] };

/** One statement for all nets. */
export function candidatesStatement(scope: SearchScope, nets: readonly Net[]): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const queries = nets.map(({ query }) => parameters.add(query));
  const narrowed = narrowing(scope, 'hit', parameters);
  const selections = nets.map(
    ({ limit }, index) => `(select json_agg(json_build_array(object_id, stamp)) from (
      select hit.object_id, hit.stamp from catalog_search hit
      where hit.lexemes @@ ${queries[index] ?? ''}::tsquery${narrowed} limit ${limit}) caught)`,
  );
  const text = `select ${revisionOf(event)}, json_build_array(${selections.join(', ')}) as caught`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions the best plan depends on their values.
  if (narrowed === '') statement.name = `search-candidates-${nets.map(({ limit }) => limit).join('-')}`;
  return statement;
}

/** Whether each of the queries finds anything, as a row of columns `has0`, `has1` …. */
export function presenceStatement(queries: readonly string[]): Statement {
  const selections = queries.map(
    (_, index) =>
      `exists (select from catalog_search where lexemes @@ $${index + 1}::tsquery) as has${index}`,
  );
  return {
    name: `search-presence-${queries.length}`,
    text: `select ${selections.join(', ')}`,
    values: [...queries],
  };
}

/** How much longer another inflection of a word may be. */
const INFLECTION = 3;

/** Words of the event that have letters in common with a mistyped one, or with another inflection of it. */
export function similarWordsStatement(eventId: string, word: string, reach: number): Statement {
  return {
    name: 'search-similar-words',
    text: `select word from search_word where event_id = $1 and word % $2 and length(word) between $3 and $4
      order by similarity(word, $2) desc, word limit 100`,
    values: [eventId, word, word.length - reach, word.length + reach + INFLECTION],
  };
}

/** What candidates are ranked by. */
export function fieldsStatement(ids: readonly string[]): Statement {
  return {
    name: 'search-fields',
    text: 'select object_id, stamp, fields from catalog_search where object_id = any($1)',
    values: [ids],
  };
}

/** Where in the hits that are not ranked a page begins, and which way it goes. */
export interface TailSlice {
  after?: string | undefined;
  before?: string | undefined;
  backward: boolean;
  limit: number;
}

/** Hits that are not among the ranked ones, in the order of their ids, as rows `object_id`. */
export function tailStatement(
  scope: SearchScope,
  query: string,
  ranked: readonly string[],
  { after, before, backward, limit }: TailSlice,
): Statement {
  const parameters = new Parameters([query, ranked]);
  const bounds = [
    after === undefined ? '' : ` and hit.object_id > ${parameters.add(after)}::uuid`,
    before === undefined ? '' : ` and hit.object_id < ${parameters.add(before)}::uuid`,
  ].join('');
  return {
    text: `select hit.object_id from catalog_search hit
      where hit.lexemes @@ $1::tsquery and hit.object_id <> all($2::uuid[])${bounds}${narrowing(scope, 'hit', parameters)}
      order by hit.object_id ${backward ? 'desc' : 'asc'} limit ${limit}`,
    values: parameters.values,
  };
}

/**
 * All counts of the hits that were asked for, and the revision that they have. A column's own condition does not
 * narrow its groups, so that they show what another choice would leave.
 */
export function tallyStatement(scope: SearchScope, hits: Hits, columns: readonly CountColumn[]): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const found =
    'query' in hits
      ? `hit.lexemes @@ ${parameters.add(hits.query)}::tsquery`
      : `hit.object_id = any(${parameters.add(hits.ids)}::uuid[])`;
  const common = scope.conditions.filter(({ column }) => !columns.some((counted) => counted === column));
  const own = (column: CountColumn): Condition[] =>
    scope.conditions.filter((each) => !common.includes(each) && each.column !== column);
  const selections = columns.map((column) => {
    const from = `from hits hit where true${conditionsSql('hit', own(column), parameters)}`;
    if (column === 'total') {
      return `(select json_build_array(json_build_object('values', '{}'::text[], 'count', count(*))) ${from}) as total`;
    }
    const values = column === 'country' ? 'array[hit.country]' : `hit.${column}`;
    return `(select json_agg(json_build_object('values', grouped.values, 'count', grouped.count))
      from (select ${values} as values, count(*) as count ${from} group by 1) grouped) as ${column}`;
  });
  // Found once for all columns, with what the counts read alone.
  return {
    text: `with hits as materialized (
        select hit.categories, hit.venues, hit.halls, hit.zones, hit.country from catalog_search hit
        where ${found}${narrowing({ ...scope, conditions: common }, 'hit', parameters)})
      select ${revisionOf(event)}, ${selections.join(', ')}`,
    values: parameters.values,
  };
}

function revisionOf(event: string): string {
  return `(select revision from catalog_revision where event_id = ${event}) as revision`;
}

/** The scope's lists and conditions on an alias of catalog_search, led by `and`; nothing where there are none. */
function narrowing(
  { event, kinds, lists, conditions }: SearchScope,
  alias: string,
  parameters: Parameters,
): string {
  const others = lists.filter((list) => list !== event.id);
  const listed =
    others.length === 0
      ? ''
      : ` and ${alias}.object_id in (select listing.object_id from catalog_listing listing
          where listing.list_id = any(${parameters.add(others)}::uuid[]) and listing.kind = any(${parameters.add(kinds)}))`;
  const ofStaff = conditions.filter(({ column }) => column === 'status');
  const status =
    ofStaff.length === 0
      ? ''
      : ` and exists (select from catalog_entry entry
          where entry.object_id = ${alias}.object_id${conditionsSql('entry', ofStaff, parameters)})`;
  const columns = conditions.filter(({ column }) => column !== 'status');
  return `${conditionsSql(alias, columns, parameters)}${listed}${status}`;
}
