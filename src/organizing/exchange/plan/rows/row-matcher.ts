import type { CellValue, CellValues } from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import type { TableRow } from '../../parsers/table.js';
import { type Match, Matches } from '../../model/match-objects.js';
import type { FaultyCell, ReadRow, RowReader } from './read-rows.js';
import { message } from '../../../../platform/text/message.js';
import { append } from '../../model/places.js';

/** A row and its object. */
export interface MatchedRow {
  readonly row: TableRow;
  readonly values: CellValues;
  /** The columns whose values are combined from several rows. */
  readonly combined?: ReadonlySet<string>;
  /** Only for an existing object, whose export may contain the same text. */
  readonly faults: readonly FaultyCell[];
  /** Null for a new object. */
  readonly id: string | null;
}

/** Finds the object of each row, and refuses ambiguous rows. It holds only the key values of each object. */
export class RowMatcher {
  readonly #stored: Matches<string>;
  /** Numbers of rows. */
  readonly #new: Matches<number>;
  /** Ids with leading zeros, which spreadsheet programs remove, by the ids without them. */
  readonly #zeros = new Map<CellValue, string>();
  /** The objects that a row matches or may match. */
  readonly seen = new Set<string>();
  /** The row of each matched object. */
  readonly #claimed = new Map<string, number>();
  /** The owner of each slug. */
  readonly #slugs = new Map<CellValue, string>();
  readonly #slugOf = new Map<string, string>();
  /** Further rows of the same objects, by the number of the first row. */
  readonly further = new Map<number, ReadRow[]>();
  /** Refused rows of new objects, whose further rows are accepted as first ones. */
  readonly #refused: Matches<number>;
  /** Pairs of rows that describe the same object. */
  readonly sameObjects: (readonly [row: number, other: number])[] = [];

  constructor(
    private readonly kind: ExchangeKind,
    private readonly reader: RowReader,
    sameName?: 'update' | 'create',
  ) {
    this.#stored = new Matches(kind, sameName);
    // Rows of one list with different names are different objects.
    this.#new = new Matches(kind, 'create');
    this.#refused = new Matches(kind, 'create');
  }

  /** Adds an existing object. */
  know(id: string, values: CellValues): void {
    this.#stored.add(id, values);
    const { externalId: own } = values;
    if (typeof own === 'string' && /^0+[1-9]\d*$/.test(own)) this.#zeros.set(own.replace(/^0+/, ''), own);
    if (typeof values.slug !== 'string') return;
    this.#slugs.set(values.slug, id);
    this.#slugOf.set(id, values.slug);
  }

  hasSlug(slug: string): boolean {
    return this.#slugs.has(slug);
  }

  /** Reserves a slug. */
  reserve(slug: string): void {
    this.#slugs.set(slug, 'made');
  }

  /** Undefined if the row is refused or skipped. */
  match(read: ReadRow): MatchedRow | undefined {
    const { row, values, faults } = read;
    const match = this.#stored.find(values);
    const id = match?.found[0] ?? null;
    this.#see(match);
    if (!this.#keepsZeros(read, match) || !this.#isClear(read, match)) return undefined;
    if (id === null && !this.#isNew(read)) return undefined;
    if (id !== null) this.#claimed.set(id, row.number);
    this.#takeSlug(row, values.slug ?? null, id);
    return { row, values, faults: id === null ? [] : faults, id };
  }

  /** Notes the objects that the row may be about, so that they do not count as missing. */
  #see(match: Match<string> | undefined): void {
    for (const id of match?.found ?? []) this.seen.add(id);
    if (match?.doubt) this.seen.add(match.doubt.self);
  }

  /** Whether the row makes a new object: all its faults refuse it. */
  #isNew({ row, values, faults }: ReadRow): boolean {
    const refusing = this.reader.refuseAll(row, faults);
    this.#noteRefused(row, values, refusing.length > 0);
    if (refusing.length > 0) return false;
    this.#new.add(row.number, values);
    return true;
  }

  /** Whether the id of the row is not one whose leading zeros a spreadsheet program has removed. */
  #keepsZeros({ row, values }: ReadRow, match: Match<string> | undefined): boolean {
    if (match?.column === 'externalId') return true;
    const whole = this.#zeros.get(values.externalId ?? null);
    if (whole === undefined) return true;
    const reason = message`is "${whole}" in the event: a spreadsheet program has removed the leading zeros. Format the column as text and type the ids again`;
    this.reader.refuse(row, 'externalId', reason);
    return false;
  }

  #isClear(read: ReadRow, match: Match<string> | undefined): boolean {
    const { row } = read;
    if (match && match.found.length > 1) {
      this.reader.refuse(row, match.column, message`fits ${match.found.length} objects`);
      return false;
    }
    return !this.#isInDoubt(row, match) && !this.#isTwin(read, match);
  }

  /** Whether the organizer has to decide, because the row equals an object in only some languages. */
  #isInDoubt(row: TableRow, match: Match<string> | undefined): boolean {
    if (!match?.doubt) return false;
    const { self, differs, text } = match.doubt;
    const slug = this.#slugOf.get(self) ?? null;
    const name = `"${slug ?? self}"`;
    this.reader.ask(row, match.column, {
      object: slug,
      reason: message`is it ${name}, whose ${differs} is "${text}"? Write the slug ${name} to change that one, another slug or an id to make a new one`,
    });
    return true;
  }

  /**
   * Whether an earlier row describes the same object. The values of this row are then added to it, if the
   * kind has lists such as the booths of an exhibitor.
   */
  #isTwin(read: ReadRow, match: Match<string> | undefined): boolean {
    const { row, values } = read;
    const id = match?.found[0];
    const earlier = id === undefined ? this.#new.find(values) : undefined;
    const twin = id === undefined ? earlier?.found[0] : this.#claimed.get(id);
    if (twin === undefined) return false;
    if (this.#mergesRows()) {
      this.sameObjects.push([twin, row.number]);
      append(this.further, twin, read);
      return true;
    }
    const { column = null } = match ?? earlier ?? {};
    this.reader.refuse(row, column, message`describes the same as ${this.reader.rowAt(twin)}`, 'TAKEN');
    return true;
  }

  /** Whether several rows can describe one object, because the file has a list such as the booths of an exhibitor. */
  #mergesRows(): boolean {
    return this.kind.columns.some(({ mergesRows, key }) => mergesRows === true && this.reader.has(key));
  }

  #noteRefused(row: TableRow, values: CellValues, isRefused: boolean): void {
    if (!this.#mergesRows()) return;
    const earlier = this.#refused.find(values)?.found[0];
    if (earlier !== undefined) this.sameObjects.push([earlier, row.number]);
    else if (isRefused) this.#refused.add(row.number, values);
  }

  #takeSlug(row: TableRow, slug: CellValue, id: string | null): void {
    if (slug === null) return;
    const owner = this.#slugs.get(slug);
    const self = id ?? `row ${row.number}`;
    if (owner === undefined) this.#slugs.set(slug, self);
    else if (owner !== self)
      this.reader.refuse(row, 'slug', message`already belongs to another one`, 'TAKEN');
  }
}
