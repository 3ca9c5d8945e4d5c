import { TABLE_LIMITS, TableError } from '../table.js';
import { message } from '../../../../platform/text/message.js';
import { append } from '../../model/places.js';

/** A merged area, with 1 for the first row and column. */
interface Area {
  readonly range: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  value?: string | undefined;
}

const MERGED_CELL = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
/** The number of rows that merged areas of a sheet may cover beyond the maximum number of rows. */
const AREAS = 50_000;

/** The merged areas of a sheet. A cell of an area has the value of its first cell. */
export class MergedCells {
  readonly #byRow = new Map<number, Area[]>();
  #coveredRows = 0;

  /** Adds the areas in a part of the sheet's XML, which has them below the rows. */
  addAll(xml: string): void {
    for (const [, from = '', top = '', to = '', bottom = ''] of xml.matchAll(MERGED_CELL)) {
      const area = {
        range: `${from}${top}:${to}${bottom}`,
        top: Number(top),
        left: columnNumber(from),
        bottom: Math.min(Number(bottom), TABLE_LIMITS.rows + 1),
        right: Math.min(columnNumber(to), TABLE_LIMITS.columns),
      };
      this.#add(area);
    }
  }

  /**
   * Fills the cells of merged areas in a row. Returns the range of the area that contains all content of
   * the row.
   */
  fill(row: number, cells: string[]): string | undefined {
    const areas = this.#byRow.get(row);
    if (!areas) return undefined;
    for (const area of areas) {
      if (area.top === row) area.value = cells[area.left - 1] ?? '';
      if ((area.value ?? '') === '') continue;
      while (cells.length < area.right) cells.push('');
      cells.fill(area.value ?? '', area.left - 1, area.right);
    }
    const onlyArea = areas.find(
      ({ left, right, value = '' }) =>
        right > left &&
        value !== '' &&
        cells.every((cell, index) => cell.trim() === '' || (index >= left - 1 && index < right)),
    );
    return onlyArea?.range;
  }

  #add(area: Area): void {
    this.#coveredRows += area.bottom - area.top + 1;
    if (this.#coveredRows > TABLE_LIMITS.rows + AREAS)
      throw new TableError(message`The sheet has too many merged cells.`);
    for (let row = area.top; row <= area.bottom; row += 1) append(this.#byRow, row, area);
  }
}

/** 28 for `AB` and for `AB7`. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column;
}
