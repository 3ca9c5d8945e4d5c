import { message, type Message, term } from '../../../../platform/text/message.js';
import type { CellValue } from '../../model/column.js';
import type { TableRow } from '../../parsers/table.js';
import type { RowReader } from './read-rows.js';

/** Cells that differ from the object in a column that only a review changes. */
export class ReviewNotes {
  readonly #columns = new Map<string, { count: number; first: Message }>();

  constructor(private readonly reader: RowReader) {}

  add(row: TableRow, column: string, stored: CellValue): void {
    const known = this.#columns.get(column);
    if (known) known.count += 1;
    else {
      const text = this.reader.textOf(row, column) ?? '';
      const first = message`row ${row.number} has "${text.slice(0, 60)}", the event has "${String(stored)}"`;
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
