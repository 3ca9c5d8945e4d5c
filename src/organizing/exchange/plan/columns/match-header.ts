import { fieldOfHeader, foldHeader, withoutHints } from '../../headers/header-text.js';
import { fieldsOfKind, REASON, ROW_NUMBER } from '../../headers/kind-headers.js';
import type { BoundColumn, ImportOptions } from '../../model/column.js';
import { append } from '../../model/places.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { columnLetter, TableError } from '../../parsers/table.js';
import { nameInSheet, type SourceColumn } from './source-columns.js';
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
  /** How options name the column: its header, or `Sheet 2!Company` if it has a choice for its sheet alone. */
  readonly name: string;
  /** The sheets with the column; empty in a file without sheets. */
  readonly sheets: readonly string[];
  /** The position in the table. Columns of different sheets can have the same. */
  readonly place: number;
  readonly state: HeaderState;
  /** The column of the kind, or the field that the header names. */
  readonly field: string | null;
  /** Whether an earlier import of the same form has assigned or ignored the column. */
  readonly remembered?: boolean;
}

/** The columns of the file, in their order. */
interface MatchedHeader {
  /** Undefined for columns that are not imported. */
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly states: readonly HeaderColumn[];
}

/** Finds the columns of a file by their names, without regard to order, case, spaces and punctuation. */
export function matchHeader(
  sources: readonly SourceColumn[],
  boundColumns: readonly BoundColumn[],
  kind: ExchangeKind,
  options: HeaderOptions,
): MatchedHeader {
  const locales = boundColumns.flatMap(({ locale }) => locale ?? []);
  const fields = fieldsOfKind(kind, [...new Set(locales)]);
  return new HeaderMatcher(sources, boundColumns, fields, options).match();
}

type HeaderOptions = Pick<ImportOptions, 'ignoreUnknown' | 'rememberedHeaders'>;

class HeaderMatcher {
  readonly #columns: (BoundColumn | undefined)[] = [];
  readonly #states: HeaderColumn[] = [];
  readonly #holders = new Map<BoundColumn, SourceColumn[]>();

  constructor(
    private readonly sources: readonly SourceColumn[],
    private readonly boundColumns: readonly BoundColumn[],
    private readonly fields: ReadonlyMap<string, string>,
    private readonly options: HeaderOptions,
  ) {}

  /** Assigns headers with a language first. A header without one gets a remaining language. */
  match(): MatchedHeader {
    const fields = this.sources.map((source) => this.#fieldAt(source));
    const isExact = (field: string | undefined) => this.boundColumns.some(({ key }) => key === field);
    const ranks = this.sources.map(({ header }, index) =>
      isExact(fields[index]) ? 0 : isChinese(header) ? 1 : 2,
    );
    const rank = (index: number) => ranks[index] ?? 0;
    const order = [...ranks.keys()].sort((one, other) => rank(one) - rank(other) || one - other);
    for (const index of order) this.#assign(index, fields[index]);
    return { columns: this.sources.map((_, index) => this.#columns[index]), states: this.#states };
  }

  #fieldAt({ header, choice }: SourceColumn): string | undefined {
    const mappedField = choice?.field ?? undefined;
    if (mappedField === undefined) return fieldOfHeader(header, this.fields);
    const field =
      this.boundColumns.find(({ key }) => key === mappedField)?.key ??
      fieldOfHeader(mappedField, this.fields);
    if (field !== undefined) return field;
    throw new TableError(
      message`"${mappedField}" is not a field; the column "${header}" cannot be mapped to it.`,
    );
  }

  #assign(index: number, field: string | undefined): void {
    const source = this.sources[index];
    if (!source) return;
    const isIgnored = this.#isIgnored(source, field);
    const candidates = field === undefined ? [] : this.#columnsOf(field, source.header);
    const column = isIgnored ? undefined : candidates.find((each) => this.#isFree(each, source, candidates));
    if (column) append(this.#holders, column, source);
    this.#columns[index] = column;
    this.#states[index] = {
      ...this.#namesOf(source),
      state: column ? matchedState(source) : isIgnored ? 'IGNORED' : stateOf(field, candidates),
      field: (column ?? candidates[0])?.key ?? fieldName(field),
    };
  }

  #namesOf({ header: text, place, sheets, choice }: SourceColumn): Omit<HeaderColumn, 'state' | 'field'> {
    const isRemembered = choice && this.options.rememberedHeaders?.has(foldHeader(choice.name));
    const header = text.trim() === '' ? columnLetter(place) : text;
    const name = choice?.isOfSheet === true ? nameInSheet(sheets[0] ?? '', header) : header;
    return { header, name, sheets, place, ...(isRemembered === true && { remembered: true }) };
  }

  #isIgnored({ choice }: SourceColumn, field: string | undefined): boolean {
    if (field === REASON || (field === undefined && this.options.ignoreUnknown === true)) return true;
    return choice?.field === null;
  }

  /**
   * Whether no column of the same sheets has the field. If the header can mean several columns, such as a name
   * without a language, no other sheet may have it either: the organizer decides.
   */
  #isFree(column: BoundColumn, source: SourceColumn, candidates: readonly BoundColumn[]): boolean {
    const holders = this.#holders.get(column) ?? [];
    if (holders.length === 0) return true;
    return new Set(candidates).size === 1 && holders.every((holder) => areApart(holder, source));
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
}

function matchedState({ choice }: SourceColumn): HeaderState {
  return choice?.field == null ? 'MATCHED' : 'MAPPED';
}

/** Whether two columns are on different sheets. */
function areApart(one: SourceColumn, other: SourceColumn): boolean {
  return one.sheets.length > 0 && one.sheets.every((sheet) => !other.sheets.includes(sheet));
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
