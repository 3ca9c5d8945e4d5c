import { message, type Message } from '../../../../platform/text/message.js';
import {
  placeOf,
  sheetOfRow,
  type Table,
  TableError,
  type TableReading,
  type TableRow,
} from '../../parsers/table.js';
import type { PlanRow } from '../plan.js';

/** The length of the text of a row in a plan, in characters. */
const TEXT = 100;

/** The rows that the organizer leaves out of an import. */
export class LeftOutRows {
  /** The names of the rows by their numbers in the table. */
  readonly #names: ReadonlyMap<number, string>;
  readonly #rows = new Map<number, TableRow>();
  readonly #unusedNames: readonly string[];

  /** `names`: `5` for a row of the only sheet, `Sheet 2!5` otherwise. Throws a TableError for one without its sheet. */
  constructor(
    private readonly reading: TableReading,
    names: readonly string[] = [],
  ) {
    const numbers = names.map((name) => [name, numberOf(reading, name)] as const);
    this.#unusedNames = numbers.filter(([, number]) => number === undefined).map(([name]) => name);
    this.#names = new Map(
      numbers.flatMap(([name, number]): [number, string][] => (number === undefined ? [] : [[number, name]])),
    );
  }

  /** The rows, after the table is read. */
  get rows(): readonly TableRow[] {
    return [...this.#rows.values()];
  }

  /** The rows for the plan. */
  get planRows(): PlanRow[] {
    return this.rows.map((row) => planRow(row, this.reading));
  }

  /** A line for each name without a row. */
  get lines(): Message[] {
    const missingNames = [...this.#names]
      .filter(([number]) => !this.#rows.has(number))
      .map(([, name]) => name);
    return [...this.#unusedNames, ...missingNames].map(
      (name) => message`The file has no row "${name}" that can be left out.`,
    );
  }

  /** The table without these rows. */
  without(table: Table): Table {
    if (this.#names.size === 0) return table;
    const batches = () => this.#otherRows(table);
    return { ...table, rows: { length: table.rows.length, batches, close: () => table.rows.close() } };
  }

  async *#otherRows({ rows }: Table): AsyncGenerator<TableRow[]> {
    for await (const batch of rows.batches()) {
      for (const row of batch) if (this.#names.has(row.number)) this.#rows.set(row.number, row);
      yield batch.filter(({ number }) => !this.#names.has(number));
    }
  }
}

/** A row for the plan, with the beginning of its texts. */
export function planRow({ number, cells }: TableRow, reading: TableReading): PlanRow {
  const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return { row: number, place: placeOf(reading, number), text: texts.join(' · ').slice(0, TEXT) };
}

/** The number in the table of a row with this name; undefined if its sheet is not read or too short. */
function numberOf(reading: TableReading, name: string): number | undefined {
  const end = name.lastIndexOf('!');
  const number = Number(name.slice(end + 1));
  const readSheets = reading.sheets.filter(({ state }) => state === 'READ');
  if (end === -1 && readSheets.length > 1)
    throw new TableError(
      message`The row "${name}" needs the name of its sheet, such as "${readSheets[0]?.name ?? ''}!${name}".`,
    );
  const sheet = end === -1 ? readSheets[0] : readSheets.find((each) => each.name === name.slice(0, end));
  if (!sheet) return end === -1 ? number : undefined;
  const numberInTable = number + sheet.offset;
  return sheetOfRow(reading, numberInTable) === sheet ? numberInTable : undefined;
}
