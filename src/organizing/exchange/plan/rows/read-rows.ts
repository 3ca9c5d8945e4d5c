import { isDeepStrictEqual } from 'node:util';
import type { ImportContext } from '../../model/import-context.js';
import {
  type BoundColumn,
  CellFault,
  type CellContext,
  type CellValue,
  type CellValues,
  type Column,
  type ImportOptions,
} from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { visibleText } from '../../cells/correct-text.js';
import { isEmptyWord } from '../../cells/empty-words.js';
import { type CellMark, placeOf, type Table, type TableRow } from '../../parsers/table.js';
import { withoutC1 } from '../../parsers/encoding/windows-1252.js';
import type { PlanCorrected, PlanProblem, PlanQuestion } from '../plan.js';
import { message, type Message, type MessageValue } from '../../../../platform/text/message.js';

/** The maximum number of corrected cells that a plan lists. */
const CORRECTED = 500;

/** A cell that cannot be read. */
export interface FaultyCell {
  readonly key: string;
  readonly reason: Message;
  readonly code: string;
}

/** The values of a row. */
export interface ReadRow {
  readonly row: TableRow;
  /** Only the columns that the file has and the row sets or clears. */
  readonly values: CellValues;
  /** Faults are reported later, because a cell that equals the exported text is not a fault. */
  readonly faults: readonly FaultyCell[];
}

/** Reads cells and collects all problems. */
export class RowReader {
  readonly problems: PlanProblem[] = [];
  /** Cells that are left out by the option `dropBadCells`. */
  readonly dropped: PlanProblem[] = [];
  readonly corrected: PlanCorrected[] = [];
  correctedCount = 0;
  readonly questions: PlanQuestion[] = [];
  /** The number of empty cells that have a value by the options, by column. */
  readonly fallbacks = new Map<string, { count: number; value: string }>();
  /** The numbers of the rows with a problem. */
  readonly bad = new Set<number>();
  readonly #places = new Map<string, number>();
  readonly #kept: ReadonlySet<string>;
  readonly #derived: readonly Column[];
  /** The columns by which a row finds its object. */
  readonly #identity: ReadonlySet<string>;

  constructor(
    kind: ExchangeKind,
    private readonly table: Table,
    private readonly columns: readonly (BoundColumn | undefined)[],
    private readonly importContext: ImportContext,
    private readonly options: ImportOptions,
  ) {
    for (const [index, column] of columns.entries()) if (column) this.#places.set(column.key, index);
    this.#identity = new Set(kind.identity.columns);
    this.#derived = kind.columns.filter(({ derive }) => derive !== undefined);
    this.#kept = new Set(['slug', ...Object.keys(kind.defaults({}, importContext))]);
  }

  /** A line for each column whose empty cells have a value by the options. */
  get fallbackLines(): Message[] {
    return [...this.fallbacks].map(
      ([key, { count, value }]) =>
        message`${count} empty cells of ${this.columnName(key) ?? key} are read as ${value}.`,
    );
  }

  /** Whether the file has the column, in any language. */
  has(key: string): boolean {
    return this.columns.some((column) => column?.column.key === key);
  }

  read(row: TableRow): ReadRow {
    const values: Record<string, CellValue> = {};
    const faults: FaultyCell[] = [];
    for (const [index, bound] of this.columns.entries()) {
      if (!bound) continue;
      this.#take(bound.key, this.#cell(row, bound, index), values, faults);
    }
    for (const { key, derive, required } of this.#derived) {
      if (!derive || isFilled(values[key]) || faults.some((fault) => fault.key === key)) continue;
      const isMissing = required === true && values[key] === null;
      const read =
        this.#attempt(() => derive(this.#context(row, 0))) ?? (isMissing ? emptyFault() : undefined);
      this.#take(key, read, values, faults);
    }
    // One wrong date is a fault of its start and its end.
    return { row, values, faults: faults.filter((fault, place) => isFirst(fault, place, faults)) };
  }

