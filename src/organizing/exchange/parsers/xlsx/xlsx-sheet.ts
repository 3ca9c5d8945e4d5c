import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { columnNumber, type MergedCells } from './merged-cells.js';
import { serialDate } from './serial-date.js';
import { type CellMark, TABLE_LIMITS, TableError } from '../table.js';
import type { TableBuilder } from '../table-builder.js';
import { message } from '../../../../platform/text/message.js';

/** The parts of the workbook that cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** For each cell style whether it shows a date. */
  readonly dates: readonly boolean[];
  /** Whether its dates count from 1904. */
  readonly isFrom1904: boolean;
  readonly mergedCells: MergedCells;
}

/** Receives the text of a part of the workbook. */
export interface XmlVisitor {
  write: (text: string) => unknown;
  close: () => unknown;
}

/** The name without a namespace prefix: programs for .NET write `x:row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Collects the shared strings without phonetic hints for Japanese. */
export function stringsVisitor(strings: string[]): XmlVisitor {
  const parser = new SaxesParser();
  let text: string | undefined;
  let isHint = false;
  let total = 0;
  parser.on('opentag', ({ name }) => {
    if (localName(name) === 'si') text = '';
    if (localName(name) === 'rPh') isHint = true;
  });
  parser.on('text', (part) => {
    if (text === undefined || isHint) return;
    text += part;
    total += part.length;
    if (text.length > TABLE_LIMITS.cellLength || total > TABLE_LIMITS.characters) {
      throw new TableError(message`The file contains too much text.`);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (localName(name) === 'rPh') isHint = false;
    if (localName(name) !== 'si') return;
    // Excel indents shared strings of several runs with line breaks that it does not show.
    strings.push(text ?? '');
    text = undefined;
  });
  return parser;
}

/** Passes the rows of a sheet to the builder. */
export function sheetVisitor(builder: TableBuilder, context: SheetContext): XmlVisitor {
  const parser = new SaxesParser();
  const sheet = new Sheet(builder, context);
  parser.on('opentag', (tag) => sheet.open(tag));
  parser.on('text', (text) => sheet.text(text));
  parser.on('closetag', ({ name }) => sheet.close(localName(name)));
  return parser;
}

/** The current row and cell. */
class Sheet {
  #row = 0;
  #cells: string[] = [];
  #marks: CellMark[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #hasValue = false;
  #formula: string | undefined;
  #reading: 'value' | 'formula' | undefined;

  constructor(
    private readonly builder: TableBuilder,
    private readonly context: SheetContext,
  ) {}

  open({ name, attributes }: SaxesTagPlain): void {
    const tag = localName(name);
    if (tag === 'row') {
      this.#row = Number(attributes.r ?? this.#row + 1);
      this.#cells = [];
      this.#marks = [];
      this.#column = 0;
    } else if (tag === 'c') {
      this.#openCell(attributes);
    } else if (tag === 'f') {
      this.#formula = '';
      this.#reading = 'formula';
    } else if (tag === 'v' || tag === 't') {
      this.#hasValue = true;
      this.#reading = 'value';
    } else this.#reading = undefined;
  }

  text(text: string): void {
    if (this.#reading === 'formula') this.#formula = `${this.#formula ?? ''}${text.slice(0, 200)}`;
    if (this.#reading !== 'value') return;
    this.#value += text;
    if (this.#value.length > TABLE_LIMITS.cellLength) {
      throw new TableError(message`A cell of row ${this.#row} is too long.`);
    }
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't' || tag === 'f') this.#reading = undefined;
    if (tag === 'c') {
      while (this.#cells.length < this.#column - 1) this.#cells.push('');
      this.#cells[this.#column - 1] = this.#cell();
    } else if (tag === 'row') {
      const mergedRange = this.context.mergedCells.fill(this.#row, this.#cells);
      this.builder.add(this.#cells, this.#row, { marks: this.#marks, mergedRange });
    }
  }

  #openCell(attributes: SaxesTagPlain['attributes']): void {
    this.#column = attributes.r === undefined ? this.#column + 1 : columnNumber(attributes.r);
    if (this.#column > TABLE_LIMITS.columns) {
      throw new TableError(message`Row ${this.#row} has more than ${TABLE_LIMITS.columns} columns.`);
    }
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#formula = undefined;
  }

  #cell(): string {
    if (this.#formula !== undefined && !this.#hasValue) return this.#mark('FORMULA', `=${this.#formula}`, '');
    if (this.#type === 's') return this.context.strings[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'd') return this.#mark('DATE', '', this.#value);
    if (this.#type !== 'n' || this.#value === '') return this.#value;
    const number = Number(this.#value);
    if (this.context.dates[this.#style] === true)
      return this.#mark('DATE', '', serialDate(number, this.context.isFrom1904));
    // The number as displayed: the file contains 0.10000000000000001 for 0.1.
    return String(number);
  }

  #mark(kind: CellMark['kind'], text: string, value: string): string {
    this.#marks.push({ index: this.#column - 1, kind, text });
    return value;
  }
}
