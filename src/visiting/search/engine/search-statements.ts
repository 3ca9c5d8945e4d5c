import { Parameters } from '../../../catalog/queries/statement/conditions.js';
import type { Statement } from '../../../platform/database/sql.js';
import { scopeConditions, revisionOf } from './scope/scope-conditions.js';
import type { SearchScope } from './scope/search-scope.js';
import { existsInTiers, ofTiers } from './tiers.js';

/** A candidate query with its maximum number of objects. */
export interface CandidateQuery {
  query: string;
  limit: number;
  /**
   * The index of a wider query that has all hits of this query. This query runs only if the wider one reaches
   * its limit.
   */
  containedIn?: number;
}

/** A row of a candidate search: one for each object, and one without an object for the totals. */
export interface CandidatesRow {
  object_id: string | null;
  facets: number;
  /**
   * JSON of a WrittenCandidate or of CandidateTotals. One text per row, since V8 allocates the values of a
   * long text among old objects.
   */
  fields: string;
}

export interface CandidateTotals {
  revision: number;
  /** The number of hits of each query, up to its limit. */
  sizes: number[];
}

/** The maximum number of queries in a named statement: PostgreSQL limits the length of names. */
const MAX_NAMED_QUERIES = 9;

/** One statement for all queries. The last and widest query runs first. */
export function candidatesStatement(
  scope: SearchScope,
  candidateQueries: readonly CandidateQuery[],
): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const queries = candidateQueries.map(({ query }) => parameters.add(query));
  const conditions = scopeConditions(scope, parameters);
  const text = candidatesText(candidateQueries, event, queries, conditions);
  const { values } = parameters;
  // With conditions, the best plan depends on their values, so the statement is not prepared.
  if (conditions !== '' || candidateQueries.length > MAX_NAMED_QUERIES) return { text, values };
  return { name: `search-candidates-${candidateQueries.map(({ limit }) => limit).join('-')}`, text, values };
}

function candidatesText(
  candidateQueries: readonly CandidateQuery[],
  event: string,
  queries: readonly string[],
  conditions: string,
): string {
  const tables = candidateQueries.map(({ limit, containedIn }, index) => {
    const condition = `hit.lexemes @@ ${queries[index] ?? ''}::tsquery${conditions}${isFull(candidateQueries, containedIn)}`;
    return `query${index} as materialized (${ofTiers('hit.object_id, hit.facets, hit.fields', condition, limit)})`;
  });
  const names = candidateQueries.map((_, index) => `query${index}`);
  const sizes = names.map((name) => `(select count(*) from ${name})`).join(', ');
  return `with ${tables.toReversed().join(',\n')}
    select null::uuid as object_id, 0 as facets,
      json_build_object('revision', ${revisionOf(event)}, 'sizes', json_build_array(${sizes}))::text as fields
    union all
    select * from (
      select distinct on (object_id) object_id, facets, fields
      from (${names.map((name) => `select * from ${name}`).join(' union all ')}) each) candidate`;
}

function isFull(candidateQueries: readonly CandidateQuery[], index: number | undefined): string {
  const limit = index === undefined ? undefined : candidateQueries[index]?.limit;
  return limit === undefined ? '' : ` and (select count(*) from query${index}) = ${limit}`;
}

/** The objects that belong to a scope, at a revision. */
export interface ScopeRow {
  revision: number;
  ids: readonly string[];
}

/** One row with those of the given objects that belong to the scope. */
export function membershipStatement(scope: SearchScope, ids: readonly string[]): Statement {
  const parameters = new Parameters([ids]);
  const event = parameters.add(scope.event.id);
  const kinds = parameters.add(scope.kinds);
  const conditions = scopeConditions(scope, parameters);
  return {
    text: `select ${revisionOf(event)} as revision, array(
        select hit.object_id from catalog_search hit
        where hit.object_id = any($1::uuid[]) and hit.kind = any(${kinds}::text[])${conditions})::text[] as ids`,
    values: parameters.values,
  };
}

/** For each query, whether it has a hit: a row of columns `has0`, `has1` …. */
export function presenceStatement(queries: readonly string[]): Statement {
  const selections = queries.map(
    (_, index) => `${existsInTiers(`hit.lexemes @@ $${index + 1}::tsquery`)} as has${index}`,
  );
  return {
    name: `search-presence-${queries.length}`,
    text: `select ${selections.join(', ')}`,
    values: [...queries],
  };
}

/** The maximum number of letters by which another inflection of a word is longer. */
const INFLECTION = 3;

/** Words of the event with trigrams similar to a mistyped word, or to another inflection of it. */
export function similarWordsStatement(eventId: string, word: string, reach: number): Statement {
  return {
    name: 'search-similar-words',
    text: `select word from search_word where event_id = $1 and word % $2 and length(word) between $3 and $4
      order by similarity(word, $2) desc, word limit 100`,
    values: [eventId, word, word.length - reach, word.length + reach + INFLECTION],
  };
}

/** The position of a page in the unranked hits, and its direction. */
export interface TailSlice {
  after?: string | undefined;
  before?: string | undefined;
  backward: boolean;
  limit: number;
}

/** Hits without a rank, in the order of their ids, as rows `object_id`. */
export function tailStatement(
  scope: SearchScope,
  query: string,
  rankedIds: readonly string[],
  { after, before, backward, limit }: TailSlice,
): Statement {
  const parameters = new Parameters([query, rankedIds]);
  const bounds = [
    after === undefined ? '' : ` and hit.object_id > ${parameters.add(after)}::uuid`,
    before === undefined ? '' : ` and hit.object_id < ${parameters.add(before)}::uuid`,
  ].join('');
  const condition = `hit.lexemes @@ $1::tsquery and hit.object_id <> all($2::uuid[])${bounds}${scopeConditions(scope, parameters)}`;
  return {
    text: `${ofTiers('hit.object_id', condition)} order by object_id ${backward ? 'desc' : 'asc'} limit ${limit}`,
    values: parameters.values,
  };
}
