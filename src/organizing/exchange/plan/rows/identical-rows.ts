import { message, type Message } from '../../../../platform/text/message.js';
import { createHash } from 'node:crypto';
import type { TableRow } from '../../parsers/table.js';
import type { BoundColumn } from '../../model/column.js';
import type { RowReader } from './read-rows.js';

/** Finds rows whose imported cells equal those of an earlier row. They describe the same object. */
export class IdenticalRows {
  /** The first row of each content, by the digest of its cells. */
  readonly #rows = new Map<string, number>();
  #count = 0;
  #example: readonly [row: number, first: number] | undefined;

  constructor(private readonly columns: readonly (BoundColumn | undefined)[]) {}

  /** The number of the earlier row; undefined for the first row of its content. */
  firstOf({ number, cells, marks = [], excess = [] }: TableRow): number | undefined {
    const values = this.columns.map((column, index) => (column ? (cells[index] ?? '').trim() : ''));
    const digest = createHash('sha256')
      .update(JSON.stringify([values, marks, excess]))
      .digest('base64');
    const first = this.#rows.get(digest);
    if (first === undefined) {
      this.#rows.set(digest, number);
      return undefined;
    }
    this.#count += 1;
    this.#example ??= [number, first];
    return first;
  }

  /** A line if there are such rows. */
  linesFor(reader: RowReader): Message[] {
    if (!this.#example) return [];
    const [row, first] = this.#example;
    return [
      message`Rows that equal an earlier row and are united with it: ${this.#count}, such as ${reader.rowAt(row)} with ${reader.rowAt(first)}.`,
    ];
  }
}
