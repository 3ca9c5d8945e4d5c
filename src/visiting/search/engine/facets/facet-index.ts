import type { CountGroup, IndexedColumn } from '../../../../catalog/queries/statement/count-statement.js';
import type { Condition } from '../../../../catalog/queries/list-request.js';

/** The columns of facets. */
const FACET_COLUMNS = ['categories', 'venues', 'halls', 'country'] as const satisfies IndexedColumn[];

/** Facet numbers, one per hit. Each represents `weight` hits. */
export interface WeightedNumbers {
  numbers: Int32Array;
  weight: number;
}

const COLUMNS = FACET_COLUMNS.length;
/** Results of `#failedColumn` instead of the number of a column: no column fails, or several columns fail. */
const NONE = -1;
const SEVERAL = -2;
/** The number of facets in one block. */
const PAGE = 1024;

/** The condition of a column: hits must have one of the values. */
export interface FacetCondition {
  column: IndexedColumn;
  anyOf: readonly string[];
  without?: Condition['without'];
}

/** The number of hits, and for each column the number of hits with the same values. */
export interface FacetGroups {
  total: number;
  groups: Record<IndexedColumn, CountGroup[]>;
}

/** A condition by the number of its column. */
interface Test {
  column: number;
  anyOf: ReadonlySet<string>;
}

/**
 * The facet index in memory, by facet number. A facet is a row of integers: a slot of values for each column.
 * There may be hundreds of thousands of facets.
 */
export class FacetIndex {
  readonly #pages = new Map<number, Int32Array>();
  readonly #slots = new Map<number | string, number>();
  /** The values of each slot. The first slot, for unknown values, has none. */
  readonly #values: (readonly string[])[] = [[]];
  /** One copy of each value, because many slots contain it. */
  readonly #sharedValues = new Map<string, string>();
  /** The counts of each slot, one per column. All are 0 except during a count. */
  #counts = new Int32Array();

  /** The number of facets for which memory is allocated. */
  get size(): number {
    return this.#pages.size * PAGE;
  }

  /** The facet numbers of hits that are not in the index, without duplicates. */
  missingNumbers(hits: readonly WeightedNumbers[]): number[] {
    const missingNumbers = new Set<number>();
    for (const { numbers } of hits) {
      for (const number of numbers) if (this.#slotIn(number, 0) === 0) missingNumbers.add(number);
    }
    return [...missingNumbers];
  }

  /** The slot of a name; the first slot if it is unknown. */
  slotOf(name: number | string): number {
    return this.#slots.get(name) ?? 0;
  }

  /** Adds the values of a column under a name that is unique across columns, and returns their slot. */
  addValues(name: number | string, values: readonly string[]): number {
    const knownSlot = this.#slots.get(name);
    if (knownSlot !== undefined) return knownSlot;
    const slot = this.#values.push(values.map((value) => this.#sharedValue(value))) - 1;
    this.#slots.set(name, slot);
    return slot;
  }

  /** Adds facets under their number, with the slot of each column. */
  addFacets(number: number, slots: Record<IndexedColumn, number>): void {
    const index = Math.floor(number / PAGE);
    const page = this.#pages.get(index) ?? new Int32Array(PAGE * COLUMNS);
    this.#pages.set(index, page);
    page.set(
      FACET_COLUMNS.map((column) => slots[column]),
      (number % PAGE) * COLUMNS,
    );
  }

  /**
   * Groups hits by their values in each column. A column's own conditions do not restrict its groups, so that
   * they show further choices.
   */
  count(hits: readonly WeightedNumbers[], conditions: readonly FacetCondition[]): FacetGroups {
    const tests = conditions.map(({ column, anyOf }) => ({
      column: FACET_COLUMNS.indexOf(column),
      anyOf: new Set(anyOf),
    }));
    const length = this.#values.length * COLUMNS;
    if (this.#counts.length < length) this.#counts = new Int32Array(2 * length);
    const countedSlots = FACET_COLUMNS.map((): number[] => []);
    let total = 0;
    for (const { numbers, weight } of hits) {
      for (const number of numbers) {
        const failedColumn = this.#failedColumn(number, tests);
        if (failedColumn === NONE) total += weight;
        this.#countHit(number, weight, failedColumn, countedSlots);
      }
    }
    const groups = FACET_COLUMNS.map(
      (column, index) => [column, this.#groups(index, countedSlots[index])] as const,
    );
    return { total, groups: Object.fromEntries(groups) as FacetGroups['groups'] };
  }

  /**
   * Counts a hit in all columns. If it fails the conditions of one column only, it counts in that column
   * only.
   */
  #countHit(number: number, weight: number, failedColumn: number, countedSlots: readonly number[][]): void {
    if (failedColumn === SEVERAL) return;
    const page = this.#pages.get(Math.floor(number / PAGE));
    const start = (number % PAGE) * COLUMNS;
    for (let column = 0; column < COLUMNS; column += 1) {
      if (failedColumn !== NONE && failedColumn !== column) continue;
      const slot = page?.[start + column] ?? 0;
      const cell = slot * COLUMNS + column;
      const count = this.#counts[cell] ?? 0;
      if (count === 0) countedSlots[column]?.push(slot);
      this.#counts[cell] = count + weight;
    }
  }

  /** The only column whose conditions a hit fails; NONE or SEVERAL if it is not one column. */
  #failedColumn(number: number, tests: readonly Test[]): number {
    let failedColumn = NONE;
    for (const { column, anyOf } of tests) {
      if (
        column === failedColumn ||
        this.#values[this.#slotIn(number, column)]?.some((value) => anyOf.has(value))
      ) {
        continue;
      }
      if (failedColumn !== NONE) return SEVERAL;
      failedColumn = column;
    }
    return failedColumn;
  }

  #slotIn(number: number, column: number): number {
    return this.#pages.get(Math.floor(number / PAGE))?.[(number % PAGE) * COLUMNS + column] ?? 0;
  }

  #groups(column: number, slots: readonly number[] = []): CountGroup[] {
    return slots.map((slot) => {
      const cell = slot * COLUMNS + column;
      const count = this.#counts[cell] ?? 0;
      this.#counts[cell] = 0;
      return { values: this.#values[slot] ?? [], count };
    });
  }

  #sharedValue(value: string): string {
    const copy = this.#sharedValues.get(value) ?? value;
    this.#sharedValues.set(value, copy);
    return copy;
  }
}
