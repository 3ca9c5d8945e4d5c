import { fieldOfHeader, foldHeader } from '../../headers/header-text.js';
import type { SheetReading, TableRow } from '../table.js';

/** Combines the rows of several sheets into one table. Columns are matched by field or header. */
export class SheetRows {
  readonly header: string[] = [];
  readonly sheets: SheetReading[] = [];
  readonly #keys: string[] = [];
  #offset = 0;
  #lastNumber = 0;
  /** The table's column for each column of the current sheet. */
  #places: readonly number[] | undefined;

  constructor(
    private readonly onRow: (row: TableRow) => void,
    private readonly fields: ReadonlyMap<string, string>,
  ) {}

  /** Adds a row of the current sheet. */
  add({ number, cells, marks = [], excess }: TableRow, header: readonly string[]): void {
    this.#places ??= this.#placesOf(header);
    const places = this.#places;
    const placedCells = this.header.map(() => '');
    for (const [index, cell] of cells.entries()) placedCells[places[index] ?? index] = cell;
    const row = { number: number + this.#offset, cells: placedCells, ...(excess && { excess }) };
    this.#lastNumber = row.number;
    const movedMarks = marks.map((mark) => ({ ...mark, index: places[mark.index] ?? mark.index }));
    this.onRow(movedMarks.length > 0 ? { ...row, marks: movedMarks } : row);
  }

  /** Ends the current sheet. */
  end(sheet: Pick<SheetReading, 'name' | 'state' | 'rows'>, header: readonly string[] | undefined): void {
    if (sheet.state === 'READ' && header) {
      const places = (this.#places ??= this.#placesOf(header));
      const columns = this.header.map((_, index) => {
        const from = places.indexOf(index);
        return from === -1 ? null : from;
      });
      const headers = columns.map((from) => (from === null ? null : (header[from] ?? '')));
      this.sheets.push({ ...sheet, offset: this.#offset, columns, headers });
      this.#offset = this.#lastNumber;
    } else this.sheets.push({ ...sheet, offset: 0, columns: [], headers: header ?? [] });
    this.#places = undefined;
  }

  #placesOf(header: readonly string[]): number[] {
    const freePlaces = new Set(this.header.keys());
    return header.map((text) => {
      const key = fieldOfHeader(text, this.fields) ?? foldHeader(text);
      // The columns of the first sheet stay in their order, also those without a header.
      const knownPlace = this.sheets.some(({ state }) => state === 'READ')
        ? [...freePlaces].find((place) => this.#keys[place] === key && key !== '')
        : undefined;
      const place = knownPlace ?? this.header.length;
      if (knownPlace === undefined) {
        this.header.push(text);
        this.#keys.push(key);
      }
      freePlaces.delete(place);
      return place;
    });
  }
}
