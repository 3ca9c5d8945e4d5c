import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Sql, Statement } from '../../platform/database/sql.js';
import type { SearchBudget } from '../search-budget.js';
import { SearchDatabase } from '../search-database.js';
import type { ValueColumn } from '../../catalog/reading/count-statement.js';
import { FacetsBook, type Numbered } from './facets-book.js';

/** Sixteen bytes each, and the sets that they have. */
const KEPT = 500_000;
const CHUNK = 2000;
const HIGHEST = 2 ** 31 - 1;
const SETS = ['categories', 'venues', 'halls'] as const satisfies ValueColumn[];

interface FacetsRow extends Record<`${(typeof SETS)[number]}_set`, string> {
  id: number;
  /** Empty where there is none. */
  country: string;
}

/** Knows what hits are counted by from its number, which never changes. */
@Injectable()
export class SearchFacets {
  #book = new FacetsBook();

  constructor(
    private readonly searches: SearchDatabase,
    private readonly database: Database,
  ) {}

  /** A book that has the facets of hits. */
  async book(hits: readonly Numbered[], budget: SearchBudget): Promise<FacetsBook> {
    const book = this.#open();
    const missing = book.missing(hits);
    for (let start = 0; start < missing.length; start += CHUNK) {
      await readFacets(this.searches.on(budget), book, {
        name: 'search-facets',
        text: `select ${LIST} from search_facets where id = any($1)`,
        values: [missing.slice(start, start + CHUNK)],
      });
    }
    return book;
  }

  /** Reads the newest facets that there are, so that no search waits for them; it may take longer than a search. */
  async preload(): Promise<void> {
    const book = this.#book;
    let before: number | undefined = HIGHEST;
    while (before !== undefined && book.size < KEPT - CHUNK) {
      before = await readFacets(this.database, book, {
        name: 'search-facets-preloaded',
        text: `select ${LIST} from search_facets where id < $1 order by id desc limit ${CHUNK}`,
        values: [before],
      });
    }
  }

  #open(): FacetsBook {
    // Whoever has the full one goes on with it.
    if (this.#book.size > KEPT) this.#book = new FacetsBook();
    return this.#book;
  }
}

const LIST = ['id', ...SETS.map((column) => `${column}_set`), 'country'].join(', ');

function setOf(row: FacetsRow, column: (typeof SETS)[number]): number {
  return Number(row[`${column}_set`]);
}

/** Adds what a statement reads to the book; the last number that was read. */
async function readFacets(sql: Sql, book: FacetsBook, statement: Statement): Promise<number | undefined> {
  const rows = await sql.query<FacetsRow>(statement);
  await readSets(sql, book, rows);
  for (const row of rows) {
    const [categories = 0, venues = 0, halls = 0] = SETS.map((column) => book.slotOf(setOf(row, column)));
    // What is not known in full is read again by the next who needs it.
    if (categories === 0 || venues === 0 || halls === 0) continue;
    const country = book.addValues(row.country, row.country === '' ? [] : [row.country]);
    book.addFacets(row.id, { categories, venues, halls, country });
  }
  return rows.at(-1)?.id;
}

async function readSets(sql: Sql, book: FacetsBook, rows: readonly FacetsRow[]): Promise<void> {
  const sets = new Set(rows.flatMap((row) => SETS.map((column) => setOf(row, column))));
  const unknown = [...sets].filter((set) => book.slotOf(set) === 0);
  if (unknown.length === 0) return;
  const found = await sql.query<{ id: string; members: string }>({
    name: 'search-sets',
    text: `select id, array_to_string(members, ',') as members from search_set where id = any($1)`,
    values: [unknown],
  });
  for (const { id, members } of found) book.addValues(Number(id), members === '' ? [] : members.split(','));
}
