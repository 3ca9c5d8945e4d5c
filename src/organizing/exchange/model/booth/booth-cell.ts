import { message } from '../../../../platform/text/message.js';
import { BOOTH_CODE_LENGTH, isBoothCode } from '../../../../fair/booth/booth-code.fields.js';
import { CellFault } from '../column.js';
import type { Places } from '../places.js';
import { isPending } from '../pending-words.js';
import { continuedIn, FURTHER_BOOTH, namesOf, type PartContext } from './booth-names.js';
import { changesPrefix, isRange, MAXIMUM_RANGE } from './booth-ranges.js';
import {
  type BoothName,
  type BoothPattern,
  hallCode,
  hallPrefixes,
  type PlacedPart,
  statedHall,
} from './booth-form.js';
import { CELL_SEPARATOR, cellParts, phaseless, splitParts, withoutWords } from './booth-text.js';

/** The longest label contains a slug, two codes and two separators. */
const MAXIMUM_LABEL_LENGTH = 200;
/** Codes of booths that do not exist yet. */
const NEW_CODE = /^(?=.*[A-Za-z0-9])[\p{L}\p{N}][\p{L}\p{N}\p{M} ./\\()（）#&+·_–-]*$/u;

/** The booths that a cell names, and how it names them. */
export interface BoothCell {
  readonly names: readonly BoothName[];
  readonly patterns: readonly BoothPattern[];
}

/** A part of a cell, with its text. */
interface ReadPart extends PlacedPart {
  readonly text: string;
}

/** A part that is split at a separator. */
interface Split extends PlacedPart {
  readonly beginning: string;
}

/**
 * Reads a booth cell: `A12`, `A12/B13`, `H2-A12; H2-A14`, `A12-A15`. A part without a hall has the hall of
 * the part before it; `rowHall` is the hall of the row.
 */
export function readBoothCell(cell: string, places: Places, rowHall?: string): BoothCell {
  const labelledNames = rowHall === undefined ? labelledParts(cell, places) : undefined;
  if (labelledNames) return { names: labelledNames, patterns: labelledNames.map(() => 'LABEL') };
  const names = new Map<string, BoothName>();
  const patterns: BoothPattern[] = [];
  let hall: string | undefined;
  let previous: string | undefined;
  const parts = cellParts(cell);
  const isAnyPending = parts.some(isPending);
  for (const part of parts) {
    if (isPending(part)) continue;
    if (isHallAlone(part, places)) {
      hall = part;
      continue;
    }
    const partCell = readPart(part, { places, rowHall, previousHall: hall, previous });
    patterns.push(...partCell.patterns);
    for (const name of partCell.names) {
      hall = name.hall;
      previous = name.code;
      const key = JSON.stringify([name.hall, name.code.toLowerCase()]);
      if (!names.has(key)) names.set(key, name);
    }
    if (names.size > MAXIMUM_RANGE)
      throw new CellFault(message`More than ${MAXIMUM_RANGE} booths in one cell`);
  }
  if (hall !== undefined && names.size === 0 && !isAnyPending)
    throw new CellFault(
      message`names the hall "${hall}" and no booth; write the booth behind it, or clear the cell`,
    );
  return { names: [...names.values()], patterns };
}

/** The booths of a cell that contains only labels, as an export writes it: a printed code can have one bracket. */
function labelledParts(cell: string, places: Places): BoothName[] | undefined {
  const parts = cell.split(CELL_SEPARATOR).map((part) => part.trim());
  const nameByPart = new Map<string, BoothName>();
  for (const part of parts.filter((each) => each !== '')) {
    const name = places.boothWithLabel(part);
    if (!name) return undefined;
    nameByPart.set(part, name);
  }
  return nameByPart.size === 0 || nameByPart.size > MAXIMUM_RANGE ? undefined : [...nameByPart.values()];
}

const HALL_ALONE = /^(?:(?:Halle?|Pavilion)\s+\S+|[A-Z]?\d{1,2}(?:\.\d)?\s*号?[馆厅])$/i;

/** Whether a part is a hall before the part with its booth: `Hall 14` in `Hall 14, Stand C40`. */
function isHallAlone(part: string, places: Places): boolean {
  if (!HALL_ALONE.test(part) || hallCode(part) === undefined) return false;
  return places.boothWithLabel(part) === undefined && !places.hasBooth(part);
}

/** The booths of one part; without a hall it has the hall of the part before it. */
function readPart(text: string, context: PartContext): BoothCell {
  const { places, rowHall, previousHall } = context;
  if (text.length > MAXIMUM_LABEL_LENGTH) throw notCode(text);
  const continued = continuedIn(text, previousHall ?? rowHall, context);
  if (continued === undefined) {
    if (rowHall !== undefined && places.hasBooth(text, rowHall))
      return { names: [{ hall: rowHall, code: text }], patterns: ['BOOTH'] };
    const labelledName = places.boothWithLabel(text);
    if (labelledName) return { names: [labelledName], patterns: ['LABEL'] };
  }
  const part = withoutWords(text);
  const placedPart = splitHall(part, places, rowHall);
  if (isPending(placedPart.boothText)) return { names: [], patterns: [] };
  const { names, isContinued } = namesOf(placedPart, context);
  const invalidName = names.find((name) => !isCode(name, rowHall, places));
  if (invalidName) throw notCode(invalidName.code);
  const hasRange = names.length > splitParts(placedPart.boothText, FURTHER_BOOTH).length;
  const patterns: BoothPattern[] = [placedPart.pattern];
  if (hasRange) patterns.push('RANGE');
  if (isContinued) patterns.push('CONTINUED');
  return { names, patterns };
}

function isCode({ hall, code }: BoothName, rowHall: string | undefined, places: Places): boolean {
  return places.hasBooth(code, hall ?? rowHall) || (isBoothCode(code) && NEW_CODE.test(code));
}

function notCode(text: string): CellFault {
  const shortText = text.length > 50 ? `${text.slice(0, 50)}…` : text;
  return new CellFault(
    message`"${shortText}" is not a valid code of a booth (letters, digits, spaces, ".", "/" and "-", at most ${BOOTH_CODE_LENGTH})`,
  );
}

/**
 * Splits off the hall before a separator, or directly before the booth if the hall exists. An existing hall
 * has priority over a range of booths.
 */
function splitHall(part: string, places: Places, rowHall: string | undefined): PlacedPart {
  const boothPart: PlacedPart = { boothText: part, pattern: 'BOOTH' };
  if (places.hasBooth(part, rowHall)) return boothPart;
  const placedPart = existingHall(part, places);
  // A hall in another column has priority over a text that only resembles a hall.
  if (rowHall === undefined) return placedPart ?? newHall(part, places) ?? stated(part, places) ?? boothPart;
  if (placedPart) return isCodePrefix(part, placedPart, places) ? boothPart : placedPart;
  return stated(part, places) ?? boothPart;
}

/** The hall and the booth of a text that certainly states a hall. */
function stated(part: string, { pointsAreHalls }: Places): PlacedPart | undefined {
  const placedPart = statedHall(part);
  return placedPart?.pattern === 'HALL.BOOTH' && !pointsAreHalls ? undefined : placedPart;
}

/** The hall that exists before a separator, or directly before the booth. */
function existingHall(part: string, places: Places): PlacedPart | undefined {
  const knownParts = splitsOf(part).flatMap(({ beginning, boothText, pattern }): PlacedPart[] => {
    const hall = [beginning, hallCode(beginning)].find((code) => code !== undefined && places.hasHall(code));
    return hall === undefined ? [] : [{ hall, boothText, pattern }];
  });
  const existingParts = knownParts.filter(({ hall, boothText }) => places.hasBooth(boothText, hall));
  const [prefixedPart] = hallPrefixes(part, places.hallNames);
  const longestParts = knownParts.filter(
    ({ boothText }) => !prefixedPart || boothText.length <= prefixedPart.boothText.length,
  );
  const [first, second] = existingParts.length > 0 ? existingParts : longestParts;
  if (first && second)
    throw new CellFault(
      message`"${part}" is not clear: write ${unambiguousText(first)} or ${unambiguousText(second)}`,
    );
  return first ?? prefixedPart;
}

/** The hall that the event lacks, from the usual names of halls or the form of the column. A range has none. */
function newHall(part: string, { form, joinsShortRanges }: Places): PlacedPart | undefined {
  if (isRange(part, undefined, false)) return undefined;
  const newPart = unknownHall(splitsOf(part));
  if (newPart) return newPart;
  const formPart = form?.split(part);
  const isOfForm = form?.halls.has(formPart?.hall?.toLowerCase() ?? '') === true;
  const isOther = isRange(part, undefined, joinsShortRanges) || changesPrefix(part);
  return !isOfForm && isOther ? undefined : formPart;
}

/** Whether a hall of letters only is a part of codes in this column: `A-12` beside the hall `B`. */
function isCodePrefix(part: string, { boothText }: PlacedPart, places: Places): boolean {
  return !places.lettersAreHalls && isLetters(part.slice(0, part.length - boothText.length));
}

/** Whether a text before a booth has only letters, like a row of booths. */
export function isLetters(beginning: string): boolean {
  return /^[A-Za-z]+[\s:–—-]*$/.test(beginning);
}

/** The parts of a cell after their halls are split off, without the booths that exist and unclear parts. */
export function placedParts(cell: string, places: Places, rowHall: string | undefined): ReadPart[] {
  return cellParts(cell).flatMap((text) => {
    if (text.length > MAXIMUM_LABEL_LENGTH || isPending(text) || places.boothWithLabel(text)) return [];
    if (places.hasBooth(text, rowHall) || isHallAlone(text, places)) return [];
    try {
      const part = withoutWords(text);
      return [{ ...splitHall(part, places, rowHall), text: part }];
    } catch (error) {
      if (error instanceof CellFault) return [];
      throw error;
    }
  });
}

/** The halls that the parts of a cell state and the event lacks. `hasHall`: whether its row has a hall. */
export function newHallsIn(cell: string, places: Places, hasHall: boolean): string[] {
  return unknownParts(cell, places).flatMap((text) => {
    const part = withoutWords(text);
    const placedPart = hasHall ? undefined : unknownHall(splitsOf(part));
    return (placedPart ?? stated(part, places))?.hall ?? [];
  });
}

/** The parts of a cell that name neither a known booth nor a known hall. */
export function unknownParts(cell: string, places: Places): string[] {
  return cellParts(cell).filter(
    (part) =>
      part.length <= MAXIMUM_LABEL_LENGTH &&
      !isPending(part) &&
      places.boothWithLabel(part) === undefined &&
      !places.hasBooth(part) &&
      !isHallAlone(part, places) &&
      !isRange(part, undefined, true) &&
      hallPrefixes(phaseless(part), places.hallNames).length === 0,
  );
}

function unambiguousText({ hall = '', boothText }: PlacedPart): string {
  return `"${hall}:${boothText}"`;
}

/** The splits of a part at each of its separators. */
function splitsOf(part: string): Split[] {
  return [...part.matchAll(/[-:\s]+/g)]
    .map(({ index, 0: separator }) => ({
      beginning: part.slice(0, index).trim(),
      boothText: part.slice(index + separator.length),
      pattern: patternOf(separator),
    }))
    .filter(({ boothText }) => boothText !== '');
}

/** The first split whose beginning resembles a hall. */
function unknownHall(splits: readonly Split[]): PlacedPart | undefined {
  for (const { beginning, boothText, pattern } of splits) {
    const hall = hallCode(beginning);
    if (hall !== undefined && /\d/.test(boothText)) return { hall, boothText, pattern };
  }
  return undefined;
}

function patternOf(separator: string): BoothPattern {
  if (separator.includes('-')) return 'HALL-BOOTH';
  return separator.includes(':') ? 'HALL:BOOTH' : 'HALL BOOTH';
}
