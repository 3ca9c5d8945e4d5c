import type { ImportContext } from '../model/import-context.js';
import {
  type BoundColumn,
  CellFault,
  type CellContext,
  type CellValue,
  type CellValues,
  type ImportOptions,
} from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { Table, TableRow } from '../parsers/table.js';
import type { PlanProblem, PlanQuestion } from './plan.js';

/** The maximum number of questions that a plan lists. */
const SAMPLE = 50;

/** A cell that cannot be read. */
export interface FaultyCell {
  readonly key: string;
  readonly reason: string;
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
  /** The first questions. */
  readonly questions: PlanQuestion[] = [];
  questionCount = 0;
  readonly #places = new Map<string, number>();
  readonly #kept: ReadonlySet<string>;

  constructor(
    kind: ExchangeKind,
    private readonly table: Table,
    private readonly columns: readonly (BoundColumn | undefined)[],
    private readonly importContext: ImportContext,
    private readonly options: ImportOptions,
  ) {
    for (const [index, column] of columns.entries()) if (column) this.#places.set(column.key, index);
    this.#kept = new Set(['slug', ...Object.keys(kind.defaults({}))]);
  }

  /** Whether the file has the column, in any language. */
  has(key: string): boolean {
    return this.columns.some((column) => column?.column.key === key);
  }

  read(row: TableRow): ReadRow {
    const values: Record<string, CellValue> = {};
    const faults: FaultyCell[] = [];
    for (const [index, bound] of this.columns.entries()) {
      if (!bound || bound.column.auxiliary === true) continue;
      const read = this.#cell(row, bound, row.cells[index] ?? '');
      if (read instanceof CellFault) faults.push({ key: bound.key, reason: read.message, code: read.code });
      else if (read !== undefined) values[bound.key] = read;
    }
    return { row, values, faults };
  }

  /** Adds invalid cells to the problems. */
  refuseAll(row: TableRow, faults: readonly FaultyCell[]): void {
    for (const { key, reason, code } of faults) this.refuse(row, key, reason, code);
  }

  /** The text of a row's cell; undefined if the file lacks the column. */
  textOf(row: TableRow, key: string): string | undefined {
    const index = this.#places.get(key);
    return index === undefined ? undefined : (row.cells[index] ?? '');
  }

  /** Adds a problem of a row at the column with a key. */
  refuse(row: TableRow | null, key: string | null, reason: string, code = 'INVALID'): void {
    this.problems.push({ row: row?.number ?? null, ...this.#place(row, key), code, reason });
  }

  /** The name of a column in the file. */
  columnName(key: string | null): string | null {
    return this.#place(null, key).column;
  }

  /** Adds a question; its row is skipped until the organizer has decided. */
  ask(row: TableRow, key: string, question: Pick<PlanQuestion, 'object' | 'reason'>): void {
    this.questionCount += 1;
    if (this.questions.length === SAMPLE) return;
    this.questions.push({ row: row.number, ...this.#place(row, key), ...question });
  }

  /** The name of a column in the file, and the row's text there. */
  #place(row: TableRow | null, key: string | null): Pick<PlanProblem, 'column' | 'value'> {
    const index = key === null ? undefined : (this.#places.get(key) ?? this.#anyOf(key));
    if (index === undefined) return { column: key, value: null };
    return { column: this.table.header[index] ?? key, value: row?.cells[index] ?? null };
  }

  #cell(row: TableRow, bound: BoundColumn, text: string): CellValue | CellFault | undefined {
    if (text.trim() === '') {
      if (bound.column.empty === undefined && this.#kept.has(bound.key)) return undefined;
      if (bound.column.required === true && bound.locale === undefined)
        return new CellFault('must not be empty');
      return bound.column.empty ?? null;
    }
    try {
      return bound.column.read(text, this.#context(row));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      return error;
    }
  }

  #context(row: TableRow): CellContext {
    const other = (key: string) => row.cells[this.#places.get(key) ?? -1] ?? '';
    return { importContext: this.importContext, options: this.options, other };
  }

  #anyOf(key: string): number | undefined {
    const index = this.columns.findIndex((column) => column?.column.key === key);
    return index === -1 ? undefined : index;
  }
}
