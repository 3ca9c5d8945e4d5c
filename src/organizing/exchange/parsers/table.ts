import type { Spool } from '../spool/spool.js';

/** One line of a file: its number as a spreadsheet shows it (the header is 1) and its cells as text. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a file holds, whatever its format; whoever has read it closes its rows. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: Spool<TableRow>;
}

/** How large a file, and what is in it, may be. */
export const TABLE_LIMITS = {
  /** Of the file itself. */
  bytes: 20 * 1024 * 1024,
  /** Of what an XLSX says that it unpacks to. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** As many as a cell of a spreadsheet takes. */
  cellLength: 32_767,
  /** Of all cells together. */
  characters: 40_000_000,
} as const;

export type TableFormat = 'csv' | 'xlsx' | 'json';

/** A file that cannot be read at all; the message is for whoever sent it. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** Hands on rows within the limits; blank ones only count. */
export class TableBuilder {
  #header: readonly string[] | undefined;
  #last = 0;
  #count = 0;
  #characters = 0;

  constructor(private readonly take: (row: TableRow) => void) {}

  /** Takes the next row; rows that a spreadsheet leaves out have no number of their own. */
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

  /** The header, once all has been added. */
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
    if (this.#characters > TABLE_LIMITS.characters) throw new TableError('The file holds too much text.');
  }
}
