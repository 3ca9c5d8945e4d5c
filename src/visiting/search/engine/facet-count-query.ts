import { Parameters } from '../../../catalog/queries/conditions.js';
import type { Statement } from '../../../platform/database/sql.js';
import type { Numbered } from './facet-index.js';
import { scopeConditions, revisionOf } from './scope-conditions.js';
import type { SearchScope } from './search-scope.js';
import type { Hits } from './search-statements.js';
import { OTHERS, ofTier, SAMPLES, STANDS_FOR_OTHERS, WEIGHT } from './tiers.js';

/**
 * Up to how many hits are counted one by one, by what the sample lets expect. Twenty thousand are always counted so: of
 * them the samples have 2,500, with a deviation of 47 by chance, which are 376 of all.
 */
const EXACT = 22_000;

/** What a part of the hits is counted by, and the revision that it has: a number of search_facets for each hit, as an array in text. */
export interface FacetCountRow {
  revision: number;
  /** Whether each hit is counted; else those of the samples stand for all. */
  few: boolean;
  /** Hits in the samples. */
  sample?: string | null;
  /** Hits in the samples that stand for nobody else. */
  alone?: string | null;
  /** Hits in the other tiers, where they are counted. */
  others: string | null;
}

/** The numbers of a row, and how many hits each stands for. */
export function numbersOf({ few, sample, alone, others }: FacetCountRow): Numbered[] {
  return [
    { numbers: readNumbers(sample), weight: few ? 1 : WEIGHT },
    { numbers: readNumbers(alone), weight: 1 },
    { numbers: readNumbers(others), weight: 1 },
  ];
}

/** The event and the tsquery. */
const PLAIN_PARAMETERS = 2;

/** Which of the hits a statement counts: two at a time take half as long, where there is a core for each. */
export interface FacetCountPart {
  /** Whether those in the samples are counted; else they only tell whether there are too many to count the others. */
  samples: boolean;
  others: readonly number[];
}

/** All hits in one statement, and so of one state. */
export const WHOLE: FacetCountPart = { samples: true, others: OTHERS };
/** All hits in two statements, which may see two states. */
export const HALVES: readonly FacetCountPart[] = [
  { samples: true, others: OTHERS.slice(0, -1) },
  { samples: false, others: OTHERS.slice(-1) },
];

/**
 * What a part of the hits is counted by, one by one: grouping them takes the database as long as finding them did. Of more
 * than `exact` hits only the samples are told.
 */
export function facetCountQuery(scope: SearchScope, hits: Hits, part = WHOLE, exact = EXACT): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const condition = hitCondition(hits, parameters) + scopeConditions(scope, parameters);
  const many = exact / WEIGHT;
  // Objects that are listed one by one are never many.
  const isFew = 'query' in hits ? `count(*) filter (where stands) <= ${many}` : 'true';
  const sample = part.samples
    ? `select ${isFew} as few, ${gathered('stands')} as sample, ${gathered('not stands')} as alone
      from (${from(SAMPLES, `hit.facets, ${STANDS_FOR_OTHERS} as stands`, condition)}) hit`
    : `select ${isFew} as few from (${sampleProbe(condition, many)}) hit`;
  const text = `with sample as materialized (${sample})
    select ${revisionOf(event)} as revision, sample.*, (
      select ${gathered()} from (${from(part.others, 'hit.facets', `${condition} and (select few from sample)`)}) hit
    ) as others from sample`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions the best plan depends on their values.
  const isPlain = 'query' in hits && parameters.values.length === PLAIN_PARAMETERS && exact === EXACT;
  if (isPlain) statement.name = `search-tally-${part.others.join('-')}`;
  return statement;
}

function hitCondition(hits: Hits, parameters: Parameters): string {
  return 'query' in hits
    ? `hit.lexemes @@ ${parameters.add(hits.query)}::tsquery`
    : `hit.object_id = any(${parameters.add(hits.ids)}::uuid[])`;
}

/** As much of the samples as tells whether there are too many. */
function sampleProbe(condition: string, many: number): string {
  const standing = from(SAMPLES, 'true as stands', `${condition} and ${STANDS_FOR_OTHERS}`);
  return `${standing} limit ${Math.ceil(many) + 1}`;
}

function gathered(condition = 'true'): string {
  return `array_agg(hit.facets) filter (where ${condition})::text`;
}

function from(tiers: readonly number[], columns: string, condition: string): string {
  return tiers.map((tier) => ofTier(tier, columns, condition)).join(' union all ');
}

const ZERO = 48;
const TEN = 10;

/** The numbers of an array as PostgreSQL writes it, `{12,5,780}`; they are thousands, and no text is made of each. */
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
