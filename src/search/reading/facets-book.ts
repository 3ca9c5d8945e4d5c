import type { ValueColumn } from '../../catalog/reading/count-statement.js';
import type { ValueCounts } from '../../catalog/reading/counted.js';

/** By what hits are counted, but for their number. */
const FACET_COLUMNS = ['categories', 'venues', 'halls', 'country'] as const satisfies ValueColumn[];

/** Numbers of facets, one for each hit, and how many hits each stands for. */
export interface Numbered {
  numbers: Int32Array;
  weight: number;
}

const COLUMNS = FACET_COLUMNS.length;
/** Facets side by side: a power of two. */
const PAGE = 1024;

/** Values of a column and others that whatever has them has too, by their places among all values. */
type Reach = (value: number) => readonly number[];

/**
 * What facets are, by their numbers. Thousands of hits are counted at a time, so that it is kept in numbers which stand beside
 * each other: of facets the place of their values in each column, of such a place the places of the single values.
 */
export class FacetsBook {
  readonly #pages = new Map<number, Int32Array>();
  readonly #places = new Map<number | string, number>();
  /** Where the values of each place begin among the members; at the first place there are none, as of what is not known. */
  readonly #starts = [0, 0];
  readonly #members: number[] = [];
  readonly #values: string[] = [];
  readonly #valuePlaces = new Map<string, number>();

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

  /** Where what has this name is; the first place where it is not known. */
  placeOf(name: number | string): number {
    return this.#places.get(name) ?? 0;
  }

  /** Remembers what a column may have by a name that nothing else has in any column. */
  place(name: number | string, values: readonly string[]): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    for (const value of values) this.#members.push(this.#valuePlaceOf(value));
    const place = this.#starts.push(this.#members.length) - 2;
    this.#places.set(name, place);
    return place;
  }

  /** Remembers facets by their number, and the place of what each column has. */
  add(number: number, places: Record<ValueColumn, number>): void {
    const index = Math.floor(number / PAGE);
    const page = this.#pages.get(index) ?? new Int32Array(PAGE * COLUMNS);
    this.#pages.set(index, page);
    page.set(
      FACET_COLUMNS.map((column) => places[column]),
      (number % PAGE) * COLUMNS,
    );
  }

  /** Counts hits by the values of each column; `standsFor` tells all that whatever has a value has. */
  count(
    hits: readonly Numbered[],
    standsFor: (column: ValueColumn, value: string) => readonly string[],
  ): Record<ValueColumn, ValueCounts> {
    const counts = this.#countPlaces(hits);
    const counted = FACET_COLUMNS.map((column, index) => {
      const reached = new Map<number, readonly number[]>();
      const reach = (value: number): readonly number[] => {
        const known = reached.get(value);
        if (known) return known;
        const all = standsFor(column, this.#values[value] ?? '').map((each) => this.#valuePlaceOf(each));
        reached.set(value, all);
        return all;
      };
      return [column, this.#countValues(counts, index, reach)] as const;
    });
    return Object.fromEntries(counted) as Record<ValueColumn, ValueCounts>;
  }

  /** Of each place the counts of all columns, side by side. */
  #countPlaces(hits: readonly Numbered[]): Int32Array {
    const counts = new Int32Array((this.#starts.length - 1) * COLUMNS);
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
    return counts;
  }

  #countValues(counts: Int32Array, column: number, reach: Reach): ValueCounts {
    const sums = this.#values.map((): Sum => ({ count: 0, added: 0 }));
    for (let place = 1; place * COLUMNS < counts.length; place += 1) {
      const count = counts[place * COLUMNS + column] ?? 0;
      if (count === 0) continue;
      const end = this.#starts[place + 1] ?? 0;
      for (let member = this.#starts[place] ?? 0; member < end; member += 1) {
        addOnce(sums, reach(this.#members[member] ?? 0), place, count);
      }
    }
    const found = sums.flatMap(({ count }, value): [string, number][] =>
      count === 0 ? [] : [[this.#values[value] ?? '', count]],
    );
    return new Map(found);
  }

  #valuePlaceOf(value: string): number {
    const known = this.#valuePlaces.get(value);
    if (known !== undefined) return known;
    const place = this.#values.push(value) - 1;
    this.#valuePlaces.set(value, place);
    return place;
  }
}

interface Sum {
  count: number;
  /** The place that was added last: a hit counts once for each value that it has. */
  added: number;
}

function addOnce(sums: Sum[], values: readonly number[], place: number, count: number): void {
  for (const value of values) {
    const sum = (sums[value] ??= { count: 0, added: 0 });
    if (sum.added === place) continue;
    sum.added = place;
    sum.count += count;
  }
}
