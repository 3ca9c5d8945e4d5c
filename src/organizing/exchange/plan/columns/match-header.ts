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
  bound: readonly BoundColumn[],
  kind: ExchangeKind,
  options: HeaderOptions = {},
): MatchedHeader {
  const locales = bound.flatMap(({ locale }) => locale ?? []);
  const matcher = new HeaderMatcher(header, bound, fieldsOfKind(kind, [...new Set(locales)]), options);
  return matcher.match();
}

type HeaderOptions = Pick<ImportOptions, 'map' | 'ignoreColumns' | 'remembered'>;

class HeaderMatcher {
  readonly #columns: (BoundColumn | undefined)[] = [];
  readonly #states: HeaderColumn[] = [];
  readonly #taken = new Set<BoundColumn>();

  constructor(
    private readonly header: readonly string[],
    private readonly bound: readonly BoundColumn[],
    private readonly fields: ReadonlyMap<string, string>,
    private readonly options: HeaderOptions,
  ) {
    this.#checkNames([...(options.ignoreColumns ?? []), ...Object.keys(options.map ?? {})]);
  }

  /** Headers with a language come first, so that a header without one gets a language that is left. */
  match(): MatchedHeader {
    const fields = this.header.map((text, index) => this.#fieldAt(text, index));
    const isExact = (field: string | undefined) => this.bound.some(({ key }) => key === field);
    const rank = (index: number) =>
      isExact(fields[index]) ? 0 : isChinese(this.header[index] ?? '') ? 1 : 2;
    const order = [...this.header.keys()].sort((one, other) => rank(one) - rank(other) || one - other);
    for (const index of order) this.#assign(index, this.header[index] ?? '', fields[index]);
    return { columns: this.header.map((_, index) => this.#columns[index]), states: this.#states };
  }

  #fieldAt(text: string, index: number): string | undefined {
    const given = this.#mapped(text, index);
    if (given === undefined) return fieldOfHeader(text, this.fields);
    const field = this.bound.find(({ key }) => key === given)?.key ?? fieldOfHeader(given, this.fields);
    if (field !== undefined) return field;
    throw new TableError(message`"${given}" is not a field; the column "${text}" cannot be mapped to it.`);
  }

  #assign(index: number, text: string, field: string | undefined): void {
    const header = text.trim() === '' ? columnLetter(index) : text;
    const found = field === undefined ? [] : this.#columnsOf(field, text);
    const column = found.find((each) => !this.#taken.has(each));
    const isIgnored = this.#isIgnored(index, text, field);
    if (column && !isIgnored) {
      this.#taken.add(column);
      this.#columns[index] = column;
      const state = this.#mapped(text, index) === undefined ? 'MATCHED' : 'MAPPED';
      this.#states[index] = { header, state, field: column.key, ...this.#rememberedAt(text) };
      return;
    }
    const state = isIgnored ? 'IGNORED' : this.#stateOf(field, found);
    this.#states[index] = {
      header,
      state,
      field: found[0]?.key ?? fieldName(field),
      ...this.#rememberedAt(text),
    };
  }

  #isIgnored(index: number, text: string, field: string | undefined): boolean {
    if (field === REASON) return true;
    return this.options.ignoreColumns?.some((name) => this.#isNamed(name, text, index)) === true;
  }

  #rememberedAt(text: string): Pick<HeaderColumn, 'remembered'> {
    return this.options.remembered?.has(foldHeader(text)) === true ? { remembered: true } : {};
  }

  #stateOf(field: string | undefined, found: readonly BoundColumn[]): HeaderState {
    if (field === ROW_NUMBER) return 'ROW_NUMBER';
    if (found.length > 0) return 'REPEATED';
    if (field === undefined) return 'UNKNOWN';
    return 'NO_FIELD';
  }

  /** The columns of a field; without a language, Chinese for a Chinese header and else the first language. */
  #columnsOf(field: string, header: string): readonly BoundColumn[] {
    const exact = this.bound.find(({ key }) => key === field);
    if (exact) return [exact];
    const [name, language] = field.split('.');
    const all = this.bound.filter(({ column }) => column.key === name);
    if (language !== undefined) return all.filter(({ locale }) => locale?.split('-')[0] === language);
    const chinese = all.filter(({ locale }) => locale?.startsWith('zh') === true);
    if (isChinese(header)) return chinese.length > 0 ? chinese.slice(0, 1) : all.slice(0, 1);
    return [...all.slice(0, 1), ...all.filter(({ locale }) => locale === 'en')];
  }

  #mapped(text: string, index: number): string | undefined {
    return Object.entries(this.options.map ?? {}).find(([name]) => this.#isNamed(name, text, index))?.[1];
  }

  /** A column is named by its header, or by its letter if it has no header. */
  #isNamed(name: string, text: string, index: number): boolean {
    if (text.trim() === '') return name.toUpperCase() === columnLetter(index);
    return foldHeader(name) === foldHeader(text);
  }

  #checkNames(names: readonly string[]): void {
    const wrong = names.find((name) => !this.header.some((text, index) => this.#isNamed(name, text, index)));
    if (wrong !== undefined) throw new TableError(message`The file has no column "${wrong}".`);
  }
}

/** Whether the header itself is Chinese, and not only a hint such as `（必填）`. */
function isChinese(header: string): boolean {
  return /\p{Script=Han}/u.test(withoutHints(header));
}

/** The field that a header names, for the plan; the column with reasons has none. */
function fieldName(field: string | undefined): string | null {
  return field === undefined || field === REASON ? null : field;
}
