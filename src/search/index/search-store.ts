import type { Sql } from '../../platform/database/sql.js';
import type { IndexRow, SearchRow } from './search-row.js';

const COLUMNS = [
  'object_id',
  'kind',
  'published',
  'pipeline',
  'stamp',
  'fields',
  'country',
  'type',
  'premiere',
] as const satisfies (keyof SearchRow)[];
const LIST = COLUMNS.join(', ');
/** Counts go by the set of all categories, of all venues and of all halls that an object has. */
const SETS = ['categories', 'venues', 'halls'] as const;
const SET_LIST = SETS.map((column) => `${column}_set`).join(', ');
const UPDATED = [...COLUMNS, ...SETS.map((column) => `${column}_set`), 'lexemes']
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** Removes what objects are found by. */
export async function removeRows(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_search where object_id = any($1)', values: [ids] });
}

/** Writes rows and the words that they use; a row that exists is replaced. */
export async function writeRows(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query({
    text: `insert into catalog_search (${LIST}, ${SET_LIST}, lexemes)
      select ${LIST}, ${SETS.map((column) => `search_set_id(${column})`).join(', ')}, array_to_tsvector(lexemes)
      from json_to_recordset($1) as row (object_id uuid, kind text, published boolean, pipeline integer,
        stamp text, fields text, categories uuid[], venues uuid[], halls uuid[], country text, type text,
        premiere boolean, lexemes text[])
      on conflict (object_id) do update set ${UPDATED}`,
    values: [JSON.stringify(rows)],
  });
  await learnSets(sql, rows);
  await learnWords(sql, rows);
}

/** By these hits are counted; a set that nothing has any more does no harm. */
async function learnSets(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  const sets = new Set(rows.flatMap((row) => SETS.map((column) => row[column].join())));
  await sql.query({
    name: 'search-learn-sets',
    text: `insert into search_set (id, members) select search_set_id(ids::uuid[]), ids::uuid[]
      from unnest($1::text[]) ids on conflict do nothing`,
    values: [[...sets].sort().map((ids) => `{${ids}}`)],
  });
}

async function learnWords(sql: Sql, rows: readonly IndexRow[]): Promise<void> {
  const words = new Map<string, Set<string>>();
  for (const { event_id, vocabulary } of rows) {
    const known = words.get(event_id) ?? new Set();
    for (const word of vocabulary) known.add(word);
    words.set(event_id, known);
  }
  for (const [event, found] of words) {
    // A word that nothing uses any more does no harm: it finds nothing.
    await sql.query({
      text: 'insert into search_word (event_id, word) select $1, unnest($2::text[]) on conflict do nothing',
      values: [event, [...found].sort()],
    });
  }
}
