import { Injectable } from '@nestjs/common';
import type { Statement } from '../../platform/database/sql.js';
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

  constructor(private readonly database: SearchDatabase) {}

  /** A book that has the facets of hits. */
  async book(hits: readonly Numbered[]): Promise<FacetsBook> {
    const book = this.#open();
    const missing = book.missing(hits);
    for (let start = 0; start < missing.length; start += CHUNK) {
      await this.#read(book, {
        name: 'search-facets',
        text: `select ${LIST} from search_facets where id = any($1)`,
        values: [missing.slice(start, start + CHUNK)],
      });
    }
    return book;
  }

  /** Reads the newest facets that there are, so that no search waits for them. */
  async preload(): Promise<void> {
    const book = this.#book;
    let before: number | undefined = HIGHEST;
    while (before !== undefined && book.size < KEPT - CHUNK) {
      before = await this.#read(book, {
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

  /** The last number that was read. */
  async #read(book: FacetsBook, statement: Statement): Promise<number | undefined> {
    const rows = await this.database.query<FacetsRow>(statement);
    await this.#readSets(book, rows);
    for (const row of rows) {
      const [categories = 0, venues = 0, halls = 0] = SETS.map((column) => book.placeOf(setOf(row, column)));
      const country = book.place(row.country, row.country === '' ? [] : [row.country]);
      book.add(row.id, { categories, venues, halls, country });
    }
    return rows.at(-1)?.id;
  }

  async #readSets(book: FacetsBook, rows: readonly FacetsRow[]): Promise<void> {
    const sets = new Set(rows.flatMap((row) => SETS.map((column) => setOf(row, column))));
    const unknown = [...sets].filter((set) => book.placeOf(set) === 0);
    if (unknown.length === 0) return;
    const found = await this.database.query<{ id: string; members: string }>({
      name: 'search-sets',
      text: `select id, array_to_string(members, ',') as members from search_set where id = any($1)`,
      values: [unknown],
    });
    for (const { id, members } of found) book.place(Number(id), members === '' ? [] : members.split(','));
  }
}

const LIST = ['id', ...SETS.map((column) => `${column}_set`), 'country'].join(', ');

function setOf(row: FacetsRow, column: (typeof SETS)[number]): number {
  return Number(row[`${column}_set`]);
}
