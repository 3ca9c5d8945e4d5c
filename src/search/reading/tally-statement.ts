import { conditionsSql, Parameters } from '../../catalog/reading/conditions.js';
import type { CountColumn } from '../../catalog/reading/count-statement.js';
import type { Condition } from '../../catalog/reading/list-request.js';
import type { Statement } from '../../platform/database/sql.js';
import { narrowing, revisionOf } from './narrowing.js';
import type { SearchScope } from './search-scope.js';
import type { Hits } from './search-statements.js';
import { ofTier, REST, SAMPLE } from './tiers.js';

/**
 * Up to how many hits are counted one by one, by what the sample lets expect. Twenty thousand are always counted so: a
 * sample that is wrong by a quarter does not come.
 */
const EXACT = 25_000;

/** Numbers of sets, or countries, and how many hits have each; the total is one group without a set. */
export type Tallied = Partial<Record<CountColumn, [set: number | string | null, count: number][] | null>> & {
  revision: number;
};

/**
 * All counts of the hits that were asked for, and the revision that they have. A column's own condition does not
 * narrow its groups, so that they show what another choice would leave. Of more than `exact` hits the products are
 * estimated by the sample.
 */
export function tallyStatement(
  scope: SearchScope,
  hits: Hits,
  columns: readonly CountColumn[],
  exact = EXACT,
): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const common = scope.conditions.filter(({ column }) => !columns.some((counted) => counted === column));
  const own = scope.conditions.filter((each) => !common.includes(each));
  const read = columnsOf(columns, own);
  const found =
    'query' in hits
      ? `hit.lexemes @@ ${parameters.add(hits.query)}::tsquery`
      : `hit.object_id = any(${parameters.add(hits.ids)}::uuid[])`;
  const condition = found + narrowing({ ...scope, conditions: common }, parameters);
  const few = 'query' in hits ? 'select (select * from size) <= ' + String(exact) : 'select true';
  const selections = columns.map((column) => {
    const conditions = own.filter((each) => each.column !== column);
    return `${groupsOf(column, conditionsSql('hit', conditions, parameters))} as ${column}`;
  });
  return {
    text: `with first as materialized (
        ${ofTier(0, `${read}, hit.tier`, condition)} union all ${ofTier(SAMPLE.tier, `${read}, hit.tier`, condition)}),
      size as (select count(*) + ${SAMPLE.worth - 1} * count(*) filter (where tier = ${SAMPLE.tier}) from first),
      few as (${few}),
      rest as materialized (${ofTier(REST, read, `${condition} and (select * from few)`)}),
      hits as not materialized (
        select first.*, case when tier = ${SAMPLE.tier} and not (select * from few) then ${SAMPLE.worth} else 1 end as worth
        from first union all select rest.*, ${REST}, 1 from rest)
      select ${revisionOf(event)}, ${selections.join(', ')}`,
    values: parameters.values,
  };
}

/** What the counts read alone, without what they do not: rows are many. */
function columnsOf(columns: readonly CountColumn[], own: readonly Condition[]): string {
  const counted = columns.filter((column) => column !== 'total').map(setColumn);
  const tested = own.map(({ column }) => column);
  const read = [...new Set([...counted, ...tested])].map((column) => `hit.${column}`);
  return read.length > 0 ? read.join(', ') : 'null as nothing';
}

function setColumn(column: Exclude<CountColumn, 'total'>): string {
  return column === 'country' ? column : `${column}_set`;
}

function groupsOf(column: CountColumn, conditions: string): string {
  const from = `from hits hit where true${conditions}`;
  if (column === 'total')
    return `(select json_build_array(json_build_array(null, coalesce(sum(worth), 0))) ${from})`;
  return `(select json_agg(json_build_array(set, count))
    from (select hit.${setColumn(column)} as set, sum(worth) as count ${from} group by 1) grouped)`;
}
