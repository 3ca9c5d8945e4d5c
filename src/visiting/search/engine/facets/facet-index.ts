import type { IndexedColumn } from '../../../../catalog/queries/statement/count-statement.js';
import type { ValueCounts } from '../../../../catalog/queries/value-counts.js';
import type { Condition } from '../../../../catalog/queries/list-request.js';

/** Facets without their number. */
const FACET_COLUMNS = ['categories', 'venues', 'halls', 'country'] as const satisfies IndexedColumn[];

/** Numbers of facets, one per hit, and how many hits each represents. */
export interface Numbered {
  numbers: Int32Array;
  weight: number;
}

const COLUMNS = FACET_COLUMNS.length;
/** The columns whose conditions fail, beside the number of a single one. */
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

/** How many hits there are, and how many have each value of a column. */
export interface FacetCounts {
  total: number;
  values: Record<IndexedColumn, ValueCounts>;
}

/** All that an object has with a value of a column. */
type StandsFor = (column: IndexedColumn, value: string) => readonly string[];

/** Slots that hits have in a column, and how many hits have each. */
interface SlotCounts {
  slots: number[];
  counts: number[];
}

/** Whether the value of a slot meets a condition, evaluated once per slot. */
interface Test {
  column: number;
  isMet: (slot: number) => boolean;
}

/** The values of a column in the hits that meet the conditions of all other columns. */
interface Gathered {
  total: number;
  columns: SlotCounts[];
}

/**
 * The facet index in memory, by number. Thousands of hits are counted at a time, so it consists of adjacent
 * numbers: per facets one slot of values in each column, per slot the slots of single values.
 */
export class FacetIndex {
  readonly #pages = new Map<number, Int32Array>();
  readonly #slots = new Map<number | string, number>();
  /** The start of each slot's values among the members; the first slot, for unknown values, has none. */
  readonly #starts = [0, 0];
  readonly #members: number[] = [];
  readonly #values: string[] = [];
  readonly #valueSlots = new Map<string, number>();
  /** Of each slot the counts of all columns, side by side; all 0 but while hits are counted. */
  #counts = new Int32Array();

  /** How many facets it has room for. */
  get size(): number {
    return this.#pages.size * PAGE;
  }

  /** The unknown numbers, without duplicates. */
  missing(hits: readonly Numbered[]): number[] {
    const missing = new Set<number>();
    for (const { numbers } of hits) {
      for (const number of numbers) {
        if (!this.#pages.get(Math.floor(number / PAGE))?.[(number % PAGE) * COLUMNS]) missing.add(number);
      }
    }
    return [...missing];
  }

  /** The slot of a name; the first slot if it is unknown. */
  slotOf(name: number | string): number {
    return this.#slots.get(name) ?? 0;
  }

  /** Adds a value of a column by a name that is unique across columns. */
  addValues(name: number | string, values: readonly string[]): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    for (const value of values) this.#members.push(this.#valueSlotOf(value));
    const slot = this.#starts.push(this.#members.length) - 2;
    this.#slots.set(name, slot);
    return slot;
  }

  /** Adds facets by their number, with the slot of each column. */
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
   * Counts hits by the values of each column. A column's own conditions do not apply to it, so that the
   * counts show further choices.
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
    const wanted = new Set(anyOf.map((value) => this.#valueSlots.get(value)));
    const known = new Map<number, boolean>();
    const isMet = (slot: number): boolean => {
      const met = known.get(slot) ?? this.#membersAt(slot).some((member) => wanted.has(member));
      known.set(slot, met);
      return met;
    };
    return { column: FACET_COLUMNS.indexOf(column), isMet };
  }

  #membersAt(slot: number): number[] {
    return this.#members.slice(this.#starts[slot], this.#starts[slot + 1]);
  }

  #gather(hits: readonly Numbered[], tests: readonly Test[]): Gathered {
    if (this.#counts.length < this.#starts.length * COLUMNS) {
      this.#counts = new Int32Array(this.#starts.length * COLUMNS * 2);
    }
    const counts = this.#counts;
    const columns = FACET_COLUMNS.map((): SlotCounts => ({ slots: [], counts: [] }));
    let total = 0;
    for (const { numbers, weight } of hits) {
      for (const number of numbers) {
        const unmet = tests.length === 0 ? NONE : this.#unmet(number, tests);
        if (unmet === NONE) total += weight;
        this.#countHit(number, weight, unmet, columns);
      }
    }
    columns.forEach((column, index) => {
      for (const slot of column.slots) {
        column.counts.push(counts[slot * COLUMNS + index] ?? 0);
        counts[slot * COLUMNS + index] = 0;
      }
    });
    return { total, columns };
  }

  /** The column whose conditions a hit does not meet. */
  #unmet(number: number, tests: readonly Test[]): number {
    let unmet = NONE;
    for (const { column, isMet } of tests) {
      if (column === unmet || isMet(this.#slotIn(number, column))) continue;
      if (unmet !== NONE) return SEVERAL;
      unmet = column;
    }
    return unmet;
  }

  #slotIn(number: number, column: number): number {
    return this.#pages.get(Math.floor(number / PAGE))?.[(number % PAGE) * COLUMNS + column] ?? 0;
  }

  /** A hit that does not meet the conditions of one column alone counts in that one. */
  #countHit(number: number, weight: number, unmet: number, columns: readonly SlotCounts[]): void {
    if (unmet === SEVERAL) return;
    const page = this.#pages.get(Math.floor(number / PAGE));
    const start = (number % PAGE) * COLUMNS;
    for (let column = 0; column < COLUMNS; column += 1) {
      if (unmet !== NONE && unmet !== column) continue;
      const slot = page?.[start + column] ?? 0;
      const at = slot * COLUMNS + column;
      const count = this.#counts[at] ?? 0;
      if (count === 0) columns[column]?.slots.push(slot);
      this.#counts[at] = count + weight;
    }
  }

  #countValues(found: SlotCounts | undefined, standsFor: (value: string) => readonly string[]): ValueCounts {
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
    found?.slots.forEach((slot, index) => {
      const end = this.#starts[slot + 1] ?? 0;
      for (let at = this.#starts[slot] ?? 0; at < end; at += 1) {
        addOnce(reach(this.#members[at] ?? 0), slot, found.counts[index] ?? 0);
      }
    });
    return new Map([...sums].map(([value, { count }]) => [value, count]));
  }

  #valueSlotOf(value: string): number {
    const known = this.#valueSlots.get(value);
    if (known !== undefined) return known;
    const slot = this.#values.push(value) - 1;
    this.#valueSlots.set(value, slot);
    return slot;
  }
}

interface Sum {
  count: number;
  /** The last slot added: a hit counts once for each of its values. */
  added: number;
}

function addOnce(sums: readonly Sum[], slot: number, count: number): void {
  for (const sum of sums) {
    if (sum.added === slot) continue;
    sum.added = slot;
    sum.count += count;
  }
}
