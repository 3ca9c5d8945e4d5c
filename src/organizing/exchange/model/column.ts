import { columnNameOf } from '../../../platform/database/rows/snake-naming.js';
import type { FieldNames } from '../../../platform/text/field-rule.js';
import { type Message, messageText, type MessageValue } from '../../../platform/text/message.js';
import type { ImportContext } from './import-context.js';

/** The value of a cell. Lists are sorted if their order has no meaning. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** The values of a row or an object, by column. */
export type CellValues = Readonly<Record<string, CellValue>>;

/** The options of an import. */
export interface ImportOptions {
  readonly share: boolean;
  readonly createCategories: boolean;
  readonly createBooths: boolean;
  /** Creates the sponsor levels that exhibitors name. */
  readonly createSponsorLevels?: boolean;
  /** Creates the halls that sessions name. */
  readonly createHalls?: boolean;
  /** Creates the venues that booths, halls and sessions name. */
  readonly createVenues?: boolean;
  /** Fields by the headers of their columns. */
  readonly map?: Readonly<Record<string, string>>;
  /** Leaves out all columns that are not understood. */
  readonly ignoreUnknown?: boolean;
  /** Reads booths without the sentence that all cells of their column have in common. */
  readonly cutCommonText?: boolean;
  /** The headers of columns that are not imported. */
  readonly ignoreColumns?: readonly string[];
  /** The folded headers that are mapped or ignored as in an earlier import of the same form. */
  readonly rememberedHeaders?: ReadonlySet<string>;
  /**
   * Whether rows that equal an object in only some languages change it or create another one. Without the
   * option, the organizer decides for each row.
   */
  readonly sameName?: 'update' | 'create';
  /** Imports the other rows if a row has a problem. */
  readonly skipBadRows?: boolean;
  /** Rows that are not imported: `5`, or `Sheet 2!5` in a workbook with several sheets. */
  readonly leaveOut?: readonly string[];
  /** Imports the other cells of a row if a cell of an optional column has a problem. */
  readonly dropBadCells?: boolean;
  /** Uses a category instead of a new one whose name differs only in spelling. */
  readonly joinCategories?: boolean;
  /** Reads `A6` as the booth `A06` if the event has only that one. */
  readonly ignoreZeros?: boolean;
  /** Withdraws published exhibitors of earlier imports of the same list that the file lacks. */
  readonly withdrawMissing?: boolean;
  /** Adds to the categories and booths of an object instead of replacing them. */
  readonly add?: boolean;
  /** The hall of booths if neither the row nor the cell names one. */
  readonly defaultHall?: string;
  /** The country (ISO 3166-1) of rows without one, and of their telephone numbers. */
  readonly defaultCountry?: string;
}

/** The context for reading a cell. */
export interface CellContext {
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
  /** The text of another column of the row. */
  readonly cellText: (key: string) => string;
  /** Reports that the cell is read as another text than it contains. */
  readonly correct: (becomes: MessageValue) => void;
}

/** A row of a table with its links, as JSON, by the column names of the table. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** An invalid cell; the message follows the name of its column. */
export class CellFault extends Error {
  override readonly name = 'CellFault';

  constructor(
    readonly reason: Message,
    readonly code: 'INVALID' | 'NOT_FOUND' = 'INVALID',
    readonly hint: FaultHint = {},
  ) {
    super(messageText(reason));
  }
}

/** Where a fault is, and what solves it, if the reason does not say so. */
export interface FaultHint {
  /** The column with the fault, if it is not the column of the cell. */
  readonly column?: string;
  /** The option with which the cell has no fault. */
  readonly option?: SolvingOption;
}

/** An option with which an import accepts cells that are faults without it. */
export type SolvingOption = keyof Pick<
  ImportOptions,
  | 'createCategories'
  | 'createBooths'
  | 'createHalls'
  | 'createVenues'
  | 'createSponsorLevels'
  | 'ignoreZeros'
  | 'share'
  | 'ignoreUnknown'
  | 'cutCommonText'
  | 'dropBadCells'
  | 'skipBadRows'
