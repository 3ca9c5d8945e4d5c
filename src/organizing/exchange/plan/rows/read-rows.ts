import { isDeepStrictEqual } from 'node:util';
import type { ImportContext } from '../../model/import-context.js';
import {
  type BoundColumn,
  CellFault,
  type CellContext,
  type CellValue,
  type CellValues,
  type Column,
  type Fault,
  type ImportOptions,
  type SolvingOption,
} from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { withoutCommonText } from '../../cells/common-text.js';
import { nameText, placeText } from '../../cells/correct-text.js';
import { isEmptyWord } from '../../cells/empty-words.js';
import { type CellMark, placeOf, type Table, type TableRow } from '../../parsers/table.js';
import { withoutC1 } from '../../parsers/encoding/windows-1252.js';
import { AwaitedValues } from './awaited-values.js';
import { DoubtfulTexts } from './doubtful-texts.js';
import type { PlanCorrected, PlanProblem, PlanQuestion } from '../plan.js';
import { message, type Message, type MessageValue } from '../../../../platform/text/message.js';

/** The maximum number of corrected cells that a plan lists. */
const MAXIMUM_CORRECTED = 500;

/** A cell that cannot be read. */
export interface FaultyCell extends Fault {
  readonly key: string;
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
  /** Faults of the cells that the option `dropBadCells` leaves out. */
  readonly droppedCells: PlanProblem[] = [];
  readonly correctedCells: PlanCorrected[] = [];
  correctedCount = 0;
  readonly questions: PlanQuestion[] = [];
  /** The number of empty cells that get a value from the options, by column. */
  readonly fallbacks = new Map<string, { count: number; value: string }>();
  readonly #awaitedValues = new AwaitedValues();
  readonly #doubtfulTexts = new DoubtfulTexts();
  /** The numbers of the rows with a problem. */
  readonly badRows = new Set<number>();
  readonly #places = new Map<string, number>();
  readonly #defaultColumns: ReadonlySet<string>;
  readonly #derivedColumns: readonly Column[];
  /** The columns that identify the object of a row. */
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
    this.#derivedColumns = kind.columns.filter(({ derive }) => derive !== undefined);
    this.#defaultColumns = new Set(['slug', ...Object.keys(kind.defaults({}, importContext))]);
  }

  /** A line for each column whose empty cells get a value from the options, and lines about words in cells. */
  get lines(): Message[] {
    const fallbackLines = [...this.fallbacks].map(
      ([key, { count, value }]) =>
        message`${count} empty cells of ${this.columnName(key) ?? key} are read as ${value}.`,
    );
    return [...fallbackLines, ...this.#awaitedValues.lines, ...this.#doubtfulTexts.lines];
  }

  /** Whether the file has the column, in any language. */
  has(key: string): boolean {
    return this.columns.some((column) => column?.column.key === key);
  }

  read(row: TableRow): ReadRow {
    const values: Record<string, CellValue> = {};
    const faults: FaultyCell[] = [];
    for (const [index, boundColumn] of this.columns.entries())
      if (boundColumn)
        this.#readInto(boundColumn.key, values, faults, () => this.#cell(row, boundColumn, index));
    for (const { key, derive, required } of this.#derivedColumns) {
      if (isFilled(values[key]) || faults.some((fault) => fault.key === key)) continue;
      this.#readInto(key, values, faults, () => {
        const value = derive?.(this.#context(row, 0));
        if (value === undefined && required === true && values[key] === null) throw emptyFault();
        return value;
      });
    }
    // A wrong date makes start and end invalid. Only the first of equal faults is reported.
    return { row, values, faults: faults.filter((fault, place) => isFirst(fault, place, faults)) };
  }

  #readInto(
    key: string,
    values: Record<string, CellValue>,
    faults: FaultyCell[],
    read: () => CellValue | undefined,
  ): void {
    try {
      const value = read();
      if (value !== undefined) values[key] = value;
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      const { reason, code, hint } = error;
      faults.push({ key: hint.column ?? key, reason, code, option: this.#optionFor(key) ?? hint.option });
    }
  }

  /** The option that solves any fault of the column first. */
  #optionFor(key: string): SolvingOption | undefined {
    const hasSentence = key === 'booths' && this.importContext.boothSentence !== undefined;
    return hasSentence && this.options.cutCommonText !== true ? 'cutCommonText' : undefined;
  }

  /**
   * Adds invalid cells to the problems. Returns those that refuse the row. With the option `dropBadCells`,
   * a cell of an optional column is only left out.
   */
  refuseAll(row: TableRow, faults: readonly FaultyCell[]): FaultyCell[] {
    const requiredFaults = faults.filter((fault) => !this.#isOptional(fault));
    for (const fault of requiredFaults) this.refuse(row, fault.key, fault);
    for (const fault of faults.filter((each) => this.#isOptional(each)))
      this.droppedCells.push(this.#problem(row, fault.key, fault));
    return requiredFaults;
  }

  /** Refuses a row with more cells than the header, and returns whether it is one. */
  refuseExcess(row: TableRow): boolean {
    if (!row.excess) return false;
    const texts = row.excess.map((text) => `"${text.slice(0, 60)}"`).join(', ');
    this.refuse(row, null, {
      reason: message`has more cells than the header (${texts}), so its cells may be in wrong columns`,
      option: 'skipBadRows',
    });
    return true;
  }

  /** The text of a row's cell; undefined if the file lacks the column. */
  textOf(row: TableRow, key: string): string | undefined {
    const index = this.#places.get(key);
    return index === undefined ? undefined : (row.cells[index] ?? '');
  }

  /** Adds a problem of a row at the column with a key. */
  refuse(row: TableRow | null, key: string | null, fault: Fault): void {
    if (row) this.badRows.add(row.number);
    this.problems.push(this.#problem(row, key, fault));
  }

  /** The place of the row with this number: its own number in its sheet. */
  rowAt(number: number): MessageValue {
    return placeOf(this.table.reading, number);
  }

  /** The name of a column in the file. */
  columnName(key: string | null): string | null {
    return this.table.header[this.#indexOf(key) ?? -1] ?? key;
  }

  /** Adds a question. The row is skipped until the organizer decides. */
  addQuestion(row: TableRow, key: string, question: Pick<PlanQuestion, 'object' | 'reason'>): void {
    const { column, value } = this.#problem(row, key, question);
    this.questions.push({ row: row.number, place: this.rowAt(row.number), column, value, ...question });
  }

  #problem(
    row: TableRow | null,
    key: string | null,
    { reason, code = 'INVALID', option }: Fault,
  ): PlanProblem {
    const index = this.#indexOf(key);
    const problem = { column: this.columnName(key), code, reason, option: option ?? null };
    if (!row) return { row: null, place: null, value: null, ...problem };
    const place = placeOf(this.table.reading, row.number, index);
    const formula = row.marks?.find((mark) => mark.index === index)?.text ?? '';
    const cell = index === undefined ? null : (row.cells[index] ?? null);
    return { row: row.number, place, value: formula === '' ? cell : formula, ...problem };
  }

  /** The position of a column, or of its first language if the key has none. */
  #indexOf(key: string | null): number | undefined {
    const index = this.columns.findIndex((column) => column?.key === key);
    const position = index === -1 ? this.columns.findIndex((column) => column?.column.key === key) : index;
    return position === -1 ? undefined : position;
  }

  #cell(row: TableRow, boundColumn: BoundColumn, index: number): CellValue | undefined {
    const cell = row.cells[index] ?? '';
    const mark = row.marks?.find((each) => each.index === index);
    if (mark) checkMark(mark, boundColumn, cell);
    if (boundColumn.column.auxiliary === true) return undefined;
    const isEmpty =
      cell.trim() === '' ||
      this.#awaitedValues.add(boundColumn.column.key, cell, this.rowAt(row.number)) ||
      (isEmptyWord(cell) && !ID_COLUMNS.has(boundColumn.key));
    return isEmpty ? this.#emptyValue(boundColumn) : this.#read(row, boundColumn, index, cell);
  }

  #emptyValue({ column, key, locale }: BoundColumn): CellValue | undefined {
    const fallback = column.fallback?.(this.options);
    if (fallback !== undefined) {
      const { count } = this.fallbacks.get(key) ?? { count: 0 };
      this.fallbacks.set(key, { count: count + 1, value: String(fallback) });
      return fallback;
    }
    if (column.ignoresEmpty === true || (column.empty === undefined && this.#defaultColumns.has(key)))
      return undefined;
    if (column.required === true && locale === undefined && !column.derive) throw emptyFault();
    return column.empty ?? null;
  }

  #read(row: TableRow, boundColumn: BoundColumn, index: number, cell: string): CellValue | undefined {
    const text = this.#plainText(boundColumn.column.key, cell);
    if (text.trim() === '') return this.#emptyValue(boundColumn);
    const context = this.#context(row, index);
    if (boundColumn.column.hasSentences === true) this.#doubtfulTexts.add(text, this.rowAt(row.number));
    const value = boundColumn.column.read(text, context);
    if (text.trim() !== cell.trim()) context.correct(text.trim());
    return value;
  }

  /** The text of a cell without what other programs have added to it. */
  #plainText(key: string, cell: string): string {
    const sentence = key === 'booths' ? this.importContext.boothSentence : undefined;
    const ownText =
      sentence && this.options.cutCommonText === true ? withoutCommonText(cell, sentence) : cell;
    const decodedText = PLACE_COLUMNS.has(key) ? placeText(ownText) : withoutC1(ownText);
    return this.#identity.has(key) ? nameText(decodedText) : decodedText;
  }

  #context(row: TableRow, index: number): CellContext {
    const { importContext, options } = this;
    const correct = (becomes: MessageValue) => this.#correctAt(index, row, becomes);
    const cellText = (key: string) => row.cells[this.#places.get(key) ?? -1] ?? '';
    return { importContext, options, cellText, correct };
  }

  /** Reports that the cell of a column is read as another text than it contains. */
  correct(row: TableRow, key: string, becomes: MessageValue): void {
    this.#correctAt(this.#indexOf(key) ?? -1, row, becomes);
  }

  #correctAt(index: number, row: TableRow, becomes: MessageValue): void {
    this.correctedCount += 1;
    if (this.correctedCells.length === MAXIMUM_CORRECTED) return;
    const place = placeOf(this.table.reading, row.number, index);
    const [column = '', value = ''] = [this.table.header[index], row.cells[index]];
    this.correctedCells.push({ row: row.number, place, column, value, becomes });
  }

  #isOptional({ key }: FaultyCell): boolean {
    const column = this.columns.find((candidate) => candidate?.key === key)?.column;
    return this.options.dropBadCells === true && column?.required !== true && !ID_COLUMNS.has(key);
  }
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

/** The columns of booths and halls. */
const PLACE_COLUMNS: ReadonlySet<string> = new Set(['booths', 'code', 'hall']);

/** A wrong id would create another object, so a cell with an id is never left out. */
const ID_COLUMNS: ReadonlySet<string> = new Set(['externalId', 'slug', 'creditCode']);

function checkMark({ kind, text }: CellMark, { column }: BoundColumn, cell: string): void {
  if (kind === 'FORMULA') {
    throw new CellFault(
      message`is a formula without a stored result (${text.slice(0, 60)}); calculate and save the file`,
    );
  }
  if (column.dates === true) return;
  const [, month = '', day = ''] = /^\d+-0?(\d+)-0?(\d+)/.exec(cell) ?? [];
  throw new CellFault(
    message`is a date (${cell}); "${month}-${day}" was probably typed. Format the column as text and type it again`,
  );
}
