import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Sql, Statement } from '../../../../platform/database/sql.js';
import type { SearchBudget } from '../../index/search-budget.js';
import { SearchDatabase } from '../../index/search-database.js';
import type { IndexedColumn } from '../../../../catalog/queries/statement/count-statement.js';
import { FacetIndex, type WeightedNumbers } from './facet-index.js';

/** The maximum number of cached facets. Each takes 16 bytes, in addition to its sets. */
const CACHE_ENTRIES = 500_000;
const CHUNK = 2000;
const HIGHEST = 2 ** 31 - 1;
const SETS = ['categories', 'venues', 'halls'] as const satisfies IndexedColumn[];

interface FacetsRow extends Record<`${(typeof SETS)[number]}_set`, string> {
  id: number;
  /** Empty if the hits have no country. */
  country: string;
}

/** Caches facets by their number. The facets of a number never change. */
@Injectable()
export class SearchFacets {
  #facetIndex = new FacetIndex();

  constructor(
    private readonly searches: SearchDatabase,
    private readonly database: Database,
  ) {}

  /** The facet index with the facets of these hits. */
  async facetIndex(hits: readonly WeightedNumbers[], budget: SearchBudget): Promise<FacetIndex> {
    const facetIndex = this.#currentIndex();
    const missingNumbers = facetIndex.missingNumbers(hits);
    for (let start = 0; start < missingNumbers.length; start += CHUNK) {
      await readFacets(this.searches.withBudget(budget), facetIndex, {
        name: 'search-facets',
        text: `select ${LIST} from search_facets where id = any($1)`,
        values: [missingNumbers.slice(start, start + CHUNK)],
      });
    }
    return facetIndex;
  }

  /** Loads the newest facets before the first searches. This may take longer than a search. */
  async preload(): Promise<void> {
    const facetIndex = this.#facetIndex;
    let lastNumber: number | undefined = HIGHEST;
    while (lastNumber !== undefined && facetIndex.size < CACHE_ENTRIES - CHUNK) {
      lastNumber = await readFacets(this.database, facetIndex, {
        name: 'search-facets-preloaded',
        text: `select ${LIST} from search_facets where id < $1 order by id desc limit ${CHUNK}`,
        values: [lastNumber],
      });
    }
  }

  #currentIndex(): FacetIndex {
    // Running counts continue with the full index.
    if (this.#facetIndex.size > CACHE_ENTRIES) this.#facetIndex = new FacetIndex();
    return this.#facetIndex;
  }
}

const LIST = ['id', ...SETS.map((column) => `${column}_set`), 'country'].join(', ');

function setOf(row: FacetsRow, column: (typeof SETS)[number]): number {
  return Number(row[`${column}_set`]);
}

/** Adds the rows of a statement to the facet index; returns the number of the last row. */
async function readFacets(
  sql: Sql,
  facetIndex: FacetIndex,
  statement: Statement,
): Promise<number | undefined> {
  const rows = await sql.query<FacetsRow>(statement);
  await readSets(sql, facetIndex, rows);
  for (const row of rows) {
    const [categories = 0, venues = 0, halls = 0] = SETS.map((column) =>
      facetIndex.slotOf(setOf(row, column)),
    );
    // Incomplete facets are not stored, so that the next count reads them again.
    if (categories === 0 || venues === 0 || halls === 0) continue;
    const country = facetIndex.addValues(row.country, row.country === '' ? [] : [row.country]);
    facetIndex.addFacets(row.id, { categories, venues, halls, country });
  }
  return rows.at(-1)?.id;
}

async function readSets(sql: Sql, facetIndex: FacetIndex, rows: readonly FacetsRow[]): Promise<void> {
  const sets = new Set(rows.flatMap((row) => SETS.map((column) => setOf(row, column))));
  const unknownSets = [...sets].filter((set) => facetIndex.slotOf(set) === 0);
  if (unknownSets.length === 0) return;
  const setRows = await sql.query<{ id: string; members: string }>({
    name: 'search-sets',
    text: `select id, array_to_string(members, ',') as members from search_set where id = any($1)`,
    values: [unknownSets],
  });
  for (const { id, members } of setRows)
    facetIndex.addValues(Number(id), members === '' ? [] : members.split(','));
}
