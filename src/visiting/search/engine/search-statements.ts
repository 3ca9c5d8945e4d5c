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

/** Queries for objects by ideas, which run only if few objects of the event have all words. */
export interface IdeaQueries {
  /** From the more precise to the widest. */
  queries: readonly CandidateQuery[];
  /** The query for the objects of the event with all words; the widest candidate query if absent. */
  typedQuery?: string | undefined;
}

/** The number of objects with all words from which on ideas add none: about a page. */
const ENOUGH_OBJECTS = 20;

/** A row of a candidate search: one for each object, and one without an object for the totals. */
export interface CandidatesRow {
  object_id: string | null;
  facets: number;
  /** Whether only a query by ideas has found the object. */
  by_idea: boolean;
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
  /** The same for the queries by ideas. */
  ideaSizes: number[];
}

/** The maximum number of queries in a named statement: PostgreSQL limits the length of names. */
const MAX_NAMED_QUERIES = 9;

/** One statement for all queries. The last and widest query runs first, then those by ideas. */
export function candidatesStatement(
  scope: SearchScope,
  candidateQueries: readonly CandidateQuery[],
  ideas: IdeaQueries = { queries: [] },
): Statement {
  const parameters = new Parameters();
  const event = parameters.add(scope.event.id);
  const conditions = scopeConditions(scope, parameters);
  const tables = tablesOf(candidateQueries, 'query', conditions, parameters);
  const few = fewObjects(ideas, candidateQueries.length - 1, parameters);
  const ideaTables = tablesOf(ideas.queries, 'idea', conditions + few.condition, parameters);
  const text = candidatesText(tables, [...few.tables, ...ideaTables.toReversed()], event);
  const { values } = parameters;
  const all = [...candidateQueries, ...ideas.queries];
  // With conditions, the best plan depends on their values, so the statement is not prepared.
  if (conditions !== '' || ideas.typedQuery !== undefined || all.length > MAX_NAMED_QUERIES)
    return { text, values };
  const limits = [candidateQueries, ideas.queries].map((each) => each.map(({ limit }) => limit).join('-'));
  return { name: `search-candidates-${limits.join('--')}`, text, values };
}

/** A common table expression with the rows of a query. */
interface Table {
  name: string;
  sql: string;
}

function tablesOf(
  queries: readonly CandidateQuery[],
  prefix: string,
  conditions: string,
  parameters: Parameters,
): Table[] {
  return queries.map(({ query, limit, containedIn }, index) => {
    const condition = `hit.lexemes @@ ${parameters.add(query)}::tsquery${conditions}${isFull(queries, prefix, containedIn)}`;
    return {
      name: `${prefix}${index}`,
      sql: ofTiers('hit.object_id, hit.facets, hit.fields', condition, limit),
    };
  });
}

/** The condition that few objects of the event have all words, with the table that it reads. */
function fewObjects(
  { queries, typedQuery }: IdeaQueries,
  widest: number,
  parameters: Parameters,
): { condition: string; tables: Table[] } {
  if (queries.length === 0) return { condition: '', tables: [] };
  const name = typedQuery === undefined ? `query${widest}` : 'typed';
  const condition = ` and (select count(*) from ${name}) < ${ENOUGH_OBJECTS}`;
  if (typedQuery === undefined) return { condition, tables: [] };
  const hasAllWords = `hit.lexemes @@ ${parameters.add(typedQuery)}::tsquery`;
  return { condition, tables: [{ name, sql: ofTiers('hit.object_id', hasAllWords, ENOUGH_OBJECTS) }] };
}

function candidatesText(queries: readonly Table[], further: readonly Table[], event: string): string {
  const tables = [...queries.toReversed(), ...further];
  const ideas = further.filter(({ name }) => name !== 'typed').toReversed();
  const sizesOf = (each: readonly Table[]): string =>
    `json_build_array(${each.map(({ name }) => `(select count(*) from ${name})`).join(', ')})`;
  const rowsOf = (each: readonly Table[], byIdea: boolean): string[] =>
    each.map(({ name }) => `select *, ${byIdea} as by_idea from ${name}`);
  const rows = [...rowsOf(queries, false), ...rowsOf(ideas, true)].join(' union all ');
  return `with ${tables.map(({ name, sql }) => `${name} as materialized (${sql})`).join(',\n')}
    select null::uuid as object_id, 0 as facets, false as by_idea,
      json_build_object('revision', ${revisionOf(event)}, 'sizes', ${sizesOf(queries)}, 'ideaSizes', ${sizesOf(ideas)})::text as fields
    union all
    select * from (
      select distinct on (object_id) object_id, facets, by_idea, fields
      from (${rows}) each${ideas.length > 0 ? ' order by object_id, by_idea' : ''}) candidate`;
}

function isFull(queries: readonly CandidateQuery[], prefix: string, index: number | undefined): string {
  const limit = index === undefined ? undefined : queries[index]?.limit;
  return limit === undefined ? '' : ` and (select count(*) from ${prefix}${index}) = ${limit}`;
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
