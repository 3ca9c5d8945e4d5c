import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { serialDate } from './serial-date.js';
import { TABLE_LIMITS, type TableBuilder, TableError } from './table.js';

/** The parts of the workbook that cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** For each cell style whether it shows a date. */
  readonly dates: readonly boolean[];
}

type Visitor = Pick<SaxesParser, 'write' | 'close'>;

/** Collects the shared strings without phonetic hints for Japanese. */
export function stringsVisitor(strings: string[]): Visitor {
  const parser = new SaxesParser();
  let text: string | undefined;
  let hint = false;
  let total = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    if (name === 'rPh') hint = true;
  });
  parser.on('text', (part) => {
    if (text === undefined || hint) return;
    text += part;
    total += part.length;
    if (text.length > TABLE_LIMITS.cellLength || total > TABLE_LIMITS.characters) {
      throw new TableError('The file contains too much text.');
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'rPh') hint = false;
    if (name !== 'si') return;
    strings.push(text ?? '');
    text = undefined;
  });
  return parser;
}

/** Passes the rows of a sheet to the builder. */
export function sheetVisitor(builder: TableBuilder, context: SheetContext): Visitor {
  const parser = new SaxesParser();
  const sheet = new Sheet(builder, context);
  parser.on('opentag', (tag) => sheet.open(tag));
  parser.on('text', (text) => sheet.text(text));
  parser.on('closetag', ({ name }) => sheet.close(name));
  return parser;
}

/** The current row and cell. */
class Sheet {
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #reading = false;

  constructor(
    private readonly builder: TableBuilder,
    private readonly context: SheetContext,
  ) {}

  open({ name, attributes }: SaxesTagPlain): void {
    if (name === 'row') {
      this.#row = Number(attributes.r ?? this.#row + 1);
      this.#cells = [];
      this.#column = 0;
    } else if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
      if (this.#column > TABLE_LIMITS.columns) {
        throw new TableError(`Row ${this.#row} has more than ${TABLE_LIMITS.columns} columns.`);
      }
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? 0);
      this.#value = '';
    } else this.#reading = name === 'v' || name === 't';
  }

  text(text: string): void {
    if (!this.#reading) return;
    this.#value += text;
    if (this.#value.length > TABLE_LIMITS.cellLength) {
      throw new TableError(`A cell of row ${this.#row} is too long.`);
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    if (name === 'c') {
      while (this.#cells.length < this.#column - 1) this.#cells.push('');
      this.#cells[this.#column - 1] = this.#cell();
    } else if (name === 'row') this.builder.add(this.#cells, this.#row);
  }

  #cell(): string {
    if (this.#type === 's') return this.context.strings[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    const isDate = this.#type === 'n' && this.#value !== '' && this.context.dates[this.#style] === true;
    if (isDate) return serialDate(Number(this.#value));
    // The number as displayed: the file contains 0.10000000000000001 for 0.1.
    return this.#type === 'n' && this.#value !== '' ? String(Number(this.#value)) : this.#value;
  }
}

/** 28 for `AB7`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column;
}
