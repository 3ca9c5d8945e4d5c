import { conditionsSql, Parameters } from '../../catalog/reading/conditions.js';
import type { CountColumn } from '../../catalog/reading/count-statement.js';
import type { Condition } from '../../catalog/reading/list-request.js';
import type { Statement } from '../../platform/database/sql.js';
import { narrowing, revisionOf } from './narrowing.js';
import type { SearchScope } from './search-scope.js';
import type { Hits } from './search-statements.js';
import { OTHERS, ofTier, SAMPLES, STANDS_FOR_OTHERS, WEIGHT, WORTH } from './tiers.js';

/**
 * Up to how many hits are counted one by one, by what the sample lets expect. Twenty thousand are always counted so: of
 * them the samples have 2,500, with a deviation of 47 by chance, which are 376 of all.
 */
const EXACT = 22_000;

/**
 * Of each column what the hits have, numbers of sets or countries, and beside it how many have it; the total is one group
 * without a set. There may be thousands: not an object for each.
 */
export type Tallied = Partial<Record<CountColumn, TalliedGroups | null>> & { revision: number };

/** What the groups of a column are of, and how many hits each has. */
export type TalliedGroups = [of: (number | string | null)[], counts: number[]];

/** The event and the tsquery. */
const PLAIN_PARAMETERS = 2;

/** Which of the hits a statement counts: two at a time take half as long, where there is a core for each. */
export interface TallyPart {
  /** Whether those in the samples are counted; else they only tell whether there are too many to count the others. */
  samples: boolean;
  others: readonly number[];
}

/** All hits in one statement, and so of one state. */
export const WHOLE: TallyPart = { samples: true, others: OTHERS };
/** All hits in two statements, which may see two states. */
export const HALVES: readonly TallyPart[] = [
  { samples: true, others: OTHERS.slice(0, -1) },
  { samples: false, others: OTHERS.slice(-1) },
];

/**
 * All counts of a part of the hits that were asked for, and the revision that they have. A column's own condition does
 * not narrow its groups, so that they show what another choice would leave. More than `exact` hits are estimated
 * by the eighths of them.
 */
export function tallyStatement(
  scope: SearchScope,
  hits: Hits,
  columns: readonly CountColumn[],
  part = WHOLE,
  exact = EXACT,
): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const common = scope.conditions.filter(({ column }) => !columns.some((counted) => counted === column));
  const own = scope.conditions.filter((each) => !common.includes(each));
  const names = columnsOf(columns, own).join(', ');
  const read = columnsOf(columns, own, 'hit.').join(', ');
  const condition = hitCondition(hits, parameters) + narrowing({ ...scope, conditions: common }, parameters);
  const many = exact / WEIGHT;
  // Objects that are listed one by one are never many.
  const isFew = 'query' in hits ? `count(*) filter (where worth > 1) <= ${many} from sample` : 'true';
  const number = part.samples ? 'sum(worth)' : 'count(*)';
  const selections = columns.map((column) => {
    const conditions = own.filter((each) => each.column !== column);
    return `${groupsOf(column, ownConditions(conditions, parameters), number)} as ${column}`;
  });
  const others = `others as materialized (${from(part.others, read, `${condition} and (select * from few)`)})`;
  const counted = part.samples
    ? `sample as materialized (${from(SAMPLES, `${read}, ${WORTH} as worth`, condition)}),
      few as materialized (select ${isFew}),
      ${others},
      hits as not materialized (
        select ${names}, case when (select * from few) then 1 else worth end as worth from sample
        union all select ${names}, 1 from others)`
    : `few as materialized (select count(*) <= ${many} from (${enough(condition, many)}) sample),
      ${others},
      hits as not materialized (select ${names} from others)`;
  const text = `with ${counted} select ${revisionOf(event)}, ${selections.join(', ')}`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions the best plan depends on their values.
  const isPlain = 'query' in hits && parameters.values.length === PLAIN_PARAMETERS && exact === EXACT;
  if (isPlain) statement.name = `search-tally-${columns.join('-')}-${part.others.join('-')}`;
  return statement;
}

function hitCondition(hits: Hits, parameters: Parameters): string {
  return 'query' in hits
    ? `hit.lexemes @@ ${parameters.add(hits.query)}::tsquery`
    : `hit.object_id = any(${parameters.add(hits.ids)}::uuid[])`;
}

/** As much of the samples as tells whether there are too many. Those that stand for nobody else are few, and always counted. */
function enough(condition: string, many: number): string {
  return `${from(SAMPLES, '', `${condition} and ${STANDS_FOR_OTHERS}`)} limit ${Math.ceil(many) + 1}`;
}

/** What the counts read alone, and nothing else: rows are many. */
function columnsOf(columns: readonly CountColumn[], own: readonly Condition[], alias = ''): string[] {
  const counted = columns.filter((column) => column !== 'total').map(setColumn);
  const tested = own.map(({ column }) => setColumn(column as CountedColumn));
  return [...new Set([...counted, ...tested, 'published'])].map((column) => alias + column);
}

function from(tiers: readonly number[], columns: string, condition: string): string {
  return tiers.map((tier) => ofTier(tier, columns, condition)).join(' union all ');
}

type CountedColumn = Exclude<CountColumn, 'total'>;

function setColumn(column: CountedColumn): string {
  return column === 'country' ? column : `${column}_set`;
}

/** Conditions on what hits are counted by. */
function ownConditions(conditions: readonly Condition[], parameters: Parameters): string {
  const ofCountry = conditions.filter(({ column }) => column === 'country');
  const ofSets = conditions.filter(({ column }) => column !== 'country');
  const sets = ofSets.map(
    ({ column, anyOf }) => ` and hit.${setColumn(column as CountedColumn)} in (
      select known.id from search_set known where known.members && ${parameters.add(anyOf)}::uuid[])`,
  );
  return conditionsSql('hit', ofCountry, parameters) + sets.join('');
}

function groupsOf(column: CountColumn, conditions: string, number: string): string {
  const from = `from hits hit where true${conditions}`;
  if (column === 'total')
    return `(select json_build_array(json_build_array(null), json_build_array(coalesce(${number}, 0))) ${from})`;
  return `(select json_build_array(json_agg(set), json_agg(count))
    from (select hit.${setColumn(column)} as set, ${number} as count ${from} group by 1) grouped)`;
}
