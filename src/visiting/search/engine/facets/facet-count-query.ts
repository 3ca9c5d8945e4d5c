import { Parameters } from '../../../../catalog/queries/statement/conditions.js';
import type { Statement } from '../../../../platform/database/sql.js';
import type { Numbered } from './facet-index.js';
import { scopeConditions, revisionOf } from '../scope/scope-conditions.js';
import type { SearchScope } from '../scope/search-scope.js';
import { OTHERS, ofTier, SAMPLES, STANDS_FOR_OTHERS, WEIGHT } from '../tiers.js';

/**
 * The number of expected hits up to which each hit is counted. At 20,000 hits the samples contain 2,500 with
 * a standard deviation of 47, so 376 of all.
 */
const EXACT = 22_000;

/**
 * The facets of a part of the hits with their revision: a number of search_facets for each hit, as an array
 * in text.
 */
export interface FacetCountRow {
  revision: number;
  /** Whether each hit is counted; otherwise the samples represent all hits. Absent if no sample is counted. */
  few?: boolean;
  /** Hits in the samples. */
  sample?: string | null;
  /** Hits in the samples that represent only themselves. */
  alone?: string | null;
  /** Hits in the other tiers, if they are counted. */
  others: string | null;
}

/** The facet numbers of a row, and how many hits each represents. */
export function numbersOf({ few, sample, alone, others }: FacetCountRow): Numbered[] {
  return [
    { numbers: readNumbers(sample), weight: few ? 1 : WEIGHT },
    { numbers: readNumbers(alone), weight: 1 },
    { numbers: readNumbers(others), weight: 1 },
  ];
}

/** The event and the tsquery. */
const PLAIN_PARAMETERS = 2;

/** The hits that a statement counts. */
export interface FacetCountPart {
  /** Whether the hits of the samples are counted, and the others only if they are not too many. */
  samples: boolean;
  others: readonly number[];
}

/** All hits in one statement, and so of one state. */
export const WHOLE: FacetCountPart = { samples: true, others: OTHERS };
/** The samples, which decide whether the other tiers are counted. */
export const FIRST: FacetCountPart = { samples: true, others: [] };
/** The other tiers. */
const REST: FacetCountPart = { samples: false, others: OTHERS };
/** The other tiers in two statements. In parallel they take half the time, if each has a core. */
const HALVES: readonly FacetCountPart[] = [
  { samples: false, others: OTHERS.slice(0, -1) },
  { samples: false, others: OTHERS.slice(-1) },
];
/** The hits in the samples from which on two statements are faster than one. */
const PARALLEL = 100;

/** The statements that follow the first one. They may see other states. */
export function partsAfter(first: FacetCountRow): readonly FacetCountPart[] {
  if (!first.few) return [];
  return readNumbers(first.sample).length < PARALLEL ? [REST] : HALVES;
}

/**
 * The facets of a part of the hits, ungrouped: grouping in the database takes as long as the search. Beyond
 * `exact` hits only those of the samples are returned.
 */
export function facetCountQuery(scope: SearchScope, query: string, part = WHOLE, exact = EXACT): Statement {
  const parameters = new Parameters();
  const revision = `${revisionOf(parameters.add(scope.event.id))} as revision`;
  const condition = `hit.lexemes @@ ${parameters.add(query)}::tsquery${scopeConditions(scope, parameters)}`;
  const text = part.samples
    ? `with sample as materialized (${sampleQuery(condition, exact)})
      select ${revision}, sample.*, ${othersQuery(part, `${condition} and (select few from sample)`)} as others
      from sample`
    : `select ${revision}, ${othersQuery(part, condition)} as others`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions the best plan depends on their values.
  const isPlain = parameters.values.length === PLAIN_PARAMETERS && exact === EXACT;
  if (isPlain) statement.name = nameOf(part);
  return statement;
}

function nameOf({ samples, others }: FacetCountPart): string {
  return `search-tally-${[...(samples ? SAMPLES : []), ...others].join('-')}`;
}

function sampleQuery(condition: string, exact: number): string {
  return `select count(*) filter (where stands) <= ${exact / WEIGHT} as few,
      ${gathered} filter (where stands)::text as sample, ${gathered} filter (where not stands)::text as alone
    from (${from(SAMPLES, `hit.facets, ${STANDS_FOR_OTHERS} as stands`, condition)}) hit`;
}

function othersQuery({ others }: FacetCountPart, condition: string): string {
  if (others.length === 0) return 'null';
  return `(select ${gathered}::text from (${from(others, 'hit.facets', condition)}) hit)`;
}

const gathered = 'array_agg(hit.facets)';

function from(tiers: readonly number[], columns: string, condition: string): string {
  return tiers.map((tier) => ofTier(tier, columns, condition)).join(' union all ');
}

const ZERO = 48;
const TEN = 10;

/** Parses an array of PostgreSQL, `{12,5,780}`; with thousands of numbers, without a string for each. */
function readNumbers(text?: string | null): Int32Array {
  if (!text) return new Int32Array();
  const numbers = new Int32Array(text.length / 2);
  let length = 0;
  let number = 0;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code < ZERO + TEN) {
      number = number * TEN + code - ZERO;
    } else {
      numbers[length] = number;
      length += 1;
      number = 0;
    }
  }
  return numbers.subarray(0, length);
}
