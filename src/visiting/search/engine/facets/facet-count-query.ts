import { Parameters } from '../../../../catalog/queries/statement/conditions.js';
import type { Statement } from '../../../../platform/database/sql.js';
import type { WeightedNumbers } from './facet-index.js';
import { scopeConditions, revisionOf } from '../scope/scope-conditions.js';
import type { SearchScope } from '../scope/search-scope.js';
import { OTHER_TIERS, ofTier, SAMPLES, STANDS_FOR_OTHERS, WEIGHT } from '../tiers.js';

/**
 * The maximum number of expected hits with an exact count. For 20,000 hits, the samples contain 2,500 with a
 * standard deviation of 47, which is 376 of all hits.
 */
const MAX_EXACT_HITS = 22_000;

/**
 * The facets of a part of the hits, with their revision. A text is an array of PostgreSQL with one number of
 * search_facets per hit.
 */
export interface FacetCountRow {
  revision: number;
  /** Whether each hit is counted; otherwise the samples represent all hits. Absent if no sample is counted. */
  isExact?: boolean;
  /** Hits in the samples. */
  sample?: string | null;
  /** Hits in the samples that represent only themselves. */
  singles?: string | null;
  /** Hits in the other tiers, if they are counted. */
  tierNumbers: string | null;
}

/** The facet numbers of a row, and how many hits each represents. */
export function numbersOf({ isExact, sample, singles, tierNumbers }: FacetCountRow): WeightedNumbers[] {
  return [
    { numbers: parseNumbers(sample), weight: isExact ? 1 : WEIGHT },
    { numbers: parseNumbers(singles), weight: 1 },
    { numbers: parseNumbers(tierNumbers), weight: 1 },
  ];
}

/** The number of parameters without conditions: the event and the tsquery. */
const PLAIN_PARAMETERS = 2;

/** The hits that a statement counts. */
export interface FacetCountPart {
  /** Whether the hits of the samples are counted. If so, the others are counted only if there are few. */
  samples: boolean;
  tiers: readonly number[];
}

/** All hits in one statement, which reads one state of the data. */
export const ALL_HITS: FacetCountPart = { samples: true, tiers: OTHER_TIERS };
/** The samples, which decide whether the other tiers are counted. */
export const SAMPLES_ONLY: FacetCountPart = { samples: true, tiers: [] };
/** The other tiers. */
const REMAINING_TIERS: FacetCountPart = { samples: false, tiers: OTHER_TIERS };
/** The other tiers in two statements. In parallel they take half the time, if each has a core. */
const HALVES: readonly FacetCountPart[] = [
  { samples: false, tiers: OTHER_TIERS.slice(0, -1) },
  { samples: false, tiers: OTHER_TIERS.slice(-1) },
];
/** From this number of hits in the samples on, two statements are faster than one. */
const MIN_PARALLEL_HITS = 100;

/** The parts to read after the first statement. Their statements may read a later state of the data. */
export function partsAfter(first: FacetCountRow): readonly FacetCountPart[] {
  if (!first.isExact) return [];
  return parseNumbers(first.sample).length < MIN_PARALLEL_HITS ? [REMAINING_TIERS] : HALVES;
}

/**
 * Reads the facets of a part of the hits, ungrouped: grouping in the database takes as long as the search. If
 * there are more than `maxExactHits` hits, reads only those of the samples.
 */
export function facetCountQuery(
  scope: SearchScope,
  query: string,
  part = ALL_HITS,
  maxExactHits = MAX_EXACT_HITS,
): Statement {
  const parameters = new Parameters();
  const revision = `${revisionOf(parameters.add(scope.event.id))} as revision`;
  const condition = `hit.lexemes @@ ${parameters.add(query)}::tsquery${scopeConditions(scope, parameters)}`;
  const text = part.samples
    ? `with sample as materialized (${sampleQuery(condition, maxExactHits)})
      select ${revision}, sample.*, ${tiersQuery(part, `${condition} and (select "isExact" from sample)`)} as "tierNumbers"
      from sample`
    : `select ${revision}, ${tiersQuery(part, condition)} as "tierNumbers"`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions, the best plan depends on their values, so the statement is not prepared.
  const isPlain = parameters.values.length === PLAIN_PARAMETERS && maxExactHits === MAX_EXACT_HITS;
  if (isPlain) statement.name = nameOf(part);
  return statement;
}

function nameOf({ samples, tiers }: FacetCountPart): string {
  return `search-tally-${[...(samples ? SAMPLES : []), ...tiers].join('-')}`;
}

function sampleQuery(condition: string, maxExactHits: number): string {
  return `select count(*) filter (where stands) <= ${maxExactHits / WEIGHT} as "isExact",
      ${FACET_ARRAY} filter (where stands)::text as sample, ${FACET_ARRAY} filter (where not stands)::text as singles
    from (${from(SAMPLES, `hit.facets, ${STANDS_FOR_OTHERS} as stands`, condition)}) hit`;
}

function tiersQuery({ tiers }: FacetCountPart, condition: string): string {
  if (tiers.length === 0) return 'null';
  return `(select ${FACET_ARRAY}::text from (${from(tiers, 'hit.facets', condition)}) hit)`;
}

const FACET_ARRAY = 'array_agg(hit.facets)';

function from(tiers: readonly number[], columns: string, condition: string): string {
  return tiers.map((tier) => ofTier(tier, columns, condition)).join(' union all ');
}

const ZERO = 48;
const TEN = 10;

/**
 * Parses an array of PostgreSQL, `{12,5,780}`. Creates no string per number, because there may be thousands.
 */
function parseNumbers(text?: string | null): Int32Array {
  if (!text) return new Int32Array();
  const numbers = new Int32Array(text.length / 2);
  let length = 0;
  let number = 0;
  for (let position = 1; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
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
