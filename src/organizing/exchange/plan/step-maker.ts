import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import type { ImportContext } from '../model/import-context.js';
import {
  type BoundColumn,
  bindColumns,
  type CellValues,
  type ImportOptions,
  isSameValue,
  writeValue,
} from '../model/column.js';
import { type ExchangeKind, localizedOf, textsOf } from '../model/exchange-kind.js';
import type { StoredObject } from '../model/match-objects.js';
import type { FieldChange, PlanStep } from './plan.js';
import type { RowReader } from './rows/read-rows.js';
import type { MatchedRow, RowMatcher } from './rows/row-matcher.js';
import { ReviewNotes } from './rows/row-notes.js';
import { mergedRow, union } from './rows/merged-rows.js';
import { message } from '../../../platform/text/message.js';

/** Compares rows with objects. */
export class StepMaker {
  readonly #free = new FreeSlugs((slug) => this.matcher.hasSlug(slug));
  readonly #missing = new Set<string>();
  readonly notes: ReviewNotes;
  readonly #bound: ReadonlyMap<string, BoundColumn>;

  constructor(
    private readonly kind: ExchangeKind,
    private readonly importContext: ImportContext,
    private readonly reader: RowReader,
    private readonly matcher: RowMatcher,
    private readonly options: ImportOptions,
  ) {
    this.notes = new ReviewNotes(reader);
    const bound = bindColumns(kind.columns, importContext.event.locales);
    this.#bound = new Map(bound.map((column) => [column.key, column]));
  }

  /** The step of a row after all rows are matched; undefined if it is refused. */
  step(first: MatchedRow, object: StoredObject | undefined): PlanStep | undefined {
    const further = this.matcher.further.get(first.row.number) ?? [];
    const read = further.length === 0 ? first : mergedRow(first, further, this.kind, this.reader);
    const changes = object ? this.#changesOf(read, object) : this.#newObject(read);
    if (changes !== undefined) return stepOf(read.row.number, object, changes);
    const earlier = this.reader.rowAt(first.row.number);
    for (const { row } of further)
      this.reader.refuse(row, null, message`describes the same as ${earlier}, which is refused`);
    return undefined;
  }

  #newObject(read: MatchedRow): FieldChange[] | undefined {
    const values = { ...this.#blank(read.values), ...read.values };
    if (!this.#isWhole(read, values)) return undefined;
    return Object.entries(values).map(([column, value]) => ({ column, before: null, after: value }));
  }

  #changesOf(read: MatchedRow, object: StoredObject): FieldChange[] | undefined {
    const given = this.#added(this.#withoutExported(read, object), object);
    if (given === undefined || !this.#isWhole(read, { ...object.values, ...given })) return undefined;
    const changes = Object.entries(given)
      .filter(([column, value]) => !isSameValue(value, object.values[column]))
      .map(([column, value]) => ({ column, before: object.values[column] ?? null, after: value }));
    this.#checkFixed(read, changes);
    return this.#withoutReviewed(read, changes);
  }

  /**
   * The values of the row without cells that equal the exported text of the object: such a cell is no change,
   * even if it is invalid today. Undefined if another cell is invalid.
   */
  #withoutExported(
    { row, values, faults, combined }: MatchedRow,
    object: StoredObject,
  ): CellValues | undefined {
    const isExported = (key: string) => {
      if (combined?.has(key) === true) return false;
      const bound = this.#bound.get(key);
      const text = bound && writeValue(bound, object.values[key] ?? null, this.importContext);
      return text === this.reader.textOf(row, key);
    };
    const faulty = faults.filter(({ key }) => !isExported(key));
    if (this.reader.refuseAll(row, faulty).length > 0) return undefined;
    const given = Object.entries(values).filter(
      ([key, value]) => isSameValue(value, object.values[key]) || !isExported(key),
    );
    return Object.fromEntries(given);
  }

  /** With the option `add`, lists keep the values that the object has. */
  #added(given: CellValues | undefined, object: StoredObject): CellValues | undefined {
    if (given === undefined || this.options.add !== true) return given;
    const merged = this.kind.columns.filter((column) => column.mergesRows === true && column.key in given);
    const lists = merged.map(({ key }) => [key, union(object.values[key], given[key])]);
    return { ...given, ...Object.fromEntries(lists) } as CellValues;
  }

  /** All columns of a new object that the row does not set. */
  #blank(values: CellValues): CellValues {
    const blank = Object.fromEntries(
      [...this.#bound.values()]
        .filter(({ column }) => column.auxiliary !== true)
        .map(({ key, column }) => [key, column.fallback?.(this.options) ?? column.empty ?? null]),
    );
    const defaults = this.kind.defaults(values, this.importContext);
    if (this.kind.slugFrom === undefined) return { ...blank, ...defaults };
    const name = localizedOf(values, this.kind.slugFrom);
    const slug =
      values.slug ?? this.#free.take(slugFor(name, slugByHash(this.kind.object.toLowerCase(), name)));
    this.matcher.reserve(String(slug));
    return { ...blank, slug, ...defaults };
  }

  #isWhole({ row }: MatchedRow, values: CellValues): boolean {
    const lacking = this.kind.columns.filter(
      ({ key, required, localized }) =>
        required === true &&
        (localized === true ? textsOf(values, key).length === 0 : (values[key] ?? null) === null),
    );
    for (const { key } of lacking) {
      if (this.reader.has(key)) this.reader.refuse(row, key, message`must not be empty`);
      // Reported once, not for each row.
      else if (!this.#missing.has(key)) this.reader.refuse(null, key, message`is missing in the header`);
      this.#missing.add(key);
    }
    const fault = lacking.length === 0 ? this.kind.check?.(values) : undefined;
    if (fault) this.reader.refuse(row, fault[0], fault[1]);
    return lacking.length === 0;
  }

  /** The changes without those that only a review makes. */
  #withoutReviewed({ row }: MatchedRow, changes: readonly FieldChange[]): FieldChange[] {
    const isReviewed = ({ column }: FieldChange) => this.kind.reviewed?.has(column) === true;
    for (const { column, before } of changes.filter(isReviewed)) this.notes.add(row, column, before);
    return changes.filter((change) => !isReviewed(change));
  }

  #checkFixed({ row }: MatchedRow, changes: readonly FieldChange[]): void {
    for (const { column } of changes) {
      const reason = this.kind.immutable?.[column];
      if (reason !== undefined) this.reader.refuse(row, column, reason, 'WRONG_STATUS');
    }
  }
}

export function nameOf(values: CellValues): string {
  const [name] = [...textsOf(values, 'name'), ...textsOf(values, 'title')];
  return name ?? [values.hall, values.code].filter((part) => part != null).join('-');
}

function stepOf(row: number, object: StoredObject | undefined, changes: readonly FieldChange[]): PlanStep {
  const after = Object.fromEntries(changes.map((change) => [change.column, change.after]));
  return {
    row,
    action: object ? (changes.length === 0 ? 'NONE' : 'CHANGE') : 'CREATE',
    name: nameOf({ ...object?.values, ...after }),
    id: object?.id ?? null,
    version: object?.version ?? null,
    changes,
  };
}
