import type { CountColumn } from '../../catalog/reading/count-statement.js';

/** By what hits are counted, but for their number. */
export const FACET_COLUMNS = ['categories', 'venues', 'halls', 'country'] as const satisfies CountColumn[];
export type FacetColumn = (typeof FACET_COLUMNS)[number];

/** What an object has in a column; null stands for a column without a value. */
export type FacetValues = readonly (string | null)[];

/** How many hits have the same values. */
export interface FacetGroups {
  values: readonly FacetValues[];
  counts: readonly number[];
}

/** Numbers of facets, one for each hit, and how many hits each stands for. */
export interface Numbered {
  numbers: Int32Array;
  weight: number;
}

const COLUMNS = FACET_COLUMNS.length;
/** Facets side by side: a power of two. */
const PAGE = 1024;

/**
 * What facets stand for, by their numbers. Thousands of hits are counted at a time, so that it is kept in pages of numbers: for
 * each of the facets the place of its values in a column.
 */
export class FacetsBook {
  readonly #pages = new Map<number, Int32Array>();
  readonly #places = new Map<number | string, number>();
  /** At the first place nothing, which stands for what is not known. */
  readonly #values: FacetValues[] = [[]];

  /** How many facets it has room for. */
  get size(): number {
    return this.#pages.size * PAGE;
  }

  /** The numbers that are not known, each once. */
  missing(hits: readonly Numbered[]): number[] {
    const missing = new Set<number>();
    for (const { numbers } of hits) {
      for (const number of numbers) {
        if (!this.#pages.get(Math.floor(number / PAGE))?.[(number % PAGE) * COLUMNS]) missing.add(number);
      }
    }
    return [...missing];
  }

  /** Remembers a column's values by a name that nothing else has in any column. */
  place(name: number | string, values: FacetValues): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#values.push(values) - 1;
    this.#places.set(name, place);
    return place;
  }

  /** Remembers facets by their number, and the place of the values of each column. */
  add(number: number, places: Record<FacetColumn, number>): void {
    const index = Math.floor(number / PAGE);
    const page = this.#pages.get(index) ?? new Int32Array(PAGE * COLUMNS);
    this.#pages.set(index, page);
    page.set(
      FACET_COLUMNS.map((column) => places[column]),
      (number % PAGE) * COLUMNS,
    );
  }

  /** Counts hits by each column. */
  count(hits: readonly Numbered[]): Record<FacetColumn, FacetGroups> {
    // Of each place the counts of all columns, side by side.
    const counts = new Int32Array(this.#values.length * COLUMNS);
    for (const { numbers, weight } of hits) {
      for (const number of numbers) {
        const page = this.#pages.get(Math.floor(number / PAGE));
        const start = (number % PAGE) * COLUMNS;
        for (let column = 0; column < COLUMNS; column += 1) {
          const at = (page?.[start + column] ?? 0) * COLUMNS + column;
          counts[at] = (counts[at] ?? 0) + weight;
        }
      }
    }
    const groups = FACET_COLUMNS.map((column, index) => [column, this.#groups(counts, index)] as const);
    return Object.fromEntries(groups) as Record<FacetColumn, FacetGroups>;
  }

  #groups(counts: Int32Array, column: number): FacetGroups {
    const groups = { values: [] as FacetValues[], counts: [] as number[] };
    for (let place = 0; place < this.#values.length; place += 1) {
      const count = counts[place * COLUMNS + column] ?? 0;
      if (count === 0) continue;
      groups.values.push(this.#values[place] ?? []);
      groups.counts.push(count);
    }
    return groups;
  }
}
