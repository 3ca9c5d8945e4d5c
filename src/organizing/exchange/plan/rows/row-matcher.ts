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
  readonly combinedColumns?: ReadonlySet<string>;
  /** Only for an existing object, whose export may contain the same text. */
  readonly faults: readonly FaultyCell[];
  /** Null for a new object. */
  readonly id: string | null;
}

/** Finds the object of each row, and refuses ambiguous rows. It holds only the key values of each object. */
export class RowMatcher {
  readonly #storedMatches: Matches<string>;
  /** Numbers of rows. */
  readonly #newMatches: Matches<number>;
  /** Ids with leading zeros, which spreadsheet programs remove, by the ids without them. */
  readonly #idsWithZeros = new Map<CellValue, string>();
  /** The objects that a row matches or may match. */
  readonly seenIds = new Set<string>();
  /** The row of each matched object. */
  readonly #rowByObject = new Map<string, number>();
  /** The owner of each slug. */
  readonly #slugs = new Map<CellValue, string>();
  readonly #slugOf = new Map<string, string>();
  /** Further rows of the same objects, by the number of the first row. */
  readonly furtherRows = new Map<number, ReadRow[]>();
  /** Refused rows of new objects, whose further rows are accepted as first ones. */
  readonly #refusedMatches: Matches<number>;
  /** Pairs of rows that describe the same object. */
  readonly sameObjects: (readonly [row: number, other: number])[] = [];

  constructor(
    private readonly kind: ExchangeKind,
    private readonly reader: RowReader,
    sameName?: 'update' | 'create',
  ) {
    this.#storedMatches = new Matches(kind, sameName);
    // Rows of one list with different names are different objects.
    this.#newMatches = new Matches(kind, 'create');
    this.#refusedMatches = new Matches(kind, 'create');
  }

  /** Adds an existing object. */
  addObject(id: string, values: CellValues): void {
    this.#storedMatches.add(id, values);
    const { externalId } = values;
    if (typeof externalId === 'string' && /^0+[1-9]\d*$/.test(externalId))
      this.#idsWithZeros.set(externalId.replace(/^0+/, ''), externalId);
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

  /** Records the objects that a refused row can match. */
  see({ values }: ReadRow): void {
    this.#recordMatches(this.#storedMatches.find(values));
  }

  /** Undefined if the row is refused or skipped. */
  match(parsedRow: ReadRow): MatchedRow | undefined {
    const { row, values, faults } = parsedRow;
    const match = this.#storedMatches.find(values);
    const id = match?.items[0] ?? null;
    this.#recordMatches(match);
    if (!this.#keepsZeros(parsedRow, match) || !this.#isClear(parsedRow, match)) return undefined;
    if (id === null && !this.#isNew(parsedRow)) return undefined;
    if (id !== null) this.#rowByObject.set(id, row.number);
    this.#claimSlug(row, values.slug ?? null, id);
    return { row, values, faults: id === null ? [] : faults, id };
  }

  /** Records the objects that the row can match, so that they do not count as missing. */
  #recordMatches(match: Match<string> | undefined): void {
    for (const id of match?.items ?? []) this.seenIds.add(id);
    if (match?.doubt) this.seenIds.add(match.doubt.item);
  }

  /** Whether the row creates an object. Any fault refuses such a row. */
  #isNew({ row, values, faults }: ReadRow): boolean {
    const refusingFaults = this.reader.refuseAll(row, faults);
    this.#recordRefused(row, values, refusingFaults.length > 0);
    if (refusingFaults.length > 0) return false;
    this.#newMatches.add(row.number, values);
    return true;
  }

  /** Returns false and refuses the row if a spreadsheet program has removed the leading zeros of its id. */
  #keepsZeros({ row, values }: ReadRow, match: Match<string> | undefined): boolean {
    if (match?.column === 'externalId') return true;
    const idWithZeros = this.#idsWithZeros.get(values.externalId ?? null);
    if (idWithZeros === undefined) return true;
    const reason = message`is "${idWithZeros}" in the event: a spreadsheet program has removed the leading zeros. Format the column as text and type the ids again`;
    this.reader.refuse(row, 'externalId', { reason });
    return false;
  }

  #isClear(parsedRow: ReadRow, match: Match<string> | undefined): boolean {
    const { row } = parsedRow;
    if (match && match.items.length > 1) {
      this.reader.refuse(row, match.column, { reason: message`fits ${match.items.length} objects` });
      return false;
    }
    return !this.#isInDoubt(row, match) && !this.#isTwin(parsedRow, match);
  }

  /** Whether the row equals an object in only some languages, so that the organizer must decide. */
  #isInDoubt(row: TableRow, match: Match<string> | undefined): boolean {
    if (!match?.doubt) return false;
    const { item, differingColumn, text } = match.doubt;
    const slug = this.#slugOf.get(item) ?? null;
    const name = `"${slug ?? item}"`;
    this.reader.addQuestion(row, match.column, {
      object: slug,
      reason: message`is it ${name}, whose ${differingColumn} is "${text}"? Write the slug ${name} to change that one, another slug or an id to make a new one`,
    });
    return true;
  }

  /**
   * Whether an earlier row describes the same object. If such objects have lists, this row is united with the
   * earlier one. Otherwise it is refused.
   */
  #isTwin(parsedRow: ReadRow, match: Match<string> | undefined): boolean {
    const { row, values } = parsedRow;
    const id = match?.items[0];
    const earlierMatch = id === undefined ? this.#newMatches.find(values) : undefined;
    const twinRow = id === undefined ? earlierMatch?.items[0] : this.#rowByObject.get(id);
    if (twinRow === undefined) return false;
    if (this.#mergesRows()) {
      this.sameObjects.push([twinRow, row.number]);
      append(this.furtherRows, twinRow, parsedRow);
      return true;
    }
    const { column = null } = match ?? earlierMatch ?? {};
    const reason = message`describes the same as ${this.reader.rowAt(twinRow)}`;
    this.reader.refuse(row, column, { reason, code: 'TAKEN' });
    return true;
  }

  /** Whether objects have lists, such as the booths of an exhibitor, so that several rows can describe one object. */
  #mergesRows(): boolean {
    return this.kind.columns.some(({ mergesRows }) => mergesRows === true);
  }

  #recordRefused(row: TableRow, values: CellValues, isRefused: boolean): void {
    if (!this.#mergesRows()) return;
    const earlierRow = this.#refusedMatches.find(values)?.items[0];
    if (earlierRow !== undefined) this.sameObjects.push([earlierRow, row.number]);
    else if (isRefused) this.#refusedMatches.add(row.number, values);
  }

  #claimSlug(row: TableRow, slug: CellValue, id: string | null): void {
    if (slug === null) return;
    const owner = this.#slugs.get(slug);
    const claimant = id ?? `row ${row.number}`;
    if (owner === undefined) this.#slugs.set(slug, claimant);
    else if (owner !== claimant)
      this.reader.refuse(row, 'slug', { reason: message`already belongs to another one`, code: 'TAKEN' });
  }
}
