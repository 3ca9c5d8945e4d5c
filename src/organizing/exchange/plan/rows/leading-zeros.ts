import type { CellValue } from '../../model/column.js';

/** Ids with leading zeros, which spreadsheet programs remove. */
export class LeadingZeros {
  readonly #whole = new Map<string, string>();

  /** Adds the id of an existing object. */
  add(id: CellValue | undefined): void {
    if (typeof id === 'string' && /^0+[1-9]\d*$/.test(id)) this.#whole.set(id.replace(/^0+/, ''), id);
  }

  /** The existing id that equals this one but for its leading zeros. */
  wholeOf(id: CellValue | undefined): string | undefined {
    return typeof id === 'string' ? this.#whole.get(id) : undefined;
  }
}
