import { message, type Message, term } from '../../../../platform/text/message.js';
import type { TableRow } from '../../parsers/table.js';
import type { CellValue } from '../../model/column.js';
import type { RowReader } from './read-rows.js';

/** The minimum number of columns of a table in which a row with one filled cell is unusual. */
const FEWEST_COLUMNS = 3;

/** Counts rows with one filled cell in a table whose rows have more. They can be notes instead of objects. */
export class LoneCells {
  #rows = 0;
  #loneCount = 0;
  #example: Message | undefined;

  add({ cells, number }: TableRow, reader: RowReader): void {
    this.#rows += 1;
    const filledCells = cells.filter((cell) => cell.trim() !== '');
    if (filledCells.length !== 1) return;
    this.#loneCount += 1;
    this.#example ??= message`${reader.rowAt(number)} has "${filledCells.join('').slice(0, 60)}"`;
  }

  /** A line if there are such rows. `header`: the header of the table. */
  linesFor(header: readonly string[]): Message[] {
    const isUnusual = header.length >= FEWEST_COLUMNS && this.#loneCount * 2 < this.#rows;
    if (!this.#example || !isUnusual) return [];
    return [
      message`${this.#loneCount} ${term(this.#loneCount === 1 ? 'row' : 'rows')} with one filled cell (${this.#example}). Such a row is imported as the others are. Delete it from the file if it is a note.`,
    ];
  }
}

/** Counts cells that differ from the object in a column that only a review changes. */
export class ReviewNotes {
  readonly #columns = new Map<string, { count: number; first: Message }>();

  constructor(private readonly reader: RowReader) {}

  add(row: TableRow, column: string, storedValue: CellValue): void {
    const entry = this.#columns.get(column);
    if (entry) entry.count += 1;
    else {
      const text = this.reader.textOf(row, column) ?? '';
      const first = message`${this.reader.rowAt(row.number)} has "${text.slice(0, 60)}", the event has "${String(storedValue)}"`;
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
