import type { Spool } from '../spool/spool.js';

/** One line of a file: its number as a spreadsheet shows it (the header is 1) and its cells as text. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The content of a file in any format. The receiver closes its rows. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: Spool<TableRow>;
}

/** The limits of a file and its content. */
export const TABLE_LIMITS = {
  /** The size of the file itself. */
  bytes: 20 * 1024 * 1024,
  /** The unpacked size that an XLSX file declares. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** The maximum of a cell in a spreadsheet. */
  cellLength: 32_767,
  /** The total of all cells. */
  characters: 40_000_000,
} as const;

export type TableFormat = 'csv' | 'xlsx' | 'json';

/** An unreadable file. The sender receives the message. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** Passes on rows within the limits; blank ones only count. */
export class TableBuilder {
  #header: readonly string[] | undefined;
  #last = 0;
  #count = 0;
  #characters = 0;

  constructor(private readonly take: (row: TableRow) => void) {}

  /** Adds the next row; rows that a spreadsheet omits have no number. */
  add(cells: readonly string[], number = this.#last + 1): void {
    this.#last = number;
    this.#count += 1;
    if (this.#count > TABLE_LIMITS.rows + 1 || !(number <= TABLE_LIMITS.rows + 1)) {
      throw new TableError(`The file has more than ${TABLE_LIMITS.rows.toLocaleString('en')} rows.`);
    }
    if (cells.length > TABLE_LIMITS.columns) {
      throw new TableError(`Row ${number} has more than ${TABLE_LIMITS.columns} columns.`);
    }
    for (const [index, cell] of cells.entries()) this.#weigh(cell, number, index);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (!this.#header) {
      this.#header = cells;
      return;
    }
    if (cells.slice(this.#header.length).some((cell) => cell.trim() !== '')) {
      throw new TableError(`Row ${number} has more cells than the header.`);
    }
    this.take({ number, cells });
  }

  /** The header, after all rows are added. */
  done(): readonly string[] {
    if (!this.#header) throw new TableError('The file is empty.');
    return this.#header;
  }

  #weigh(cell: string, number: number, index: number): void {
    this.#characters += cell.length;
    if (cell.length > TABLE_LIMITS.cellLength) {
      throw new TableError(
        `Row ${number}, column ${index + 1} has more than ${TABLE_LIMITS.cellLength.toLocaleString('en')} characters.`,
      );
    }
    if (this.#characters > TABLE_LIMITS.characters) throw new TableError('The file contains too much text.');
  }
}
