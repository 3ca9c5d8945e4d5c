import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { ImportContext } from './import-context.js';
import type { CellValue, CellValues, Column } from './column.js';

export const EXCHANGE_KINDS = ['exhibitors', 'products', 'booths', 'sessions'] as const;
export type ExchangeKindName = (typeof EXCHANGE_KINDS)[number];

/** By what rows and objects are the same: a text for each, undefined where it lacks what the key needs. */
export interface MatchKey {
  /** The column to tell of in an error. */
  readonly column: string;
  /** Of a row, or of an object as it is; names in several languages give several. */
  readonly of: (values: CellValues) => readonly string[];
  /** Columns that must not differ where both have a value: two of one name with other external ids are two. */
  readonly unless?: readonly string[];
  /**
   * A localized column of the key. If one language is equal and another differs, it is not clear whether the row
   * is of the object, unless the row has a value of its own in a column of `ids`.
   */
  readonly texts?: { readonly column: string; readonly ids: readonly string[] };
}

/** A table of links that a column stands for. */
export interface LinkTable {
  readonly column: string;
  readonly table: string;
  readonly owner: string;
  readonly target: string;
  readonly idOf: (label: string, importContext: ImportContext) => string | null;
}

/** A table that keeps something beside an object, a row each. */
export interface SettingTable {
  readonly table: string;
  /** The column that names the object. */
  readonly owner: string;
  /** The table's columns by those of a file. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the table's columns are where nothing is set. */
  readonly blank: Readonly<Record<string, unknown>>;
}

/** A kind of object that goes in and out as a table. */
export interface ExchangeKind {
  readonly name: ExchangeKindName;
  /** As the audit calls it. */
  readonly object: 'EXHIBITOR' | 'PRODUCT' | 'BOOTH' | 'SESSION';
  readonly table: string;
  readonly columns: readonly Column[];
  readonly keys: readonly MatchKey[];
  /** The columns that keys and slugs need of each object, and the `row` with nothing else, in SQL. */
  readonly identity: { readonly columns: readonly string[]; readonly row: string };
  /** Whether cells name exhibitors. */
  readonly namesExhibitors: boolean;
  /** Headers of columns that an import must not take, as folded by `foldHeader`, with the reason. */
  readonly refused?: readonly { readonly header: RegExp; readonly reason: string }[];
  /** Columns that only a new object takes, with the reason. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly links: readonly LinkTable[];
  readonly setting?: SettingTable;
  /** The table's rows as JSON with their links, as `id`, `version`, `row`, without `where`; `$3`: for staff. */
  readonly select: string;
  /** The natural order of exports, in SQL; ids come last. */
  readonly order: string;
  /** In addition to the event; what the public sees. */
  readonly publicWhere: string;
  /** What a new object gets where the row does not say. */
  readonly defaults: (values: CellValues) => Readonly<Record<string, CellValue>>;
  /** What is wrong with an object as a whole, and the column to tell it of. */
  readonly check?: (values: CellValues) => readonly [column: string, reason: string] | undefined;
  /** The column whose texts a slug is made of; undefined where there is none. */
  readonly slugFrom?: string;
}

/** The text of a column by language. */
export function localizedOf(values: CellValues, key: string): LocalizedText {
  const texts = Object.entries(values).filter(
    ([name, value]) => name.startsWith(`${key}.`) && value !== null,
  );
  return Object.fromEntries(texts.map(([name, value]) => [name.slice(key.length + 1), String(value)]));
}

/** The value of a text column in all its languages. */
export function textsOf(values: CellValues, key: string): string[] {
  return Object.values(localizedOf(values, key));
}

/** A key over columns that must all be there. */
export function keyOf(...columns: readonly string[]): MatchKey['of'] {
  return (values) => {
    const parts = columns.map((column) => values[column] ?? null);
    return parts.includes(null) ? [] : [JSON.stringify(parts)];
  };
}
