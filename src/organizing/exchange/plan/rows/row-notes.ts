import { message, type Message, term } from '../../../../platform/text/message.js';
import type { TableRow } from '../../parsers/table.js';
import type { CellValue } from '../../model/column.js';
import type { RowReader } from './read-rows.js';

/** The number of columns from which a row with one cell is unusual. */
const FEWEST_COLUMNS = 3;

/** Rows with one filled cell in a table whose rows have more: they may be notes and no objects. */
export class LoneCells {
  #rows = 0;
  #lone = 0;
  #first: Message | undefined;

  add({ cells, number }: TableRow, reader: RowReader): void {
    this.#rows += 1;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length !== 1) return;
    this.#lone += 1;
    this.#first ??= message`${reader.rowAt(number)} has "${filled.join('').slice(0, 60)}"`;
  }

  /** A line if there are such rows; `header` is that of the table. */
  linesFor(header: readonly string[]): Message[] {
    const isUnusual = header.length >= FEWEST_COLUMNS && this.#lone * 2 < this.#rows;
    if (!this.#first || !isUnusual) return [];
    return [
      message`${this.#lone} ${term(this.#lone === 1 ? 'row' : 'rows')} with one filled cell (${this.#first}). Such a row is imported as the others are. Delete it from the file if it is a note.`,
    ];
  }
}

/** Cells that differ from the object in a column that only a review changes. */
export class ReviewNotes {
  readonly #columns = new Map<string, { count: number; first: Message }>();

  constructor(private readonly reader: RowReader) {}

  add(row: TableRow, column: string, stored: CellValue): void {
    const known = this.#columns.get(column);
    if (known) known.count += 1;
    else {
      const text = this.reader.textOf(row, column) ?? '';
      const first = message`${this.reader.rowAt(row.number)} has "${text.slice(0, 60)}", the event has "${String(stored)}"`;
      this.#columns.set(column, { count: 1, first });
    }
  }

  /** A line for each column. */
  get lines(): Message[] {
    return [...this.#columns].map(
      ([column, { count, first }]) =>
        message`${this.reader.columnName(column) ?? column} differs in ${count} ${term(count === 1 ? 'row' : 'rows')} (${first}). It changes only by reviews and publications, so these cells are ignored.`,
    );
  }
}
