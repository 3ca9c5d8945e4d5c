/** A booth of a cell, without a hall if the cell has none. */
export interface BoothName {
  readonly hall: string | undefined;
  readonly code: string;
}

/** Lookups of the event's places, to distinguish `H2-A12` (a booth in a hall) from `A-12` (a booth). */
export interface KnownPlaces {
  /** The booth with exactly this label. */
  labelled: (label: string) => BoothName | undefined;
  /** Whether a text is the label, the code or `venue.code` of a hall. */
  hasHall: (text: string) => boolean;
  /** Without a hall: whether any hall has a booth with this code. */
  hasBooth: (code: string, hall?: string) => boolean;
}

/** The maximum number of booths of a range. */
const RANGE = 200;
/** The longest label contains a slug, two codes and two separators. */
const LONGEST = 200;
const CODE = /^[A-Za-z0-9][A-Za-z0-9./-]{0,19}$/;
/** `H2`, `Hall 3.1`, `2号馆`, `3.2`: usual names of halls, for events that have none yet. */
const HALL =
  /^Hall\s+(?<named>[a-z0-9][a-z0-9.]*)$|^(?:H|Hall|馆)\s*(?<marked>[a-z]?\d[a-z0-9.]*)$|^(?<bare>\d+(?:\.\d+)?)$|^(?<counted>[a-z]?\d+(?:\.\d+)?)\s*号?(?:馆|展厅|厅)$/i;

/**
 * Reads a booth cell: `A12`, `A12/B13`, `H2-A12; H2-A14`, `A12-A15`. A part without a hall has the hall of
 * the part before it; `given` is the hall of the row. Returns a text with the problem of an invalid cell.
 */
export function readBoothCell(cell: string, places: KnownPlaces, given?: string): BoothName[] | string {
  const names = new Map<string, BoothName>();
  let hall: string | undefined;
  const parts = cell.normalize('NFKC').split(/[;,、|\n]/);
  for (const part of parts.map((text) => text.trim()).filter((text) => text !== '')) {
    const read = readPart(part, places, hall, given);
    if (typeof read === 'string') return read;
    for (const name of read) {
      hall = name.hall;
      names.set(JSON.stringify([name.hall, name.code]), name);
    }
    if (names.size > RANGE) return `More than ${RANGE} booths in one cell`;
  }
  return [...names.values()];
}

/** The booths of one part; without a hall it has the hall of the part before it. */
function readPart(part: string, places: KnownPlaces, before: string | undefined, given: string | undefined) {
  if (part.length > LONGEST) return notCode(part);
  if (given !== undefined && places.hasBooth(part, given)) return [{ hall: given, code: part }];
  const known = places.labelled(part);
  if (known) return [known];
  const placed = splitHall(part, places);
  if (typeof placed === 'string') return placed;
  const hall = placed.hall ?? before;
  const codes = codesOf(placed.rest, hall ?? given, places);
  const wrong = codes.find((code) => !CODE.test(code));
  return wrong === undefined ? codes.map((code) => ({ hall, code })) : notCode(wrong);
}

function notCode(text: string): string {
  const shown = text.length > 50 ? `${text.slice(0, 50)}…` : text;
  return `"${shown}" is not a valid code of a booth (letters, digits, ".", "/" and "-", at most 20)`;
}

interface PlacedPart {
  readonly hall?: string;
  readonly rest: string;
}

/**
 * Splits off the hall before a hyphen, colon or space. An existing hall has priority over a range of booths.
 */
function splitHall(part: string, places: KnownPlaces): PlacedPart | string {
  if (places.hasBooth(part)) return { rest: part };
  const splits = [...part.matchAll(/[-:\s]+/g)]
    .map(({ index, 0: separator }) => ({
      before: part.slice(0, index).trim(),
      rest: part.slice(index + separator.length),
    }))
    .filter(({ rest }) => rest !== '');
  const known = splits.flatMap(({ before, rest }): PlacedPart[] => {
    const hall = [before, hallCode(before)].find((code) => code !== undefined && places.hasHall(code));
    return hall === undefined ? [] : [{ hall, rest }];
  });
  const there = known.filter(({ hall, rest }) => places.hasBooth(rest, hall));
  const [first, second] = there.length > 0 ? there : known;
  if (first && second) {
    const ways = [first, second].map(({ hall, rest }) => `"${hall ?? ''}:${rest}"`).join(' or ');
    return `"${part}" is not clear: write ${ways}`;
  }
  if (first) return first;
  if (isRange(part)) return { rest: part };
  for (const { before, rest } of splits) {
    const unknown = hallCode(before);
    if (unknown !== undefined && /\d/.test(rest)) return { hall: unknown, rest };
  }
  return { rest: part };
}

/** `H2` for `H2` and `Hall 2`, `3.2` for `3.2`; undefined if the text is not like a hall. */
function hallCode(text: string): string | undefined {
  const { named, marked, bare, counted } = HALL.exec(text)?.groups ?? {};
  return /^H\d/i.test(text) ? text.toUpperCase() : (named ?? marked ?? bare ?? counted);
}

function codesOf(text: string, hall: string | undefined, places: KnownPlaces): string[] {
  if (places.hasBooth(text, hall)) return [text];
  return text
    .split(/[/+&]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .flatMap((code) => (places.hasBooth(code, hall) ? [code] : expandRange(code)));
}

const RANGED = /^([A-Za-z]*)(\d+)\s*[-~–]\s*([A-Za-z]*)(\d+)$/;

/** From a lower to a higher number with equal letters before both: `A12-14` may be one booth. */
function isRange(text: string): boolean {
  const found = RANGED.exec(text);
  if (!found) return false;
  const [, letters = '', from = '', again = '', to = ''] = found;
  // `2-15` usually means booth 15 in hall 2, not fourteen booths.
  return letters !== '' && again === letters && Number(from) < Number(to);
}

/** `A08`, `A09`, `A10` for `A08-A10`. */
function expandRange(code: string): string[] {
  const [, letters = '', from = '', , to = ''] = RANGED.exec(code) ?? [];
  if (!isRange(code) || Number(to) - Number(from) > RANGE) return [code];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => letters + String(Number(from) + index).padStart(from.length, '0'),
  );
}
