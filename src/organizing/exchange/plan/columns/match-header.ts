import { fieldOfHeader, foldHeader, withoutHints } from '../../headers/header-text.js';
import { fieldsOfKind, REASON, ROW_NUMBER } from '../../headers/kind-headers.js';
import type { BoundColumn, ImportOptions } from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { columnLetter, TableError } from '../../parsers/table.js';
import { message } from '../../../../platform/text/message.js';

/**
 * How a column of the file is read. `NO_FIELD`: the header is known, but the platform has no field for it.
 * `REPEATED`: another column of the file has the same field.
 */
export type HeaderState =
  'MATCHED' | 'MAPPED' | 'IGNORED' | 'ROW_NUMBER' | 'NO_FIELD' | 'REPEATED' | 'UNKNOWN';

/** A column of the file. */
export interface HeaderColumn {
  /** The header; without one, the letter of the column. */
  readonly header: string;
  readonly state: HeaderState;
  /** The column of the kind, or the field that the header names. */
  readonly field: string | null;
  /** Whether an earlier import of the same form has assigned or ignored the column. */
  readonly remembered?: boolean;
}

/** The columns of the file, by position. */
export interface MatchedHeader {
  /** Undefined for columns that are not imported. */
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly states: readonly HeaderColumn[];
}

/** Finds the columns of a file by their names, without regard to order, case, spaces and punctuation. */
export function matchHeader(
  header: readonly string[],
  boundColumns: readonly BoundColumn[],
  kind: ExchangeKind,
  options: HeaderOptions = {},
): MatchedHeader {
  const locales = boundColumns.flatMap(({ locale }) => locale ?? []);
  const matcher = new HeaderMatcher(header, boundColumns, fieldsOfKind(kind, [...new Set(locales)]), options);
  return matcher.match();
}

type HeaderOptions = Pick<ImportOptions, 'map' | 'ignoreColumns' | 'ignoreUnknown' | 'rememberedHeaders'>;

class HeaderMatcher {
  readonly #columns: (BoundColumn | undefined)[] = [];
  readonly #states: HeaderColumn[] = [];
  readonly #assignedColumns = new Set<BoundColumn>();

  constructor(
    private readonly header: readonly string[],
    private readonly boundColumns: readonly BoundColumn[],
    private readonly fields: ReadonlyMap<string, string>,
    private readonly options: HeaderOptions,
  ) {
    this.#checkNames([...(options.ignoreColumns ?? []), ...Object.keys(options.map ?? {})]);
  }

  /** Assigns headers with a language first. A header without one gets a remaining language. */
  match(): MatchedHeader {
    const fields = this.header.map((text, index) => this.#fieldAt(text, index));
    const isExact = (field: string | undefined) => this.boundColumns.some(({ key }) => key === field);
    const rank = (index: number) =>
      isExact(fields[index]) ? 0 : isChinese(this.header[index] ?? '') ? 1 : 2;
    const order = [...this.header.keys()].sort((one, other) => rank(one) - rank(other) || one - other);
    for (const index of order) this.#assign(index, this.header[index] ?? '', fields[index]);
    return { columns: this.header.map((_, index) => this.#columns[index]), states: this.#states };
  }

  #fieldAt(text: string, index: number): string | undefined {
    const mappedField = this.#mappedField(text, index);
    if (mappedField === undefined) return fieldOfHeader(text, this.fields);
    const field =
      this.boundColumns.find(({ key }) => key === mappedField)?.key ??
      fieldOfHeader(mappedField, this.fields);
    if (field !== undefined) return field;
    throw new TableError(
      message`"${mappedField}" is not a field; the column "${text}" cannot be mapped to it.`,
    );
  }

  #assign(index: number, text: string, field: string | undefined): void {
    const isIgnored = this.#isIgnored(index, text, field);
    const candidates = field === undefined ? [] : this.#columnsOf(field, text);
    const column = isIgnored ? undefined : candidates.find((each) => !this.#assignedColumns.has(each));
    if (column) this.#assignedColumns.add(column);
    this.#columns[index] = column;
    const isRemembered = this.options.rememberedHeaders?.has(foldHeader(text)) === true;
    this.#states[index] = {
      header: text.trim() === '' ? columnLetter(index) : text,
      state: column ? this.#matchedState(text, index) : isIgnored ? 'IGNORED' : stateOf(field, candidates),
      field: (column ?? candidates[0])?.key ?? fieldName(field),
      ...(isRemembered && { remembered: true }),
    };
  }

  #matchedState(text: string, index: number): HeaderState {
    return this.#mappedField(text, index) === undefined ? 'MATCHED' : 'MAPPED';
  }

  #isIgnored(index: number, text: string, field: string | undefined): boolean {
    if (field === REASON || (field === undefined && this.options.ignoreUnknown === true)) return true;
    return this.options.ignoreColumns?.some((name) => this.#isNamed(name, text, index)) === true;
  }

  /**
   * The columns that a field can mean. Without a language: Chinese for a Chinese header, else the first
   * language of the event, then English.
   */
  #columnsOf(field: string, header: string): readonly BoundColumn[] {
    const exactColumn = this.boundColumns.find(({ key }) => key === field);
    if (exactColumn) return [exactColumn];
    const [name, language] = field.split('.');
    const nameColumns = this.boundColumns.filter(({ column }) => column.key === name);
    if (language !== undefined) return nameColumns.filter(({ locale }) => locale?.split('-')[0] === language);
    const chineseColumns = nameColumns.filter(({ locale }) => locale?.startsWith('zh') === true);
    if (isChinese(header))
      return chineseColumns.length > 0 ? chineseColumns.slice(0, 1) : nameColumns.slice(0, 1);
    return [...nameColumns.slice(0, 1), ...nameColumns.filter(({ locale }) => locale === 'en')];
  }

  #mappedField(text: string, index: number): string | undefined {
    return Object.entries(this.options.map ?? {}).find(([name]) => this.#isNamed(name, text, index))?.[1];
  }

  /** A column is named by its header, or by its letter if it has no header. */
  #isNamed(name: string, text: string, index: number): boolean {
    if (text.trim() === '') return name.toUpperCase() === columnLetter(index);
    return foldHeader(name) === foldHeader(text);
  }

  #checkNames(names: readonly string[]): void {
    const unknownName = names.find(
      (name) => !this.header.some((text, index) => this.#isNamed(name, text, index)),
    );
    if (unknownName !== undefined) throw new TableError(message`The file has no column "${unknownName}".`);
  }
}

/** The state of a column that is not imported. */
function stateOf(field: string | undefined, candidates: readonly BoundColumn[]): HeaderState {
  if (field === ROW_NUMBER) return 'ROW_NUMBER';
  if (candidates.length > 0) return 'REPEATED';
  return field === undefined ? 'UNKNOWN' : 'NO_FIELD';
}

/** Whether the header itself is Chinese, and not only a hint such as `（必填）`. */
function isChinese(header: string): boolean {
  return /\p{Script=Han}/u.test(withoutHints(header));
}

/** The field of a header, for the plan. The column of reasons has none. */
function fieldName(field: string | undefined): string | null {
  return field === undefined || field === REASON ? null : field;
}
