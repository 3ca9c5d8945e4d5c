import { fieldOfHeader } from '../headers/header-text.js';
import { ROW_NUMBER } from '../headers/kind-headers.js';
import { headerLines } from './header-lines.js';
import { type SkippedLine, TABLE_LIMITS, TableError, type TableRow } from './table.js';
import { message } from '../../../platform/text/message.js';

/** The number of first lines that can contain the header. */
const FIRST_LINES = 25;
/** The beginning of a note below a table. */
const NOTE = /^(?:注|备注|備註|说明|說明|合计|合計|总计|總計|note|remark|total|summe|hinweis)(?!\p{L})/iu;
/** The label of a sum of the rows above, in the column of row numbers, which contains no names. */
const SUM = /^(?:合计|合計|总计|總計|小计|小計|共计|共計|total|sum|summe)[\s:：]*$/iu;

/** The beginning of a line with a total, which can also contain the number: `合计 120`. */
const TOTAL = /^\s*(?:合计|合計|总计|總計|共计|共計|total|summe)(?![\p{L}])/iu;

/** A line of a file before the header is known. */
interface Line extends TableRow {
  /** The range of a merged cell that is the only content of the line. */
  readonly mergedRange?: string | undefined;
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
      throw tooManyColumns(number);
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

/** The error for a row with more columns than a table may have. */
export function tooManyColumns(row: number): TableError {
  return new TableError(message`Row ${row} has more than ${TABLE_LIMITS.columns} columns.`);
}

/** Separates the header and the rows of one table from titles above and notes below. */
export class TableBuilder {
  readonly skippedLines: SkippedLine[] = [];
  rows = 0;
  /** Whether a line has content, also if no header is found. */
  hasContent = false;
  #header: readonly string[] | undefined;
  #isSearched = false;
  #hasNotes = true;
  /** Whether the line before, or the last one with several filled cells, is a sum. */
  #hasEnded = false;
  #lastNumber = 0;
  /** The column with the numbers of the rows; -1 without one. */
  #numberColumn: number | undefined;
  /** Whether a row has such a number. */
  #hasNumbers = false;
  #firstLines: Line[] = [];

  /** `isSure`: the first line is the header if no line has a known field. */
  constructor(
    private readonly onRow: (row: TableRow, header: readonly string[]) => void,
    private readonly fields: ReadonlyMap<string, string>,
    private readonly limiter = new TableLimiter(),
    private readonly isSure = true,
  ) {}

  /** Adds the next line. By default its number follows that of the previous line. */
  add(
    cells: readonly string[],
    number = this.#lastNumber + 1,
    details: Pick<Line, 'marks' | 'mergedRange'> = {},
  ): void {
    this.#lastNumber = number;
    const line = { number, cells, ...details };
    this.limiter.check(line);
    if (cells.every((cell) => cell.trim() === '') && !details.marks?.length) return;
    this.hasContent = true;
    if (this.#header) {
      this.#row(line, this.#header);
      return;
    }
    if (this.#isSearched) return;
    this.#firstLines.push(line);
    if (this.#firstLines.length === FIRST_LINES) this.#findHeader();
  }

  /** Sets the header of a table that has no titles and notes. */
  setHeader(header: readonly string[]): void {
    this.limiter.check({ number: 1, cells: header });
    this.#lastNumber = 1;
    this.#isSearched = true;
    this.#hasNotes = false;
    this.#header = header;
  }

  /** The header, after all lines are added; undefined if there is none. */
  finish(): readonly string[] | undefined {
    if (!this.#isSearched) this.#findHeader();
    return this.#header;
  }

  /** Sets the header: the line with the most known headers. Adds the rows below it. */
  #findHeader(): void {
    const lines = this.#firstLines;
    this.#firstLines = [];
    this.#isSearched = true;
    const knownCounts = lines.map(({ cells }) => this.#knownHeaders(cells));
    const headerIndex = knownCounts.indexOf(Math.max(...knownCounts));
    const header = lines[headerIndex];
    if (!header || (!this.isSure && knownCounts[headerIndex] === 0)) return;
    const neighbours = [lines[headerIndex - 1]?.cells, lines[headerIndex + 1]?.cells] as const;
    const combinedHeader = headerLines(header.cells, neighbours, (cell) => this.#fieldOf(cell));
    const firstRow = headerIndex + 1 + combinedHeader.repeatedLines;
    for (const title of [...lines.slice(0, headerIndex), ...lines.slice(headerIndex + 1, firstRow)])
      this.#skip(title, 'TITLE');
    this.#header = combinedHeader.header.map((cell) => cell.replace(/\s+/g, ' ').trim());
    for (const line of lines.slice(firstRow)) this.#row(line, this.#header);
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
    if (this.#hasNotes && this.#isSkipped(line, header)) {
      this.#skip(line, 'NOTE');
      return;
    }
    const excess = cells.slice(header.length).filter((cell) => cell.trim() !== '');
    const row =
      excess.length > 0 ? { number, cells: cells.slice(0, header.length), excess } : { number, cells };
    this.rows += 1;
    this.onRow(marks?.length ? { ...row, marks } : row, header);
  }

  /** Whether the line is a note or a sum. Below a sum, a line with one filled cell is a note. */
  #isSkipped(line: Line, header: readonly string[]): boolean {
    const isSum = this.#isSum(line.cells, header);
    const isSkipped = isSum || isNote(line, header);
    const filledCells = line.cells.filter((cell) => cell.trim() !== '');
    if (isSkipped && (isSum || TOTAL.test(filledCells[0] ?? ''))) this.#hasEnded = true;
    else if (filledCells.length > 1) this.#hasEnded = false;
    return isSkipped || (this.#hasEnded && filledCells.length === 1 && header.length >= 3);
  }

  #isSum(cells: readonly string[], header: readonly string[]): boolean {
    this.#numberColumn ??= header.findIndex((cell) => this.#fieldOf(cell) === ROW_NUMBER);
    const number = cells[this.#numberColumn]?.trim() ?? '';
    if (SUM.test(number)) return true;
    if (number !== '') this.#hasNumbers = true;
    // A row without a number among rows with one.
    const firstText = cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '';
    return number === '' && this.#hasNumbers && SUM.test(firstText);
  }

  #skip({ number, cells, mergedRange }: Line, kind: SkippedLine['kind']): void {
    const text = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].join(' ');
    this.skippedLines.push({ place: mergedRange ?? message`row ${number}`, kind, text: text.slice(0, 100) });
  }
}

function isNote({ cells, mergedRange }: Line, header: readonly string[]): boolean {
  if (header.length < 3) return false;
  const filledCells = cells.filter((cell) => cell.trim() !== '');
  if (mergedRange !== undefined && filledCells.length >= 3) return true;
  return filledCells.length === 1 && NOTE.test(cells[0]?.trim() ?? '');
}
