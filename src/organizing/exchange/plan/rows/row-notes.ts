import { message, type Message, term } from '../../../../platform/text/message.js';
import type { TableHead, TableRow } from '../../parsers/table.js';
import type { CellValue } from '../../model/column.js';
import type { PlanRow } from '../plan.js';
import { planRow } from './left-out-rows.js';
import type { RowReader } from './read-rows.js';

/** The minimum number of columns of a table in which a row with one filled cell is unusual. */
const FEWEST_COLUMNS = 3;
/** The maximum number of rows that a plan lists. */
const MAXIMUM_LISTED = 50;

/** Counts rows with one filled cell in a table whose rows have more. They can be notes instead of objects. */
export class LoneCells {
  #rows = 0;
  #loneCount = 0;
  readonly #loneRows: PlanRow[] = [];

  constructor(private readonly table: TableHead) {}

  add(row: TableRow): void {
    this.#rows += 1;
    if (row.cells.filter((cell) => cell.trim() !== '').length !== 1) return;
    this.#loneCount += 1;
    if (this.#loneRows.length < MAXIMUM_LISTED) this.#loneRows.push(planRow(row, this.table.reading));
  }

  /** The first such rows; none in a table where they are usual. */
  get planRows(): readonly PlanRow[] {
    const isUnusual = this.table.header.length >= FEWEST_COLUMNS && this.#loneCount * 2 < this.#rows;
    return isUnusual ? this.#loneRows : [];
  }

  /** A line if there are such rows. */
  get lines(): Message[] {
    const [firstRow] = this.planRows;
    if (!firstRow) return [];
    const example = message`${firstRow.place} has "${firstRow.text.slice(0, 60)}"`;
    return [
      message`${this.#loneCount} ${term(this.#loneCount === 1 ? 'row' : 'rows')} with one filled cell (${example}). Such a row is imported as the others are. Leave it out if it is a note.`,
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
