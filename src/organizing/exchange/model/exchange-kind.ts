import type { Message } from '../../../platform/text/message.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { SettingOwner } from '../../../fair/search-setting/search-setting.service.js';
import type { ImportContext } from './import-context.js';
import type { CatalogWriters, ObjectWriter } from './import-writers.js';
import { type CellValue, type CellValues, type Column, isSameValue } from './column.js';

export const EXCHANGE_KINDS = ['exhibitors', 'products', 'booths', 'sessions', 'venues', 'halls'] as const;
export type ExchangeKindName = (typeof EXCHANGE_KINDS)[number];

/** A key that identifies an object by a text. A row or object without its values has no such text. */
export interface MatchKey {
  /** The column for errors about the key. */
  readonly column: string;
  /** The texts of a row or an object; a name in several languages has several. */
  readonly of: (values: CellValues) => readonly string[];
  /**
   * Columns that must be equal if both have a value: equal names with different external ids are two objects.
   */
  readonly distinctColumns?: readonly string[];
  /**
   * A localized column of the key. If one language is equal and another differs, the row is ambiguous, unless
   * it has its own value in a column of `ids`. Texts with equal results of `of` are equal.
   */
  readonly texts?: {
    readonly column: string;
    readonly ids: readonly string[];
    readonly of: (text: string, values: CellValues) => string;
  };
}

/** A kind of object that can be imported and exported as a table. */
export interface ExchangeKind {
  readonly name: ExchangeKindName;
  /** Its table. In capital letters it is the name of the kind in the audit. */
  readonly table: 'exhibitor' | 'product' | 'booth' | 'session' | 'venue' | 'hall';
  /** The service that writes the objects. */
  readonly writer: (writers: CatalogWriters) => ObjectWriter;
  readonly columns: readonly Column[];
  readonly keys: readonly MatchKey[];
  /** The columns of an object that keys and slugs need, and SQL of a `row` with only these columns. */
  readonly identity: { readonly columns: readonly string[]; readonly row: string };
  /** Whether cells refer to exhibitors. */
  readonly namesExhibitors?: boolean;
  /** Whether cells name pictures. */
  readonly hasLogos?: boolean;
  /** Columns that can be set only for a new object, with the reason. */
  readonly immutableColumns?: Readonly<Record<string, Message>>;
  /** Columns that only a review changes. Cells that differ from the object are ignored and reported. */
  readonly reviewedColumns?: ReadonlySet<string>;
  /** Columns that decisions after an import change, which its revert undoes too. */
  readonly decidedColumns?: ReadonlySet<string>;
  /** The objects that are withdrawn if a later list lacks them, in SQL of `object`, and the values that withdraw them. */
  readonly withdrawal?: { readonly where: string; readonly values: CellValues };
  /** The column that names linked objects by their slugs, and the column of a link that refers to them. */
  readonly links?: { readonly column: 'categories' | 'exhibitors'; readonly target: string };
  /** The column of search settings that refers to an object; absent for a kind without settings. */
  readonly settingOwner?: SettingOwner;
  /**
   * SQL of the table's rows as JSON with their links: `id`, `version`, `row`. It has no WHERE. `$3`: for
   * staff.
   */
  readonly select: string;
  /** The natural order of exports, in SQL. The id follows as the last key. */
  readonly order: string;
  /** The condition of published objects, in addition to the event; by default all are. */
  readonly publicWhere?: string;
  /** The default values of a new object. */
  readonly defaults: (
    values: CellValues,
    importContext: ImportContext,
  ) => Readonly<Record<string, CellValue>>;
  /** The problem of an object as a whole, and its column. */
  readonly check?: (values: CellValues) => readonly [column: string, reason: Message] | undefined;
  /** The column that a slug is derived from; undefined if there is none. */
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

/** A key over columns that must all have values. */
export function keyOf(...columns: readonly string[]): MatchKey['of'] {
  return (values) => {
    const parts = columns.map((column) => values[column] ?? null);
    return parts.includes(null) ? [] : [JSON.stringify(parts)];
  };
}

/** Whether two values of a column are equal, or texts of a name that the key of the kind takes as equal. */
export function isSameIn({ keys }: ExchangeKind, name: string, one: CellValue, other: CellValue): boolean {
  if (isSameValue(one, other)) return true;
  const texts = keys.find((key) => key.texts && name.startsWith(`${key.texts.column}.`))?.texts;
  return texts !== undefined && isSameText(texts, one, other);
}

/** Whether two texts of a name are equal, such as `Acme` and `ACME`, or one is missing. */
export function isSameText(
  { of }: NonNullable<MatchKey['texts']>,
  one: CellValue | undefined,
  other: CellValue | undefined,
): boolean {
  if (one == null || other == null) return true;
  return of(String(one), {}) === of(String(other), {});
}

/** The key of a name in any of its languages, for rows without one of these ids. */
export function nameKey(
  column: string,
  distinctColumns: readonly string[],
  {
    ids = distinctColumns,
    of = (text) => text,
  }: { ids?: readonly string[]; of?: (text: string, values: CellValues) => string } = {},
): MatchKey {
  return {
    column,
    of: (values) => textsOf(values, column).map((text) => of(text, values)),
    distinctColumns,
    texts: { column, ids, of },
  };
}

/** SQL of a name in the first language of the event, else in any other language. */
export function nameIn(column: string): string {
  return `coalesce(${column} ->> event.locales[1], (select min(text) from jsonb_each_text(${column}) as each(tag, text)))`;
}

/** SQL of the order by name, as in lists. */
export function nameOrder(column: string): string {
  return `natural_key(${nameIn(column)}) collate name_pinyin`;
}

/** SQL of the order by venue: the main venue first. */
export const VENUE_ORDER = `(venue.role = 'MAIN')::integer * -1`;
