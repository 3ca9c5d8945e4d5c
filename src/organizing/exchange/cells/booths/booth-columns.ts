import { isLetters, newHallsIn, placedParts, unknownParts } from '../../model/booth/booth-cell.js';
import { isPending } from '../../model/pending-words.js';
import { BoothFormCounter, boothPrefix, hallCode, type PlacedPart } from '../../model/booth/booth-form.js';
import { FURTHER_BOOTH } from '../../model/booth/booth-names.js';
import { expandRange, RangeCounter } from '../../model/booth/booth-ranges.js';
import { CellFault, type ImportOptions } from '../../model/column.js';
import type { ImportContext } from '../../model/import-context.js';
import { append, type Hall } from '../../model/places.js';
import { listParts } from '../cells.js';
import { isEmptyWord } from '../empty-words.js';
import {
  bareHall,
  checkNoPartialList,
  findHall,
  furtherHalls,
  hallParts,
  hasHall,
  isHallCode,
  newHall,
} from './hall-cells.js';

/** The number of cells from which contradictions to the column of halls are a form of codes. */
const FEWEST_CODES = 3;

/**
 * How a file writes halls and booths. All rows are counted before the first is read, so that each cell is
 * read the same in any order of the rows.
 */
export class BoothColumns {
  readonly #forms = new BoothFormCounter();
  readonly #ranges = new RangeCounter();
  /** The halls of the column of halls, which name a hall before those that booths state. */
  readonly #hallTexts = new Set<string>();
  readonly #statedHalls = new Set<string>();
  /** The cells whose hall of letters is that of the row, and another one. */
  readonly #letters = { equal: 0, other: 0 };
  /** What the booths of each hall begin with, before the halls are planned. */
  readonly #firstPrefixes = new Map<string, string[]>();
  /** The halls whose booths begin with each text. */
  readonly #hallsByPrefix = new Map<string, Set<string>>();
  readonly #prefixes = new Map<string, Set<string>>();
  /** In an event with one hall, booths without a hall are in this hall. */
  readonly #guessesHalls: boolean;

  constructor(
    private readonly importContext: ImportContext,
    private readonly options: ImportOptions,
  ) {
    importContext.places.pointsAreHalls = options.defaultHall === undefined;
    this.#guessesHalls = options.defaultHall === undefined && importContext.places.halls.size !== 1;
  }

