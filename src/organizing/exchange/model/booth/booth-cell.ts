import { message, type Message } from '../../../../platform/text/message.js';
import { BOOTH_CODE_LENGTH, isBoothCode } from '../../../../fair/booth/booth-code.fields.js';
import type { BoothForm, BoothPattern } from './booth-form.js';
import { hallCode, hallPrefixes, phaseless } from './hall-prefix.js';

/** A booth of a cell, without a hall if the cell has none. */
export interface BoothName {
  readonly hall: string | undefined;
  readonly code: string;
}

/** Lookups of the event's places, to distinguish `H2-A12` (a booth in a hall) from `A-12` (a booth). */
export interface KnownPlaces {
  /** The booth with exactly this label. */
  labelled: (label: string) => BoothName | undefined;
  /** Whether a text is the label, the code, `venue.code` or the name of a hall. */
  hasHall: (text: string) => boolean;
  /** Without a hall: whether any hall has a booth with this code. */
  hasBooth: (code: string, hall?: string) => boolean;
  /** The label and the usual names of each hall, in lower case and half width, the longest name first. */
  readonly hallNames?: readonly (readonly [name: string, label: string])[];
  /** The form of the column, for halls that do not exist yet. */
  readonly form?: BoothForm | undefined;
}

const CELL_SEPARATOR = /[;；,，、|\n]/;
/** The maximum number of booths of a range. */
const RANGE = 200;
/** The longest label contains a slug, two codes and two separators. */
const LONGEST = 200;
/** Codes of booths that do not exist yet. */
const NEW_CODE = /^(?=.*[A-Za-z0-9])[\p{L}\p{N}][\p{L}\p{N}\p{M} ./\\()（）#&+·_–-]*$/u;

/** What a cell names. */
export interface BoothCell {
  readonly names: readonly BoothName[];
  readonly patterns: readonly BoothPattern[];
}

/**
 * Reads a booth cell: `A12`, `A12/B13`, `H2-A12; H2-A14`, `A12-A15`. A part without a hall has the hall of
 * the part before it; `given` is the hall of the row. Returns the problem of an invalid cell.
 */
export function readBoothCell(cell: string, places: KnownPlaces, given?: string): BoothCell | Message {
  const labelled = given === undefined ? labelledParts(cell, places) : undefined;
  if (labelled) return { names: labelled, patterns: labelled.map(() => 'LABEL') };
  const names = new Map<string, BoothName>();
  const patterns: BoothPattern[] = [];
  let hall: string | undefined;
  for (const part of splitParts(halfWidth(cell), CELL_SEPARATOR)) {
    if (isHallAlone(part, places)) {
      hall = part;
      continue;
    }
    const read = readPart(part, places, hall, given);
    if ('template' in read) return read;
    patterns.push(read.pattern);
    for (const name of read.names) {
      hall = name.hall;
      const key = JSON.stringify([name.hall, name.code.toLowerCase()]);
      if (!names.has(key)) names.set(key, name);
    }
    if (names.size > RANGE) return message`More than ${RANGE} booths in one cell`;
  }
  return { names: [...names.values()], patterns };
}

/** The booths of a cell that contains only labels, as an export writes it: a printed code can have one bracket. */
function labelledParts(cell: string, places: KnownPlaces): BoothName[] | undefined {
  const parts = cell.split(CELL_SEPARATOR).map((part) => part.trim());
  const found = new Map<string, BoothName>();
  for (const part of parts.filter((each) => each !== '')) {
    const name = places.labelled(part);
    if (!name) return undefined;
    found.set(part, name);
  }
  return found.size === 0 || found.size > RANGE ? undefined : [...found.values()];
}

/** `Hall 14` in `Hall 14, Stand C40`: a hall whose booth follows. */
function isHallAlone(part: string, places: KnownPlaces): boolean {
  if (!/^(?:Halle?|Pavilion)\s+\S+$/i.test(part) || hallCode(part) === undefined) return false;
  return places.labelled(part) === undefined && !places.hasBooth(part);
}

interface ReadPart {
  readonly names: readonly BoothName[];
  readonly pattern: BoothPattern;
}

/** The booths of one part; without a hall it has the hall of the part before it. */
function readPart(
  text: string,
  places: KnownPlaces,
  before: string | undefined,
  given: string | undefined,
): ReadPart | Message {
  if (text.length > LONGEST) return notCode(text);
  if (given !== undefined && places.hasBooth(text, given))
    return { names: [{ hall: given, code: text }], pattern: 'BOOTH' };
  const known = places.labelled(text);
  if (known) return { names: [known], pattern: 'LABEL' };
  const part = phaseless(text).replace(/^(?:stand|booth|展位)[\s:：]+(?=\S)/i, '');
  const placed = splitHall(part, places, given);
  if ('template' in placed) return placed;
  const hall = placed.hall ?? before;
  const names = namesOf(placed, hall, given, places);
  const wrong = names.find((name) => !isCode(name, given, places));
  return wrong === undefined ? { names, pattern: placed.pattern } : notCode(wrong.code);
}

function isCode({ hall, code }: BoothName, given: string | undefined, places: KnownPlaces): boolean {
  return places.hasBooth(code, hall ?? given) || (isBoothCode(code) && NEW_CODE.test(code));
}

function notCode(text: string): Message {
  const shown = text.length > 50 ? `${text.slice(0, 50)}…` : text;
  return message`"${shown}" is not a valid code of a booth (letters, digits, spaces, ".", "/" and "-", at most ${BOOTH_CODE_LENGTH})`;
}

interface PlacedPart {
  readonly hall?: string;
  readonly rest: string;
  readonly pattern: BoothPattern;
}

/**
 * Splits off the hall before a separator, or directly before the booth if the hall exists. An existing hall
 * has priority over a range of booths.
 */
function splitHall(part: string, places: KnownPlaces, given: string | undefined): PlacedPart | Message {
  const alone: PlacedPart = { rest: part, pattern: 'BOOTH' };
  if (places.hasBooth(part)) return alone;
  const splits = [...part.matchAll(/[-:\s]+/g)]
    .map(({ index, 0: separator }) => ({
      before: part.slice(0, index).trim(),
      rest: part.slice(index + separator.length),
      pattern: patternOf(separator),
    }))
    .filter(({ rest }) => rest !== '');
  const known = splits.flatMap(({ before, rest, pattern }): PlacedPart[] => {
    const hall = [before, hallCode(before)].find((code) => code !== undefined && places.hasHall(code));
    return hall === undefined ? [] : [{ hall, rest, pattern }];
  });
  const there = known.filter(({ hall, rest }) => places.hasBooth(rest, hall));
  const [prefixed] = hallPrefixes(part, places.hallNames ?? []);
  const longest = known.filter(({ rest }) => !prefixed || rest.length <= prefixed.rest.length);
  const [first, second] = there.length > 0 ? there : longest;
  if (first && second) {
    return message`"${part}" is not clear: write ${clearly(first)} or ${clearly(second)}`;
  }
  if (first) return first;
  if (prefixed) return prefixed;
  // A hall in another column has priority over a text that only resembles a hall.
  if (isRange(part) || given !== undefined) return alone;
  return unknownHall(splits) ?? formedPart(part, places) ?? alone;
}

/** By the form of the whole column. */
function formedPart(part: string, { form }: KnownPlaces): PlacedPart | undefined {
  const found = form?.split(part);
  return form && found && { ...found, pattern: form.pattern };
}

/** The parts of a cell that name neither a known booth nor a known hall. */
export function unknownParts(cell: string, places: KnownPlaces): string[] {
  return splitParts(halfWidth(cell), CELL_SEPARATOR).filter(
    (part) =>
      part.length <= LONGEST &&
      places.labelled(part) === undefined &&
      !places.hasBooth(part) &&
      !isHallAlone(part, places) &&
      !isRange(part) &&
      hallPrefixes(phaseless(part), places.hallNames ?? []).length === 0,
  );
}

function clearly({ hall = '', rest }: PlacedPart): string {
  return `"${hall}:${rest}"`;
}

/** The first split whose beginning resembles a hall. */
function unknownHall(
  splits: readonly { readonly before: string; readonly rest: string; readonly pattern: BoothPattern }[],
): PlacedPart | undefined {
  for (const { before, rest, pattern } of splits) {
    const hall = hallCode(before);
    if (hall !== undefined && /\d/.test(rest)) return { hall, rest, pattern };
  }
  return undefined;
}

function patternOf(separator: string): BoothPattern {
  if (separator.includes('-')) return 'HALL-BOOTH';
  return separator.includes(':') ? 'HALL:BOOTH' : 'HALL BOOTH';
}

/** The booths of a part after its hall. A further part after `/`, `+` or `&` can repeat the hall. */
function namesOf(
  { rest, hall: own }: PlacedPart,
  hall: string | undefined,
  given: string | undefined,
  places: KnownPlaces,
): BoothName[] {
  if (places.hasBooth(rest, hall ?? given)) return [{ hall, code: rest }];
  return splitParts(rest, /[/+&]/).flatMap((text) => {
    const again = own === undefined ? undefined : hallPrefixes(text, places.hallNames ?? [])[0];
    const code = again?.rest ?? text;
    const target = again?.hall ?? hall;
    if (places.hasBooth(code, target ?? given)) return [{ hall: target, code }];
    return expandRange(withoutHallAfterDash(code, own, places), own !== undefined).map((each) => ({
      hall: target,
      code: each,
    }));
  });
}

/** `102-104` for `102–H4-104` in hall H4. */
function withoutHallAfterDash(code: string, hall: string | undefined, places: KnownPlaces): string {
  const [, from = '', to = ''] = /^([A-Za-z]*\d+)\s*[-~–—]\s*(.+)$/.exec(code) ?? [];
  const again = to === '' || hall === undefined ? undefined : hallPrefixes(to, places.hallNames ?? [])[0];
  if (again?.hall !== hall || again === undefined) return code;
  return `${from}-${again.rest}`;
}

const RANGED = /^([A-Za-z]*)(\d+)\s*[-~–—]\s*([A-Za-z]*)(\d+)$/;

/** From a lower to a higher number with equal letters before both: `A12-14` may be one booth. */
function isRange(text: string, isPlaced = false): boolean {
  const found = RANGED.exec(text);
  if (!found) return false;
  const [, letters = '', from = '', again = '', to = ''] = found;
  if (Number(from) >= Number(to)) return false;
  // `2-15` usually means booth 15 in hall 2, not fourteen booths; after a hall it is a range.
  if (isPlaced) return again === letters || (again === '' && to.length === from.length);
  return letters !== '' && again === letters;
}

/** `A08`, `A09`, `A10` for `A08-A10`, and after a hall also for `A08-10`. */
function expandRange(code: string, isPlaced: boolean): string[] {
  const [, letters = '', from = '', , to = ''] = RANGED.exec(code) ?? [];
  if (!isRange(code, isPlaced) || Number(to) - Number(from) > RANGE) return [code];
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
