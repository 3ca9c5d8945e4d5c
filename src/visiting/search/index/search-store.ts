import type { Sql } from '../../../platform/database/sql.js';
import type { IndexRow, SearchRow } from './search-row.js';

const COLUMNS = [
  'object_id',
  'kind',
  'pipeline',
  'stamp',
  'fields',
  'country',
  'type',
  'premiere',
] as const satisfies (keyof SearchRow)[];
const LIST = COLUMNS.join(', ');
/** Hits are counted by the set of all categories, of all venues and of all halls that they have. */
const SETS = ['categories', 'venues', 'halls'] as const;
const SET_LIST = SETS.map((column) => `${column}_set`).join(', ');
const SET_IDS = SETS.map((column) => `search_set_id(${column})`).join(', ');
/** Whether `known`, a row of search_facets, equals the facets of `row`. */
const SAME_FACETS = `(known.event_id, ${SET_LIST}, known.country)
  = (row.event_id, ${SET_IDS}, coalesce(row.country, ''))`;
const UPDATED = [...COLUMNS, 'facets', 'lexemes']
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** Deletes objects from the search index. */
export async function removeRows(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_search where object_id = any($1)', values: [ids] });
}

/** Writes rows and their words; replaces existing rows. */
export async function writeRows(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  if (rows.length === 0) return;
  await learnFacets(sql, rows);
  await sql.query({
    text: `insert into catalog_search (${LIST}, facets, lexemes)
      select ${LIST}, (select id from search_facets known where ${SAME_FACETS}), array_to_tsvector(lexemes)
      from json_to_recordset($1) as row (object_id uuid, event_id uuid, kind text, pipeline integer, stamp text,
        fields text, categories uuid[], venues uuid[], halls uuid[], country text, type text,
        premiere boolean, lexemes text[])
      on conflict (object_id) do update set ${UPDATED}`,
    values: [JSON.stringify(rows)],
  });
  await learnWords(sql, rows);
}

/** The facets of hits; unused facets are harmless. */
async function learnFacets(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  const sets = onceEach(rows.flatMap((row) => SETS.map((column) => `{${row[column].join()}}`)));
  const facets = onceEach(
    rows.map(({ event_id, categories, venues, halls, country }) =>
      JSON.stringify({ event_id, categories, venues, halls, country: country ?? '' }),
    ),
  );
  await sql.query({
    name: 'search-learn-facets',
    // Only new facets take a number, so that numbers stay small.
    text: `with sets as (
        insert into search_set (id, members)
        select search_set_id(ids::uuid[]), ids::uuid[] from unnest($1::text[]) ids on conflict do nothing)
      insert into search_facets (event_id, ${SET_LIST}, country)
      select event_id, ${SET_IDS}, country
      from json_to_recordset($2) as row (event_id uuid, categories uuid[], venues uuid[], halls uuid[], country text)
      where not exists (select from search_facets known where ${SAME_FACETS})
      on conflict do nothing`,
    values: [sets, `[${facets.join()}]`],
  });
}

function onceEach(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

async function learnWords(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  const words = new Map<string, Set<string>>();
  for (const { event_id, vocabulary } of rows) {
    const known = words.get(event_id) ?? new Set();
    for (const word of vocabulary) known.add(word);
    words.set(event_id, known);
  }
  for (const [event, found] of words) {
    // An unused word is harmless: it has no hits.
    await sql.query({
      text: 'insert into search_word (event_id, word) select $1, unnest($2::text[]) on conflict do nothing',
      values: [event, [...found].sort()],
    });
  }
}
