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

/** All that an object has with a value of a column. */
type StandsFor = (column: ValueColumn, value: string) => readonly string[];

/** Places that hits have in a column, and how many hits have each. */
interface PlaceCounts {
  places: number[];
  counts: number[];
}

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
  /** Of each place the counts of all columns, side by side; all 0 but while hits are counted. */
  #counts = new Int32Array();

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

  /** Counts hits by the values of each column. */
  count(hits: readonly Numbered[], standsFor: StandsFor): Record<ValueColumn, ValueCounts> {
    const found = this.#countPlaces(hits);
    const counted = FACET_COLUMNS.map(
      (column, index) =>
        [column, this.#countValues(found[index], (value) => standsFor(column, value))] as const,
    );
    return Object.fromEntries(counted) as Record<ValueColumn, ValueCounts>;
  }

  #countPlaces(hits: readonly Numbered[]): PlaceCounts[] {
    if (this.#counts.length < this.#starts.length * COLUMNS) {
      this.#counts = new Int32Array(this.#starts.length * COLUMNS * 2);
    }
    const counts = this.#counts;
    const found = FACET_COLUMNS.map((): PlaceCounts => ({ places: [], counts: [] }));
    for (const { numbers, weight } of hits) {
      for (const number of numbers) this.#countHit(number, weight, found);
    }
    found.forEach((column, index) => {
      for (const place of column.places) {
        column.counts.push(counts[place * COLUMNS + index] ?? 0);
        counts[place * COLUMNS + index] = 0;
      }
    });
    return found;
  }

  #countHit(number: number, weight: number, found: readonly PlaceCounts[]): void {
    const page = this.#pages.get(Math.floor(number / PAGE));
    const start = (number % PAGE) * COLUMNS;
    for (let column = 0; column < COLUMNS; column += 1) {
      const place = page?.[start + column] ?? 0;
      const at = place * COLUMNS + column;
      const count = this.#counts[at] ?? 0;
      if (count === 0) found[column]?.places.push(place);
      this.#counts[at] = count + weight;
    }
  }

  #countValues(found: PlaceCounts | undefined, standsFor: (value: string) => readonly string[]): ValueCounts {
    const sums = new Map<string, Sum>();
    const sumOf = (value: string): Sum => {
      const known = sums.get(value) ?? { count: 0, added: 0 };
      sums.set(value, known);
      return known;
    };
    const reached = new Map<number, Sum[]>();
    const reach = (member: number): Sum[] => {
      const known = reached.get(member) ?? standsFor(this.#values[member] ?? '').map(sumOf);
      reached.set(member, known);
      return known;
    };
    found?.places.forEach((place, index) => {
      const end = this.#starts[place + 1] ?? 0;
      for (let at = this.#starts[place] ?? 0; at < end; at += 1) {
        addOnce(reach(this.#members[at] ?? 0), place, found.counts[index] ?? 0);
      }
    });
    return new Map([...sums].map(([value, { count }]) => [value, count]));
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

function addOnce(sums: readonly Sum[], place: number, count: number): void {
  for (const sum of sums) {
    if (sum.added === place) continue;
    sum.added = place;
    sum.count += count;
  }
}