  /** Adds the halls of a row. */
  addHalls(hall: string, booths: string): void {
    const { places } = this.importContext;
    for (const cell of [hall, booths]) this.#countPending(cell);
    const halls = isEmptyWord(hall) ? [] : listParts(hall).filter((part) => !isPending(part));
    const isHallEmpty = halls.length === 0;
    for (const part of halls) this.#hallTexts.add(part);
    const hasRowHall = !isHallEmpty || this.options.defaultHall !== undefined;
    for (const part of newHallsIn(booths, places, hasRowHall)) this.#statedHalls.add(part);
    const [firstHall, secondHall] = halls;
    if (firstHall !== undefined && secondHall === undefined) this.#addPrefixes(firstHall, booths);
    if (this.#guessesHalls && isHallEmpty) this.#forms.add(unknownParts(booths, places));
  }

  #addPrefixes(hall: string, booths: string): void {
    for (const part of unknownParts(booths, this.importContext.places)) {
      const prefix = boothPrefix(part) ?? '';
      append(this.#firstPrefixes, hall, prefix);
      this.#hallsByPrefix.set(prefix, (this.#hallsByPrefix.get(prefix) ?? new Set()).add(hall));
    }
  }

  /** Plans the halls that the event lacks; those that no accepted row uses are removed at the end. */
  planHalls(): void {
    const { importContext } = this;
    const { places } = importContext;
    places.form = this.#forms.form;
    const texts = [...this.#hallTexts, ...this.#statedHalls, ...(places.form?.halls.values() ?? [])];
    const isList = (text: string) => furtherHalls(text).length > 1;
    const single = texts.filter((text) => !isList(text));
    // A hall with a code of its own has priority over one whose code is made from its name.
    const isPlain = (text: string) => isHallCode(bareHall(text));
    const plainFirst = [...single.filter(isPlain), ...single.filter((text) => !isPlain(text))];
    importContext.hasSeveralHalls = areSeveral(texts, importContext);
    for (const text of plainFirst) this.#planHall(text);
    for (const text of texts.filter(isList)) {
      const halls = furtherHalls(text);
      const areHalls = halls.every((hall) => hasHall(importContext, hall) || hallCode(hall) !== undefined);
      for (const hall of areHalls ? halls : [text]) this.#planHall(hall);
    }
  }

  #planHall(text: string): void {
    if (hasHall(this.importContext, text)) return;
    ignoringFaults(() => {
      checkNoPartialList(this.importContext, text);
      return newHall(this.importContext, text, { boothPrefix: this.#commonPrefix(text) });
    });
  }

  /** The code that all booths of a hall, at least two, and of no other hall begin with: `N1` for `N1-A1`. */
  #commonPrefix(text: string): string | undefined {
    const [prefix, second] = [...new Set(this.#firstPrefixes.get(text))];
    if (prefix === undefined || second !== undefined) return undefined;
    if ((this.#firstPrefixes.get(text)?.length ?? 0) < 2) return undefined;
    const isOfOne = this.#hallsByPrefix.get(prefix)?.size === 1;
    return isOfOne && prefix !== '' ? prefix.replace(/[-–]$/, '') : undefined;
  }

  /** Adds the booths of a row, after the halls of all rows are planned. */
  addBooths(hall: string, booths: string): void {
    const { importContext } = this;
    const [text = this.options.defaultHall, second] = hallParts(hall, importContext);
    const rowHall = text === undefined ? undefined : hallOf(importContext, text);
    // Lists of halls and of booths are paired when they are read.
    if (second !== undefined) return;
    const parts = placedParts(booths, importContext.places, rowHall?.label ?? text);
    importContext.places.hasNumbers ||= /^\d+\s*(?:$|[/+&])/.test(parts[0]?.boothText ?? '');
    for (const part of parts) this.#addPart(part, rowHall, text !== undefined);
  }

  #addPart(
    part: ReturnType<typeof placedParts>[number],
    rowHall: Hall | undefined,
    hasRowHall: boolean,
  ): void {
    this.#addPrefix(rowHall, boothPrefix(part.text));
    const target = part.hall === undefined ? rowHall : hallOf(this.importContext, part.hall);
    const beginning = part.text.slice(0, part.text.length - part.boothText.length);
    const isSameHall = target === rowHall;
    if (hasRowHall && isLetters(beginning)) this.#letters[isSameHall ? 'equal' : 'other'] += 1;
    this.#addRanges(part, target, hasRowHall);
  }

  #addPrefix(hall: Hall | undefined, prefix: string | undefined): void {
    if (!hall || prefix === undefined) return;
    const prefixes = this.#prefixes.get(hall.label) ?? new Set();
    this.#prefixes.set(hall.label, prefixes.add(prefix));
  }

  #countPending(cell: string): void {
    const example = listParts(cell).find(isPending);
    if (example === undefined) return;
    const { count, example: first } = this.importContext.pendingCells ?? { count: 0, example };
    this.importContext.pendingCells = { count: count + 1, example: first };
  }

  #addRanges({ hall, boothText }: PlacedPart, target: Hall | undefined, hasRowHall: boolean): void {
    const rowPlace = hasRowHall ? 'ROW' : undefined;
    const place = hall === undefined ? rowPlace : 'CELL';
    for (const booth of boothText.split(FURTHER_BOOTH).map((text) => text.trim())) {
      this.#ranges.add(booth, target?.label, place);
      for (const code of expandRange(booth, place, true))
        this.importContext.places.addCodeOfFile(code, target?.label);
    }
  }

  /** Decides how the cells are read. */
  decide(): void {
    const { places } = this.importContext;
    // Rows whose booths exist count, too: a second import pairs lists as the first one did.
    for (const { hall, code } of places.booths.values()) {
      this.#addPrefix(hall, boothPrefix(code));
      this.#ranges.addStored(code);
    }
    this.importContext.boothPrefixes = this.#prefixes;
    const { equal, other } = this.#letters;
    places.lettersAreHalls = other < FEWEST_CODES || other < equal;
    places.joinsShortRanges = this.#ranges.areRanges;
    places.isPrintedRange = (text) => this.#ranges.isPrinted(text);
  }
}

/** Whether the event and the file have several halls together. */
function areSeveral(texts: readonly string[], importContext: ImportContext): boolean {
  const halls = new Set([...importContext.places.halls.keys()].map(keyOf));
  for (const text of texts) {
    if (halls.size > 1) break;
    halls.add(keyOf(findHall(importContext, text)?.label ?? text));
  }
  return halls.size > 1;
}

/** `1` for `Hall 1`, `1号馆` and `H1`. */
function keyOf(hall: string): string {
  return bareHall(hall)
    .toLowerCase()
    .replace(/^h(?=\d)/, '');
}

/** The hall of a text; undefined also for an ambiguous one. */
function hallOf(importContext: ImportContext, text: string): Hall | undefined {
  return ignoringFaults(() => findHall(importContext, text));
}

/** The faults are reported when the row is read. */
function ignoringFaults<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof CellFault) return undefined;
    throw error;
  }
}
