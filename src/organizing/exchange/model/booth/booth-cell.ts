import { message } from '../../../../platform/text/message.js';
import { BOOTH_CODE_LENGTH, isBoothCode } from '../../../../fair/booth/booth-code.fields.js';
import { CellFault } from '../column.js';
import type { Places } from '../places.js';
import {
  type BoothName,
  type BoothPattern,
  hallCode,
  hallPrefixes,
  phaseless,
  type PlacedPart,
} from './booth-form.js';

const CELL_SEPARATOR = /[;；,，、|\n]/;
/** The maximum number of booths of a range. */
const MAXIMUM_RANGE = 200;
/** The longest label contains a slug, two codes and two separators. */
const MAXIMUM_LABEL_LENGTH = 200;
/** Codes of booths that do not exist yet. */
const NEW_CODE = /^(?=.*[A-Za-z0-9])[\p{L}\p{N}][\p{L}\p{N}\p{M} ./\\()（）#&+·_–-]*$/u;

/** The booths that a cell names, and how it names them. */
export interface BoothCell {
  readonly names: readonly BoothName[];
  readonly patterns: readonly BoothPattern[];
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
  for (const part of splitParts(halfWidth(cell), CELL_SEPARATOR)) {
    if (isHallAlone(part, places)) {
      hall = part;
      continue;
    }
    const partCell = readPart(part, places, hall, rowHall);
    patterns.push(...partCell.patterns);
    for (const name of partCell.names) {
      hall = name.hall;
      const key = JSON.stringify([name.hall, name.code.toLowerCase()]);
      if (!names.has(key)) names.set(key, name);
    }
    if (names.size > MAXIMUM_RANGE)
      throw new CellFault(message`More than ${MAXIMUM_RANGE} booths in one cell`);
  }
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

/** Whether a part is a hall before the part with its booth: `Hall 14` in `Hall 14, Stand C40`. */
function isHallAlone(part: string, places: Places): boolean {
  if (!/^(?:Halle?|Pavilion)\s+\S+$/i.test(part) || hallCode(part) === undefined) return false;
  return places.boothWithLabel(part) === undefined && !places.hasBooth(part);
}

/** The booths of one part; without a hall it has the hall of the part before it. */
function readPart(
  text: string,
  places: Places,
  previousHall: string | undefined,
  rowHall: string | undefined,
): BoothCell {
  if (text.length > MAXIMUM_LABEL_LENGTH) throw notCode(text);
  if (rowHall !== undefined && places.hasBooth(text, rowHall))
    return { names: [{ hall: rowHall, code: text }], patterns: ['BOOTH'] };
  const labelledName = places.boothWithLabel(text);
  if (labelledName) return { names: [labelledName], patterns: ['LABEL'] };
  const part = phaseless(text).replace(/^(?:stand|booth|展位)[\s:：]+(?=\S)/i, '');
  const placedPart = splitHall(part, places, rowHall);
  const names = namesOf(placedPart, placedPart.hall ?? previousHall, rowHall, places);
  const invalidName = names.find((name) => !isCode(name, rowHall, places));
  if (invalidName) throw notCode(invalidName.code);
  return { names, patterns: [placedPart.pattern] };
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
  if (places.hasBooth(part)) return boothPart;
  const splits = [...part.matchAll(/[-:\s]+/g)]
    .map(({ index, 0: separator }) => ({
      beginning: part.slice(0, index).trim(),
      boothText: part.slice(index + separator.length),
      pattern: patternOf(separator),
    }))
    .filter(({ boothText }) => boothText !== '');
  const knownParts = splits.flatMap(({ beginning, boothText, pattern }): PlacedPart[] => {
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
  if (first) return first;
  if (prefixedPart) return prefixedPart;
  // A hall in another column has priority over a text that only resembles a hall.
  if (isRange(part) || rowHall !== undefined) return boothPart;
  return unknownHall(splits) ?? places.form?.split(part) ?? boothPart;
}

/** The parts of a cell that name neither a known booth nor a known hall. */
export function unknownParts(cell: string, places: Places): string[] {
  return splitParts(halfWidth(cell), CELL_SEPARATOR).filter(
    (part) =>
      part.length <= MAXIMUM_LABEL_LENGTH &&
      places.boothWithLabel(part) === undefined &&
      !places.hasBooth(part) &&
      !isHallAlone(part, places) &&
      !isRange(part) &&
      hallPrefixes(phaseless(part), places.hallNames).length === 0,
  );
}

function unambiguousText({ hall = '', boothText }: PlacedPart): string {
  return `"${hall}:${boothText}"`;
}

/** The first split whose beginning resembles a hall. */
function unknownHall(
  splits: readonly (PlacedPart & { readonly beginning: string })[],
): PlacedPart | undefined {
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

/** The booths of a part after its hall. A further part after `/`, `+` or `&` can repeat the hall. */
function namesOf(
  { boothText, hall: ownHall }: PlacedPart,
  hall: string | undefined,
  rowHall: string | undefined,
  places: Places,
): BoothName[] {
  if (places.hasBooth(boothText, hall ?? rowHall)) return [{ hall, code: boothText }];
  return splitParts(boothText, /[/+&]/).flatMap((text) => {
    const prefixedPart = ownHall === undefined ? undefined : hallPrefixes(text, places.hallNames)[0];
    const code = prefixedPart?.boothText ?? text;
    const target = prefixedPart?.hall ?? hall;
    if (places.hasBooth(code, target ?? rowHall)) return [{ hall: target, code }];
    return expandRange(withoutHallAfterDash(code, ownHall, places), ownHall !== undefined).map((each) => ({
      hall: target,
      code: each,
    }));
  });
}

/** `102-104` for `102–H4-104` in hall H4. */
function withoutHallAfterDash(code: string, hall: string | undefined, places: Places): string {
  const [, from = '', to = ''] = /^([A-Za-z]*\d+)\s*[-~–—]\s*(.+)$/.exec(code) ?? [];
  const prefixedPart = to === '' || hall === undefined ? undefined : hallPrefixes(to, places.hallNames)[0];
  if (prefixedPart?.hall !== hall || prefixedPart === undefined) return code;
  return `${from}-${prefixedPart.boothText}`;
}

const RANGED = /^([A-Za-z]*)(\d+)\s*[-~–—]\s*([A-Za-z]*)(\d+)$/;

/** Whether a text is a range: ascending numbers after equal letters. `A12-14` without a hall can be one booth. */
function isRange(text: string, isPlaced = false): boolean {
  const match = RANGED.exec(text);
  if (!match) return false;
  const [, letters = '', from = '', endLetters = '', to = ''] = match;
  if (Number(from) >= Number(to)) return false;
  // `2-15` usually means booth 15 in hall 2, not fourteen booths; after a hall it is a range.
  if (isPlaced) return endLetters === letters || (endLetters === '' && to.length === from.length);
  return letters !== '' && endLetters === letters;
}

/** `A08`, `A09`, `A10` for `A08-A10`, and after a hall also for `A08-10`. */
function expandRange(code: string, isPlaced: boolean): string[] {
  const [, letters = '', from = '', , to = ''] = RANGED.exec(code) ?? [];
  if (!isRange(code, isPlaced) || Number(to) - Number(from) > MAXIMUM_RANGE) return [code];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => letters + String(Number(from) + index).padStart(from.length, '0'),
  );
}

/** Splits at separators that are not within brackets. */
function splitParts(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[(（[]/.test(character)) depth += 1;
    if (/[)）\]]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Letters, digits, hyphens and spaces in half width; brackets stay as they are printed. */
function halfWidth(text: string): string {
  return text.replace(/[Ａ-Ｚａ-ｚ０-９－／．：＆＋\u3000]/g, (character) => character.normalize('NFKC'));
}
