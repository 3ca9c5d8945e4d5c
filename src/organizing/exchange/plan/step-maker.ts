import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import { type BoundColumn, bindColumns, type CellValues, isSameValue, writeValue } from '../model/column.js';
import { localizedOf, textsOf } from '../model/exchange-kind.js';
import type { StoredObject } from '../model/match-objects.js';
import type { FieldChange, PlanInput, PlanStep } from './plan.js';
import type { RowReader } from './rows/read-rows.js';
import type { MatchedRow, RowMatcher } from './rows/row-matcher.js';
import { ReviewNotes } from './rows/row-notes.js';
import { mergedRow, union } from './rows/merged-rows.js';
import { message } from '../../../platform/text/message.js';

/** Compares rows with objects. */
export class StepMaker {
  readonly #freeSlugs = new FreeSlugs((slug) => this.matcher.hasSlug(slug));
  readonly #missingColumns = new Set<string>();
  readonly notes: ReviewNotes;
  readonly #boundColumns: ReadonlyMap<string, BoundColumn>;

  constructor(
    private readonly input: PlanInput,
    private readonly reader: RowReader,
    private readonly matcher: RowMatcher,
  ) {
    const { kind, importContext } = input;
    this.notes = new ReviewNotes(reader);
    const boundColumns = bindColumns(kind.columns, importContext.event.locales);
    this.#boundColumns = new Map(boundColumns.map((column) => [column.key, column]));
  }

  /** The step of a row after all rows are matched; undefined if it is refused. */
  step(firstRow: MatchedRow, object: StoredObject | undefined): PlanStep | undefined {
    const furtherRows = this.matcher.furtherRows.get(firstRow.row.number) ?? [];
    const matchedRow =
      furtherRows.length === 0 ? firstRow : mergedRow(firstRow, furtherRows, this.input.kind, this.reader);
    const changes = object ? this.#changesOf(matchedRow, object) : this.#newObject(matchedRow);
    if (changes !== undefined) return stepOf(matchedRow.row.number, object, changes);
    const earlierPlace = this.reader.rowAt(firstRow.row.number);
    for (const { row } of furtherRows)
      this.reader.refuse(row, null, {
        reason: message`describes the same as ${earlierPlace}, which is refused`,
      });
    return undefined;
  }

  #newObject(matchedRow: MatchedRow): FieldChange[] | undefined {
    const values = { ...this.#blankValues(matchedRow.values), ...matchedRow.values };
    if (!this.#isComplete(matchedRow, values)) return undefined;
    return Object.entries(values).map(([column, value]) => ({ column, before: null, after: value }));
  }

  #changesOf(matchedRow: MatchedRow, object: StoredObject): FieldChange[] | undefined {
    const newValues = this.#withStoredLists(this.#withoutExported(matchedRow, object), object);
    if (newValues === undefined || !this.#isComplete(matchedRow, { ...object.values, ...newValues }))
      return undefined;
    const changes = Object.entries(newValues)
      .filter(([column, value]) => !isSameValue(value, object.values[column]))
      .map(([column, value]) => ({ column, before: object.values[column] ?? null, after: value }));
    this.#checkFixed(matchedRow, changes);
    return this.#withoutReviewed(matchedRow, changes);
  }

  /**
   * The values of the row without cells that equal the exported text of the object: such a cell is no change,
   * even if it is invalid today. Undefined if another cell is invalid.
   */
  #withoutExported(
    { row, values, faults, combinedColumns }: MatchedRow,
    object: StoredObject,
  ): CellValues | undefined {
    const isExported = (key: string) => {
      if (combinedColumns?.has(key) === true) return false;
      const boundColumn = this.#boundColumns.get(key);
      const text =
        boundColumn && writeValue(boundColumn, object.values[key] ?? null, this.input.importContext);
      return text === this.reader.textOf(row, key);
    };
    const remainingFaults = faults.filter(({ key }) => !isExported(key));
    if (this.reader.refuseAll(row, remainingFaults).length > 0) return undefined;
    const changedEntries = Object.entries(values).filter(
      ([key, value]) => isSameValue(value, object.values[key]) || !isExported(key),
    );
    return Object.fromEntries(changedEntries);
  }

  /** With the option `add`, lists keep the values that the object has. */
  #withStoredLists(newValues: CellValues | undefined, object: StoredObject): CellValues | undefined {
    if (newValues === undefined || this.input.options.add !== true) return newValues;
    const listColumns = this.input.kind.columns.filter(
      (column) => column.mergesRows === true && column.key in newValues,
    );
    const lists = listColumns.map(({ key }) => [key, union(object.values[key], newValues[key])]);
    return { ...newValues, ...Object.fromEntries(lists) } as CellValues;
  }

  /** All columns of a new object that the row does not set. */
  #blankValues(values: CellValues): CellValues {
    const blankValues = Object.fromEntries(
      [...this.#boundColumns.values()]
        .filter(({ column }) => column.auxiliary !== true)
        .map(({ key, column }) => [key, column.fallback?.(this.input.options) ?? column.empty ?? null]),
    );
    const defaults = this.input.kind.defaults(values, this.input.importContext);
    if (this.input.kind.slugFrom === undefined) return { ...blankValues, ...defaults };
    const name = localizedOf(values, this.input.kind.slugFrom);
    const slug =
      values.slug ?? this.#freeSlugs.makeUnique(slugFor(name, slugByHash(this.input.kind.table, name)));
    this.matcher.reserve(String(slug));
    return { ...blankValues, slug, ...defaults };
  }

  #isComplete({ row }: MatchedRow, values: CellValues): boolean {
    const missingColumns = this.input.kind.columns.filter(
      ({ key, required, localized }) =>
        required === true &&
        (localized === true ? textsOf(values, key).length === 0 : (values[key] ?? null) === null),
    );
    for (const { key } of missingColumns) {
      if (this.reader.has(key)) this.reader.refuse(row, key, { reason: message`must not be empty` });
      // Reported once, not for each row.
      else if (!this.#missingColumns.has(key))
        this.reader.refuse(null, key, { reason: message`is missing in the header` });
      this.#missingColumns.add(key);
    }
    const fault = missingColumns.length === 0 ? this.input.kind.check?.(values) : undefined;
    if (fault) this.reader.refuse(row, fault[0], { reason: fault[1] });
    return missingColumns.length === 0;
  }

  /** The changes without columns that only a review changes. */
  #withoutReviewed({ row }: MatchedRow, changes: readonly FieldChange[]): FieldChange[] {
    const isReviewed = ({ column }: FieldChange) => this.input.kind.reviewedColumns?.has(column) === true;
    for (const { column, before } of changes.filter(isReviewed)) this.notes.add(row, column, before);
    return changes.filter((change) => !isReviewed(change));
  }

  #checkFixed({ row }: MatchedRow, changes: readonly FieldChange[]): void {
    for (const { column } of changes) {
      const reason = this.input.kind.immutableColumns?.[column];
      if (reason !== undefined) this.reader.refuse(row, column, { reason, code: 'WRONG_STATUS' });
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
