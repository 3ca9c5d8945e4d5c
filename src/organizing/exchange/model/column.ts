import type { ImportContext } from './import-context.js';

/** What a cell means; lists are sorted where their order says nothing. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** What a row asks for, or an object is, by column. */
export type CellValues = Readonly<Record<string, CellValue>>;

/** What the caller allows an import to make beside the rows. */
export interface ImportOptions {
  readonly share: boolean;
  readonly createCategories: boolean;
  readonly createBooths: boolean;
}

/** What a cell is read with. */
export interface CellContext {
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
  /** The text of another column of the row. */
  readonly other: (key: string) => string;
}

/** A row of a table with its links, as JSON. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** A cell that cannot be taken; the message follows the name of its column. */
export class CellFault extends Error {
  override readonly name = 'CellFault';

  constructor(
    message: string,
    readonly code: 'INVALID' | 'NOT_FOUND' = 'INVALID',
  ) {
    super(message);
  }
}

/** A column of a file, and the column of the table or the link that it stands for. */
export interface Column {
  readonly key: string;
  readonly chinese: string;
  /** Further names in a header. */
  readonly aliases: readonly string[];
  /** One column a language, `name.en`; an object by language in the table. */
  readonly localized?: boolean;
  readonly required?: boolean;
  /** Left out of what the public gets. */
  readonly staffOnly?: boolean;
  /** In the template. */
  readonly sample: string;
  /** The table's column; undefined for a link, or what only helps to read another column. */
  readonly field?: string;
  /** Only helps to read another column, or to read an export. */
  readonly auxiliary?: boolean;
  /** Of an auxiliary column: written by exports, left alone by imports. */
  readonly exported?: boolean;
  /** Of a text that is not blank. */
  readonly read: (text: string, context: CellContext) => CellValue;
  /** What an empty cell means; null where absent. */
  readonly empty?: CellValue;
  /** The cell's text; by default the value as text. */
  readonly write?: (value: CellValue, importContext: ImportContext) => string;
  /** The value in a stored row; by default what is in `field`. */
  readonly load?: (row: StoredRow, importContext: ImportContext) => CellValue;
  /** The table's value for the cell's, where `row` is what is stored so far; by default itself. */
  readonly store?: (
    value: CellValue,
    importContext: ImportContext,
    row?: Readonly<Record<string, unknown>>,
  ) => unknown;
}

/** A column of one language, where it has languages: a file's `name.en`. */
export interface BoundColumn {
  readonly key: string;
  readonly column: Column;
  readonly locale: string | undefined;
}

/** The columns with one for each language of the event. */
export function bindColumns(columns: readonly Column[], locales: readonly string[]): BoundColumn[] {
  return columns.flatMap((column): BoundColumn[] =>
    column.localized === true
      ? locales.map((locale) => ({ key: `${column.key}.${locale}`, column, locale }))
      : [{ key: column.key, column, locale: undefined }],
  );
}

/** The value of a column in a stored row. */
export function loadValue(
  { column, locale }: BoundColumn,
  row: StoredRow,
  importContext: ImportContext,
): CellValue {
  if (column.load) return column.load(row, importContext);
  const value = row[column.field ?? column.key] ?? null;
  if (locale === undefined) return value as CellValue;
  return (value as Record<string, string> | null)?.[locale] ?? null;
}

/** The text of a cell. */
export function writeValue({ column }: BoundColumn, value: CellValue, importContext: ImportContext): string {
  if (value === null) return '';
  if (column.write) return column.write(value, importContext);
  return Array.isArray(value) ? value.join('; ') : String(value);
}
