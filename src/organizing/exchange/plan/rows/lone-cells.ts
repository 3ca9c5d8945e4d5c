import { message, type Message, term } from '../../../../platform/text/message.js';
import type { TableRow } from '../../parsers/table.js';

/** The number of columns from which a row with one cell is unusual. */
const FEWEST_COLUMNS = 3;

/** Rows with one filled cell in a table whose rows have more: they may be notes and no objects. */
export class LoneCells {
  #rows = 0;
  #lone = 0;
  #first: Message | undefined;

  add({ cells, number }: TableRow): void {
    this.#rows += 1;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length !== 1) return;
    this.#lone += 1;
    this.#first ??= message`row ${number} has "${filled.join('').slice(0, 60)}"`;
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
