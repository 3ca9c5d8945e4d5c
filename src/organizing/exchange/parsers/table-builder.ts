import { fieldOfHeader } from '../headers/header-text.js';
import { ROW_NUMBER } from '../headers/kind-headers.js';
import { headerLines } from './header-lines.js';
import { type CellMark, type SkippedLine, TABLE_LIMITS, TableError, type TableRow } from './table.js';
import { message } from '../../../platform/text/message.js';

/** The lines among which the header is searched. */
const FIRST_LINES = 25;
/** A text below a table that is no row. */
const NOTE = /^(?:注|备注|備註|说明|說明|合计|合計|总计|總計|note|remark|total|summe|hinweis)(?![\p{L}])/iu;
/** In the column of row numbers, which no name is in, the sum of the rows above. */
const SUM = /^(?:合计|合計|总计|總計|小计|小計|共计|共計|total|sum|summe)[\s:：]*$/iu;

/** A line of a file before the header is known. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  readonly marks?: readonly CellMark[];
  /** The range of a merged cell that is the only content of the line. */
  readonly merged?: string | undefined;
}

/** Counts rows and characters of a whole file. */
export class TableLimiter {
  #rows = 0;
  #characters = 0;

  check({ number, cells }: Line): void {
    this.#rows += 1;
    if (this.#rows > TABLE_LIMITS.rows + 1 || !(number <= TABLE_LIMITS.rows + 1)) {
      throw new TableError(message`The file has more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows.`);
    }
    if (cells.length > TABLE_LIMITS.columns) {
      throw new TableError(message`Row ${number} has more than ${TABLE_LIMITS.columns} columns.`);
    }
    for (const [index, cell] of cells.entries()) this.#weigh(cell, number, index);
  }

  #weigh(cell: string, number: number, index: number): void {
    this.#characters += cell.length;
    if (cell.length > TABLE_LIMITS.cellLength) {
      throw new TableError(
        message`Row ${number}, column ${index + 1} has more than ${TABLE_LIMITS.cellLength.toLocaleString('en')} characters.`,
      );
    }
    if (this.#characters > TABLE_LIMITS.characters)
      throw new TableError(message`The file contains too much text.`);
  }
}

/** Separates the header and the rows of one table from titles above and notes below. */
export class TableBuilder {
  readonly skipped: SkippedLine[] = [];
  rows = 0;
  #header: readonly string[] | undefined;
  #isSearched = false;
  #hasNotes = true;
  #last = 0;
  /** The column with the numbers of the rows, -1 without one. */
  #numbers: number | undefined;
  #first: Line[] = [];

  /** `isSure`: the first line is the header if no line has a known field. */
  constructor(
    private readonly take: (row: TableRow, header: readonly string[]) => void,
    private readonly fields: ReadonlyMap<string, string>,
    private readonly limiter = new TableLimiter(),
    private readonly isSure = true,
  ) {}

  /** Adds the next line; lines that a spreadsheet omits have no number. */
  add(cells: readonly string[], number = this.#last + 1, more: Pick<Line, 'marks' | 'merged'> = {}): void {
    this.#last = number;
    const line = { number, cells, ...more };
    this.limiter.check(line);
    if (cells.every((cell) => cell.trim() === '') && !more.marks?.length) return;
    if (this.#header) {
      this.#row(line, this.#header);
      return;
    }
    if (this.#isSearched) return;
    this.#first.push(line);
    if (this.#first.length === FIRST_LINES) this.#findHeader();
  }

  /** Sets the header of a table that has no titles and notes. */
  begin(header: readonly string[]): void {
    this.limiter.check({ number: 1, cells: header });
    this.#last = 1;
    this.#isSearched = true;
    this.#hasNotes = false;
    this.#header = header;
  }

  /** The header, after all lines are added; undefined if there is none. */
  done(): readonly string[] | undefined {
    if (!this.#isSearched) this.#findHeader();
    return this.#header;
  }

  /** The line with the most known headers. */
  #findHeader(): void {
    const lines = this.#first;
    this.#first = [];
    this.#isSearched = true;
    const known = lines.map(({ cells }) => this.#knownHeaders(cells));
    const best = known.indexOf(Math.max(...known));
    const header = lines[best];
    if (!header || (!this.isSure && known[best] === 0)) return;
    const around = [lines[best - 1]?.cells, lines[best + 1]?.cells] as const;
    const joined = headerLines(header.cells, around, (cell) => this.#fieldOf(cell));
    const first = best + 1 + joined.repeated;
    for (const title of [...lines.slice(0, best), ...lines.slice(best + 1, first)])
      this.#skip(title, 'TITLE');
    this.#header = joined.header.map((cell) => cell.replace(/\s+/g, ' ').trim());
    for (const line of lines.slice(first)) this.#row(line, this.#header);
  }

  #knownHeaders(cells: readonly string[]): number {
    const fields = cells.map((cell) => this.#fieldOf(cell));
    return new Set(fields.filter((field) => field !== undefined)).size;
  }

  #fieldOf(cell: string): string | undefined {
    return cell.length > 300 ? undefined : fieldOfHeader(cell, this.fields);
  }

  #row(line: Line, header: readonly string[]): void {
    const { number, cells, marks } = line;
    if (this.#hasNotes && (isNote(line, header) || this.#isSum(cells, header))) {
      this.#skip(line, 'NOTE');
      return;
    }
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      throw new TableError(message`Row ${number} has more cells than the header.`);
    }
    this.rows += 1;
    this.take(marks?.length ? { number, cells, marks } : { number, cells }, header);
  }

  #isSum(cells: readonly string[], header: readonly string[]): boolean {
    this.#numbers ??= header.findIndex((cell) => this.#fieldOf(cell) === ROW_NUMBER);
    return SUM.test(cells[this.#numbers]?.trim() ?? '');
  }

  #skip({ number, cells, merged }: Line, kind: SkippedLine['kind']): void {
    const text = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].join(' ');
    this.skipped.push({ place: merged ?? message`row ${number}`, kind, text: text.slice(0, 100) });
  }
}

function isNote({ cells, merged }: Line, header: readonly string[]): boolean {
  if (header.length < 3) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (merged !== undefined && filled.length >= 3) return true;
  return filled.length === 1 && NOTE.test(cells[0]?.trim() ?? '');
}