>;

/** What is wrong with a cell or a row. */
export interface Fault {
  readonly reason: Message;
  /** `INVALID` by default. */
  readonly code?: string;
  /** The option that solves the fault, if there is one. */
  readonly option?: SolvingOption | undefined;
}

/** A column of a file, with the column of the entity or the link that it sets. */
export interface Column<Field extends string = string> {
  readonly key: string;
  /** The Chinese one is its header in templates. */
  readonly names: FieldNames;
  /** Files have one column per language, such as `name.en`; the entity has one object by language. */
  readonly localized?: boolean;
  readonly required?: boolean;
  /** Whether public exports omit the column. */
  readonly staffOnly?: boolean;
  /** Its cell in templates; empty by default. */
  readonly sample?: string;
  /** The column of the entity; undefined for a link or an auxiliary column. */
  readonly field?: Field;
  /** Used only to read other columns or to inform readers of an export. */
  readonly auxiliary?: boolean;
  /** An auxiliary column that exports write and imports ignore. */
  readonly exported?: boolean;
  /** Whether an empty cell changes nothing. */
  readonly ignoresEmpty?: boolean;
  /** Reads a text that is not blank; undefined leaves the value as it is. */
  readonly read: (text: string, context: CellContext) => CellValue | undefined;
  /** The value from other columns of the row, if the cell is empty or the file lacks the column. */
  readonly derive?: (context: CellContext) => CellValue | undefined;
  /** The value of an empty cell; by default null. */
  readonly empty?: CellValue;
  /** Whether its texts are sentences, in which a "?" ends a question. */
  readonly hasSentences?: boolean;
  /** Whether a cell may be a date of the spreadsheet. */
  readonly dates?: boolean;
  /** Whether lists are merged: of several rows of one object, and with the option `add` of row and object. */
  readonly mergesRows?: boolean;
  /** The cell's text; by default the value as text. */
  readonly write?: (value: CellValue, importContext: ImportContext) => string;
  /**
   * The value from the options of the import, for an empty cell, and for a new object if the file lacks the
   * column.
   */
  readonly fallback?: (options: ImportOptions) => CellValue | undefined;
  /** The value in a stored row; by default the value of `field`. */
  readonly load?: (row: StoredRow, importContext: ImportContext) => CellValue;
  /** Converts the cell's value to the entity's value; `row` is the stored row. By default the value itself. */
  readonly store?: (value: CellValue, importContext: ImportContext, row?: StoredRow) => unknown;
}

/** A column; if it is localized, in one language, such as `name.en`. */
export interface BoundColumn {
  readonly key: string;
  readonly column: Column;
  readonly locale: string | undefined;
}

/** The columns, localized ones once for each language of the event. */
export function bindColumns(columns: readonly Column[], locales: readonly string[]): BoundColumn[] {
  return columns.flatMap((column): BoundColumn[] =>
    column.localized === true
      ? locales.map((locale) => ({ key: `${column.key}.${locale}`, column, locale }))
      : [{ key: column.key, column, locale: undefined }],
  );
}

/** The value of a column of the entity in a stored row. */
export function storedValue(row: StoredRow, field: string): unknown {
  return row[columnNameOf(field)] ?? null;
}

/** The value of a column in a stored row. */
export function loadValue(
  { column, locale }: BoundColumn,
  row: StoredRow,
  importContext: ImportContext,
): CellValue {
  if (column.load) return column.load(row, importContext);
  const value = column.field === undefined ? (row[column.key] ?? null) : storedValue(row, column.field);
  if (locale === undefined) return value as CellValue;
  return (value as Record<string, string> | null)?.[locale] ?? null;
}

/** The text of a cell. */
export function writeValue({ column }: BoundColumn, value: CellValue, importContext: ImportContext): string {
  if (value === null) return '';
  if (column.write) return column.write(value, importContext);
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** The texts of a list; none of another value. */
export function listIn(value: CellValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether two values are equal. An absent value equals null. */
export function isSameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
