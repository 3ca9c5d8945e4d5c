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
const COLUMN_LIST = COLUMNS.join(', ');
/**
 * The columns stored as sets. Facet counts group hits by all their categories, all their venues and all their
 * halls.
 */
const SETS = ['categories', 'venues', 'halls'] as const;
const SET_LIST = SETS.map((column) => `${column}_set`).join(', ');
const SET_IDS = SETS.map((column) => `search_set_id(${column})`).join(', ');
const FACET_COLUMNS = 'event_id uuid, categories uuid[], venues uuid[], halls uuid[], country text';
/** Whether `stored`, a row of search_facets, equals the facets of `row`. */
const SAME_FACETS = `(stored.event_id, ${SET_LIST}, stored.country) = (row.event_id, ${SET_IDS}, row.country)`;
const UPDATED_COLUMNS = [...COLUMNS, 'facets', 'lexemes']
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** Lexemes contain no white space. PostgreSQL splits a text in half the time of a JSON array. */
const LEXEME_SEPARATOR = '\n';

/** Deletes objects from the search index. */
export async function removeRows(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_search where object_id = any($1)', values: [ids] });
}

/** Writes rows and their words; replaces existing rows. */
export async function writeRows(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { facets, placeOf } = facetsOf(rows);
  await storeFacets(sql, rows, facets);
  const insertedRows = rows.map((row) => ({
    ...Object.fromEntries(COLUMNS.map((column) => [column, row[column]])),
    lexemes: row.lexemes.join(LEXEME_SEPARATOR),
    place: placeOf(row),
  }));
  // Thousands of objects share few facets. Rows keep their order, which decides between equal hits.
  await sql.query({
    text: `with facet as materialized (
        select array_agg(stored.id order by row.place) as ids
        from json_to_recordset($2) as row (place integer, ${FACET_COLUMNS})
        left join search_facets stored on ${SAME_FACETS})
      insert into catalog_search (${COLUMN_LIST}, facets, lexemes)
      select ${COLUMN_LIST}, (select ids from facet)[place], array_to_tsvector(string_to_array(lexemes, $3))
      from json_to_recordset($1) as row (object_id uuid, kind text, pipeline integer, stamp text, fields text,
        country text, type text, premiere boolean, lexemes text, place integer)
      on conflict (object_id) do update set ${UPDATED_COLUMNS}`,
    values: [JSON.stringify(insertedRows), facets, LEXEME_SEPARATOR],
  });
  await storeWords(sql, rows);
}

/** The different facets of rows as JSON, in the same order in all transactions. */
function facetsOf(rows: readonly IndexRow[]): { facets: string; placeOf: (row: IndexRow) => number } {
  const textOf = ({ event_id, categories, venues, halls, country }: IndexRow): string =>
    JSON.stringify([event_id, categories, venues, halls, country ?? '']);
  const texts = distinct(rows.map(textOf));
  const places = new Map(texts.map((text, index) => [text, index + 1]));
  const facets = texts.map((text) => {
    const [event_id, categories, venues, halls, country] = JSON.parse(text) as unknown[];
    return { place: places.get(text), event_id, categories, venues, halls, country };
  });
  return { facets: JSON.stringify(facets), placeOf: (row) => places.get(textOf(row)) ?? 0 };
}

/** Stores new facets; unused ones are harmless. */
async function storeFacets(sql: Sql, rows: readonly IndexRow[], facets: string): Promise<void> {
  const sets = distinct(rows.flatMap((row) => SETS.map((column) => `{${row[column].join()}}`)));
  await sql.query({
    name: 'search-store-facets',
    // Only new facets consume a number of the sequence, so that numbers stay small.
    text: `with sets as (
        insert into search_set (id, members)
        select search_set_id(ids::uuid[]), ids::uuid[] from unnest($1::text[]) ids on conflict do nothing)
      insert into search_facets (event_id, ${SET_LIST}, country)
      select event_id, ${SET_IDS}, country
      from json_to_recordset($2) as row (${FACET_COLUMNS})
      where not exists (select from search_facets stored where ${SAME_FACETS})
      on conflict do nothing`,
    values: [sets, facets],
  });
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

async function storeWords(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  const words = new Map<string, Set<string>>();
  for (const { event_id, vocabulary } of rows) {
    const eventWords = words.get(event_id) ?? new Set();
    for (const word of vocabulary) eventWords.add(word);
    words.set(event_id, eventWords);
  }
  for (const [event, eventWords] of words) {
    // An unused word is harmless: it has no hits.
    await sql.query({
      text: 'insert into search_word (event_id, word) select $1, unnest($2::text[]) on conflict do nothing',
      values: [event, [...eventWords].sort()],
    });
  }
}
