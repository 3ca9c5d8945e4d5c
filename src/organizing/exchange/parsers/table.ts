import { UserError } from '../../../platform/failure/user-error.js';
import { message, type Message, type MessageValue } from '../../../platform/text/message.js';
import type { Spool } from '../../../platform/spool/spool.js';

/** A cell whose text can differ from the typed text. */
export interface CellMark {
  /** The position of the cell in its row. */
  readonly index: number;
  /** `FORMULA`: a formula without a stored result; `DATE`: a number that the spreadsheet shows as a date. */
  readonly kind: 'FORMULA' | 'DATE';
  /** The formula. */
  readonly text: string;
}

/** One line of a file: its number as a spreadsheet shows it (the first is 1) and its cells as text. */
export interface TableRow {
  /** In a workbook, the rows of a further sheet continue the numbers of the sheet before. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly marks?: readonly CellMark[];
  /** The texts beyond the last column of the header. With them it is open which cell belongs to which column. */
  readonly excess?: readonly string[];
}

/** The encoding of a text file. */
export interface TextEncoding {
  readonly name: string;
  /** Whether the program detected it by plausibility. */
  readonly guessed: boolean;
  /** Texts of the file with characters that other encodings show differently. */
  readonly samples: readonly string[];
  /** Other plausible encodings, with a word of the text, and the same word in that encoding. */
  readonly alternatives?: readonly {
    readonly name: string;
    readonly here: string;
    readonly sample: string;
  }[];
}

/** A sheet of a workbook, and whether its rows are part of the table. */
export interface SheetReading {
  readonly name: string;
  readonly state: 'READ' | 'NO_HEADER' | 'HIDDEN' | 'NOT_SELECTED';
  /** The rows with data, without header, titles and notes. */
  readonly rows: number;
  /** The difference between the numbers of table rows and of the sheet's rows. */
  readonly offset: number;
  /** The sheet's column for each column of the table. */
  readonly columns: readonly (number | null)[];
  /** The sheet's header for each column of the table. Of a sheet that is not read: its headers. */
  readonly headers: readonly (string | null)[];
}

/** A line of a file that is not data. */
export interface SkippedLine {
  /** `A1:I1` in a workbook, `row 1` in a text. */
  readonly place: MessageValue;
  readonly kind: 'TITLE' | 'NOTE';
  readonly text: string;
}

/** How a file was read. */
export interface TableReading {
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly SheetReading[];
  readonly skipped: readonly SkippedLine[];
}

/** The header of a file, and how the file was read. */
export interface TableHead {
  readonly header: readonly string[];
  readonly reading: TableReading;
}

/** The header of a text. */
export type TextTable = Pick<TableHead, 'header'> & Partial<Pick<TableReading, 'skipped'>>;

/** The content of a file in any format. The receiver closes its rows. */
export interface Table extends TableHead {
  readonly rows: Pick<Spool<TableRow>, 'batches' | 'close' | 'length'>;
}

/** The options of the caller for reading a file. */
export interface TableOptions {
  /** The fields of headers, by the folded header; they identify the header among title rows. */
  readonly fields: ReadonlyMap<string, string>;
  /** A label of the Encoding Standard, such as `big5`. */
  readonly encoding?: string | undefined;
  /** The names of the sheets to read; by default all visible sheets with a known header. */
  readonly sheets?: readonly string[] | undefined;
}

/** The limits of a file and its content. */
export const TABLE_LIMITS = {
  /** The size of the file itself. */
  bytes: 20 * 1024 * 1024,
  /** The unpacked size that an XLSX file declares. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** The maximum of a cell in a spreadsheet. */
  cellLength: 32_767,
  /** The total of all cells. */
  characters: 40_000_000,
} as const;

export type TableFormat = 'csv' | 'xlsx' | 'json';

/** `xml` is a programme in the format of frab and pretalx. */
export type SourceFormat = TableFormat | 'xml';

/** The format of a file by the ending of its name; undefined for another ending. */
export function formatOfFile(name: string): SourceFormat | undefined {
  const ending = /\.(csv|tsv|txt|xlsx|json|xml)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return ending === 'xlsx' || ending === 'json' || ending === 'xml' ? ending : 'csv';
}

/** An unreadable file. The sender receives the message. */
export class TableError extends UserError {
  constructor(readonly reason: Message) {
    super({ code: 'INVALID', message: reason });
  }
}

/** `A`, `B`, … `AA` for the positions 0, 1, … 26. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** The sheet that contains a row; undefined in a file without sheets. */
export function sheetOfRow({ sheets }: TableReading, number: number): SheetReading | undefined {
  return sheets.findLast(({ state, offset }) => state === 'READ' && offset < number);
}

/** The place of a row, or of a cell in it, as a spreadsheet program names it: `row 5`, `Hall 1!5`, `Hall 1!E5`. */
export function placeOf(reading: TableReading, number: number, index?: number): MessageValue {
  const sheet = sheetOfRow(reading, number);
  const isOnly = reading.sheets.filter(({ state }) => state === 'READ').length < 2;
  if (!sheet || (isOnly && index === undefined)) return message`row ${number}`;
  const column = index === undefined ? null : (sheet.columns[index] ?? null);
  return `${sheet.name}!${column === null ? '' : columnLetter(column)}${number - sheet.offset}`;
}
