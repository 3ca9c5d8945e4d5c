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
/** Of which columns the conditions are not met, beside the number of a single one. */
const NONE = -1;
const SEVERAL = -2;
/** How many facets stand side by side. */
const PAGE = 1024;

/** What hits must have in a column: one of the values. */
export interface FacetCondition {
  column: ValueColumn;
  anyOf: readonly string[];
}

/** How many hits there are, and how many have each value of a column. */
export interface FacetCounts {
  total: number;
  values: Record<ValueColumn, ValueCounts>;
}

/** All that an object has with a value of a column. */
type StandsFor = (column: ValueColumn, value: string) => readonly string[];

/** Places that hits have in a column, and how many hits have each. */
interface PlaceCounts {
  places: number[];
  counts: number[];
}

/** Whether what is at a place of a column meets a condition; found out once for each. */
interface Test {
  column: number;
  isMet: (place: number) => boolean;
}

/** What hits have that meet the conditions, of a column without its own. */
interface Gathered {
  total: number;
  columns: PlaceCounts[];
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

  /**
   * Counts hits that meet the conditions by the values of each column, which its own conditions do not narrow, so that they show
   * what another choice would leave.
   */
  count(hits: readonly Numbered[], conditions: readonly FacetCondition[], standsFor: StandsFor): FacetCounts {
    const { total, columns } = this.#gather(
      hits,
      conditions.map((condition) => this.#testOf(condition)),
    );
    const counted = FACET_COLUMNS.map(
      (column, index) =>
        [column, this.#countValues(columns[index], (value) => standsFor(column, value))] as const,
    );
    return { total, values: Object.fromEntries(counted) as FacetCounts['values'] };
  }

  #testOf({ column, anyOf }: FacetCondition): Test {
    const wanted = new Set(anyOf.map((value) => this.#valuePlaces.get(value)));
    const known = new Map<number, boolean>();
    const isMet = (place: number): boolean => {
      const met = known.get(place) ?? this.#membersAt(place).some((member) => wanted.has(member));
      known.set(place, met);
      return met;
    };
    return { column: FACET_COLUMNS.indexOf(column), isMet };
  }

  #membersAt(place: number): number[] {
    return this.#members.slice(this.#starts[place], this.#starts[place + 1]);
  }

  #gather(hits: readonly Numbered[], tests: readonly Test[]): Gathered {
    if (this.#counts.length < this.#starts.length * COLUMNS) {
      this.#counts = new Int32Array(this.#starts.length * COLUMNS * 2);
    }
    const counts = this.#counts;
    const columns = FACET_COLUMNS.map((): PlaceCounts => ({ places: [], counts: [] }));
    let total = 0;
    for (const { numbers, weight } of hits) {
      for (const number of numbers) {
        const unmet = tests.length === 0 ? NONE : this.#unmet(number, tests);
        if (unmet === NONE) total += weight;
        this.#countHit(number, weight, unmet, columns);
      }
    }
    columns.forEach((column, index) => {
      for (const place of column.places) {
        column.counts.push(counts[place * COLUMNS + index] ?? 0);
        counts[place * COLUMNS + index] = 0;
      }
    });
    return { total, columns };
  }

  /** The column whose conditions a hit does not meet. */
  #unmet(number: number, tests: readonly Test[]): number {
    let unmet = NONE;
    for (const { column, isMet } of tests) {
      if (column === unmet || isMet(this.#placeIn(number, column))) continue;
      if (unmet !== NONE) return SEVERAL;
      unmet = column;
    }
    return unmet;
  }

  #placeIn(number: number, column: number): number {
    return this.#pages.get(Math.floor(number / PAGE))?.[(number % PAGE) * COLUMNS + column] ?? 0;
  }

  /** A hit that does not meet the conditions of one column alone counts in that one. */
  #countHit(number: number, weight: number, unmet: number, columns: readonly PlaceCounts[]): void {
    if (unmet === SEVERAL) return;
    const page = this.#pages.get(Math.floor(number / PAGE));
    const start = (number % PAGE) * COLUMNS;
    for (let column = 0; column < COLUMNS; column += 1) {
      if (unmet !== NONE && unmet !== column) continue;
      const place = page?.[start + column] ?? 0;
      const at = place * COLUMNS + column;
      const count = this.#counts[at] ?? 0;
      if (count === 0) columns[column]?.places.push(place);
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