  #take(
    key: string,
    read: CellValue | CellFault | undefined,
    values: Record<string, CellValue>,
    faults: FaultyCell[],
  ): void {
    if (read instanceof CellFault) faults.push(faultAt(read, key));
    else if (read !== undefined) values[key] = read;
  }

  /**
   * Adds invalid cells to the problems. Returns those that refuse the row: with the option `dropBadCells`, a
   * cell of an optional column is only left out.
   */
  refuseAll(row: TableRow, faults: readonly FaultyCell[]): FaultyCell[] {
    const required = faults.filter((fault) => !this.#isOptional(fault));
    for (const { key, reason, code } of required) this.refuse(row, key, reason, code);
    for (const { key, reason, code } of faults.filter((fault) => this.#isOptional(fault)))
      this.dropped.push(this.#problem(row, key, reason, code));
    return required;
  }

  /** The text of a row's cell; undefined if the file lacks the column. */
  textOf(row: TableRow, key: string): string | undefined {
    const index = this.#places.get(key);
    return index === undefined ? undefined : (row.cells[index] ?? '');
  }

  /** Adds a problem of a row at the column with a key. */
  refuse(row: TableRow | null, key: string | null, reason: Message, code = 'INVALID'): void {
    if (row) this.bad.add(row.number);
    this.problems.push(this.#problem(row, key, reason, code));
  }

  /** Where the row with this number is: its own number in its sheet. */
  rowAt(number: number): MessageValue {
    return placeOf(this.table.reading, number);
  }

  /** The name of a column in the file. */
  columnName(key: string | null): string | null {
    return this.#place(null, key).column;
  }

  /** Adds a question; its row is skipped until the organizer has decided. */
  ask(row: TableRow, key: string, question: Pick<PlanQuestion, 'object' | 'reason'>): void {
    const place = this.rowAt(row.number);
    this.questions.push({ row: row.number, place, ...this.#place(row, key), ...question });
  }

  #problem(row: TableRow | null, key: string | null, reason: Message, code: string): PlanProblem {
    const index = key === null ? undefined : (this.#places.get(key) ?? this.#anyOf(key));
    const place = row && placeOf(this.table.reading, row.number, index);
    return { row: row?.number ?? null, place, ...this.#place(row, key), code, reason };
  }

  /** The name of a column in the file, and the row's text there. */
  #place(row: TableRow | null, key: string | null): Pick<PlanProblem, 'column' | 'value'> {
    const index = key === null ? undefined : (this.#places.get(key) ?? this.#anyOf(key));
    if (index === undefined) return { column: key, value: null };
    const formula = row?.marks?.find((mark) => mark.index === index)?.text ?? '';
    const value = row ? (formula === '' ? (row.cells[index] ?? null) : formula) : null;
    return { column: this.table.header[index] ?? key, value };
  }

  #cell(row: TableRow, bound: BoundColumn, index: number): CellValue | CellFault | undefined {
    const mark = row.marks?.find((each) => each.index === index);
    const fault = mark && markFault(mark, bound, row.cells[index] ?? '');
    if (fault) return fault;
    if (bound.column.auxiliary === true) return undefined;
    const cell = row.cells[index] ?? '';
    const isEmpty = cell.trim() === '' || (isEmptyWord(cell) && !ID_COLUMNS.has(bound.key));
    if (isEmpty) return this.#empty(bound);
    return this.#read(row, bound, index, cell);
  }

  #empty({ column, key, locale }: BoundColumn): CellValue | CellFault | undefined {
    const fallback = column.fallback?.(this.options);
    if (fallback !== undefined) {
      const { count } = this.fallbacks.get(key) ?? { count: 0 };
      this.fallbacks.set(key, { count: count + 1, value: String(fallback) });
      return fallback;
    }
    if (column.ignoresEmpty === true || (column.empty === undefined && this.#kept.has(key))) return undefined;
    const isRefused = column.required === true && locale === undefined && !column.derive;
    return isRefused ? emptyFault() : (column.empty ?? null);
  }

  #read(row: TableRow, bound: BoundColumn, index: number, cell: string): CellValue | CellFault | undefined {
    const plain = withoutC1(cell);
    const text = this.#identity.has(bound.column.key) ? visibleText(plain) : plain;
    const context = this.#context(row, index);
    return this.#attempt(() => {
      const value = bound.column.read(text, context);
      if (text.trim() !== cell.trim()) context.correct(text.trim());
      return value;
    });
  }

  #context(row: TableRow, index: number): CellContext {
    const { importContext, options } = this;
    const correct = (becomes: MessageValue) => this.#correct(row, index, becomes);
    const other = (key: string) => row.cells[this.#places.get(key) ?? -1] ?? '';
    return { importContext, options, other, correct };
  }

  #attempt<T>(read: () => T): T | CellFault {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      return error;
    }
  }

  #correct(row: TableRow, index: number, becomes: MessageValue): void {
    this.correctedCount += 1;
    if (this.corrected.length === CORRECTED) return;
    const place = placeOf(this.table.reading, row.number, index);
    const [column = '', value = ''] = [this.table.header[index], row.cells[index]];
    this.corrected.push({ row: row.number, place, column, value, becomes });
  }

  #isOptional({ key }: FaultyCell): boolean {
    const column = this.columns.find((bound) => bound?.key === key)?.column;
    return this.options.dropBadCells === true && column?.required !== true && !ID_COLUMNS.has(key);
  }

  #anyOf(key: string): number | undefined {
    const index = this.columns.findIndex((column) => column?.column.key === key);
    return index === -1 ? undefined : index;
  }
}

function faultAt({ reason, code, column }: CellFault, key: string): FaultyCell {
  return { key: column ?? key, reason, code };
}

function isFirst({ key, reason }: FaultyCell, place: number, faults: readonly FaultyCell[]): boolean {
  return faults.findIndex((fault) => fault.key === key && isDeepStrictEqual(fault.reason, reason)) === place;
}

function isFilled(value: CellValue | undefined): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function emptyFault(): CellFault {
  return new CellFault(message`must not be empty`);
}

/** A wrong id would make another object, so its cell is never left out. */
const ID_COLUMNS: ReadonlySet<string> = new Set(['externalId', 'slug', 'creditCode']);

function markFault({ kind, text }: CellMark, { column }: BoundColumn, cell: string): CellFault | undefined {
  if (kind === 'FORMULA') {
    return new CellFault(
      message`is a formula without a stored result (${text.slice(0, 60)}); calculate and save the file`,
    );
  }
  if (column.dates === true) return undefined;
  const [, month = '', day = ''] = /^\d+-0?(\d+)-0?(\d+)/.exec(cell) ?? [];
  return new CellFault(
    message`is a date (${cell}); "${month}-${day}" was probably typed. Format the column as text and type it again`,
  );
}
