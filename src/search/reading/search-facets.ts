import { Injectable } from '@nestjs/common';
import type { Statement } from '../../platform/database/sql.js';
import { SearchDatabase } from '../search-database.js';
import type { ValueColumn } from '../../catalog/reading/count-statement.js';
import { FacetsBook, type Numbered } from './facets-book.js';
import { SearchSets } from './search-sets.js';

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
  #isPreloaded = false;

  constructor(
    private readonly database: SearchDatabase,
    private readonly sets: SearchSets,
  ) {}

  /** A book that has the facets of hits. */
  async book(hits: readonly Numbered[]): Promise<FacetsBook> {
    // Whoever searches first waits for theirs alone; those after them find all.
    if (!this.#isPreloaded) this.#preload();
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

  #open(): FacetsBook {
    // Whoever has the full one goes on with it.
    if (this.#book.size > KEPT) this.#book = new FacetsBook();
    return this.#book;
  }

  #preload(): void {
    this.#isPreloaded = true;
    // Whoever asks next tells why nobody answers.
    this.#readAll(this.#book).catch(() => {
      this.#isPreloaded = false;
    });
  }

  async #readAll(book: FacetsBook): Promise<void> {
    let before: number | undefined = HIGHEST;
    while (before !== undefined && book.size < KEPT - CHUNK) {
      before = await this.#read(book, {
        name: 'search-facets-preloaded',
        text: `select ${LIST} from search_facets where id < $1 order by id desc limit ${CHUNK}`,
        values: [before],
      });
    }
  }

  /** The last number that was read. */
  async #read(book: FacetsBook, statement: Statement): Promise<number | undefined> {
    const rows = await this.database.query<FacetsRow>(statement);
    const ids = rows.flatMap((row) => SETS.map((column) => Number(row[`${column}_set`])));
    const members = await this.sets.members(ids);
    for (const row of rows) {
      const [categories = 0, venues = 0, halls = 0] = SETS.map((column) => {
        const set = Number(row[`${column}_set`]);
        return book.place(set, members.get(set) ?? []);
      });
      const country = book.place(row.country, row.country === '' ? [] : [row.country]);
      book.add(row.id, { categories, venues, halls, country });
    }
    return rows.at(-1)?.id;
  }
}

const LIST = ['id', ...SETS.map((column) => `${column}_set`), 'country'].join(', ');
