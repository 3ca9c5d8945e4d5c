import { changesPrefix } from './booth-ranges.js';
import { phaseless } from './booth-text.js';

/** How a hall and a booth are written in a part of a cell. */
export type BoothPattern =
  | 'BOOTH'
  | 'HALL-BOOTH'
  | 'HALL.BOOTH'
  | 'HALL BOOTH'
  | 'HALL:BOOTH'
  | 'HALLBOOTH'
  | 'LABEL'
  | 'RANGE'
  | 'CONTINUED';

/** A booth of a cell, without a hall if the cell has none. */
export interface BoothName {
  readonly hall: string | undefined;
  readonly code: string;
}

/** A part of a cell, after its hall is split off. */
export interface PlacedPart {
  readonly hall?: string;
  readonly boothText: string;
  readonly pattern: BoothPattern;
}

/** How the cells of a column name halls and booths, if the event lacks these halls. */
export interface BoothForm {
  /** The halls of the column as they are first written, by their text in lower case. */
  readonly halls: ReadonlyMap<string, string>;
  /** The hall and the booth of a part of a cell; undefined if the part has another form. */
  readonly split: (part: string) => PlacedPart | undefined;
}

const CODE = String.raw`[A-Z]{1,3}[- ]?\d{1,4}[A-Z]?(?:[（(][^（()）]*[)）])?|\d{2,5}[A-Z]?`;
const BOOTH = `(?<booth>${CODE})`;
/** With the further booths of a range or a list: `D30-32`, `C07/C09`. */
const FURTHER_BOOTHS = String.raw`(?:\s*[-–~—/+&]\s*[A-Z]{0,3}\d{1,4}[A-Z]?)*`;
const BOOTHS = `(?<booth>(?:${CODE})${FURTHER_BOOTHS})`;
const NUMBER = String.raw`\d{1,2}(?:\.\d)?`;
/** The forms of a hall and a booth. Callers exclude ranges of booths before, such as `A08-A10`. */
const FORMS: readonly (readonly [BoothPattern, RegExp])[] = [
  ['HALLBOOTH', new RegExp(String.raw`^(?<hall>.{1,20}?(?:馆|館|厅|廳))\s*[-–·:]?\s*${BOOTHS}$`, 'iu')],
  ['HALL.BOOTH', new RegExp(String.raw`^(?<hall>${NUMBER}[A-Z]?|[A-Z]{1,3}\d{0,2})\.\s*${BOOTHS}$`, 'iu')],
  [
    'HALLBOOTH',
    new RegExp(String.raw`^(?<hall>${NUMBER})(?<booth>[A-Z]{1,3}-?\d{1,4}[A-Z]?${FURTHER_BOOTHS})$`, 'iu'),
  ],
  [
    'HALL-BOOTH',
    new RegExp(String.raw`^(?<hall>${NUMBER}[A-Z]?|[A-Z]{1,3}\d{0,2})\s*[-–/]\s*${BOOTH}$`, 'iu'),
  ],
];
/** The share of cells that must have a form. */
const FORM_SHARE = 0.75;
/** The maximum length of a text that can have a form. */
const LENGTH = 60;

/** Finds the form that most cells of a column have. */
export class BoothFormCounter {
  readonly #counts = FORMS.map(() => ({
    cells: 0,
    halls: new Map<string, string>(),
    /** The halls of one text such as `A12-B13`, which is more likely to name two booths. */
    doubtful: new Map<string, string>(),
  }));
  #cellCount = 0;

  /** Adds the parts of a cell that name no known hall or booth. */
  add(parts: readonly string[]): void {
    if (parts.length === 0) return;
    this.#cellCount += 1;
    for (const [index, [, form]] of FORMS.entries()) {
      const matched = parts.flatMap((part) => {
        const hall = matches(form, part)?.hall;
        return hall === undefined ? [] : [{ hall, part }];
      });
      const count = this.#counts[index];
      if (matched.length === 0 || !count) continue;
      count.cells += 1;
      for (const { hall, part } of matched) addHall(count, hall, part);
    }
  }

  get form(): BoothForm | undefined {
    const cells = this.#counts.map((count) => (areFewHalls(count) ? count.cells : 0));
    const maximum = Math.max(...cells);
    const [entry, count] = [FORMS[cells.indexOf(maximum)], this.#counts[cells.indexOf(maximum)]];
    if (!entry || !count || maximum === 0 || maximum < this.#cellCount * FORM_SHARE) return undefined;
    const [pattern, form] = entry;
    const split = (part: string) => {
      const match = matches(form, part);
      return match && { ...match, pattern };
    };
    return { halls: count.halls, split };
  }
}

/** Adds a hall, unless its only text can be a range. */
function addHall(
  { halls, doubtful }: { halls: Map<string, string>; doubtful: Map<string, string> },
  hall: string,
  part: string,
): void {
  const key = hall.toLowerCase();
  const first = doubtful.get(key);
  if (halls.has(key)) return;
  if (changesPrefix(part) && (first === undefined || first === part)) doubtful.set(key, part);
  else halls.set(key, hall);
}

/** Whether there are few halls with many booths each, as at a fair. */
function areFewHalls({ cells, halls }: { cells: number; halls: ReadonlyMap<string, string> }): boolean {
  return halls.size <= 2 + cells / 4;
}

/** Texts that state a hall also beside a column of halls: `Hall 2 K77`, `2号馆K78`, `2.1K81`, `H2-K82`. */
const STATED: readonly (readonly [BoothPattern, RegExp])[] = [
  [
    'HALL BOOTH',
    /^(?<hall>(?:Halle?|Pavilion)\s+[a-z]?\d{1,2}(?:\.\d)?)[\s:·–-]+(?:(?:stand|booth)\s+)?(?<booth>\S*\d\S*)$/i,
  ],
  [
    'HALLBOOTH',
    /^(?<hall>[a-z]?\d{1,2}(?:\.\d)?\s*[号號]?(?:馆|館|厅|廳))\s*[-–·:]?\s*(?<booth>\S*\d\S*)$/iu,
  ],
  ['HALLBOOTH', /^(?<hall>\d{1,2}\.\d)\s*[-–·:]?\s*(?<booth>[a-z]{1,3}-?\d\S*)$/i],
  ['HALL.BOOTH', /^(?<hall>\d{1,2}(?:\.\d)?)\.(?<booth>[a-z]{1,3}-?\d\S*)$/i],
  ['HALL-BOOTH', /^(?<hall>H\d{1,2}(?:\.\d)?)\s*[-–·:.]\s*(?<booth>[a-z]{1,3}-?\d\S*)$/i],
];

/** The hall and the booth of a text that certainly states a hall. */
export function statedHall(part: string): PlacedPart | undefined {
  for (const [pattern, form] of STATED) {
    const placedPart = matches(form, part);
    if (placedPart) return { ...placedPart, pattern };
  }
  return undefined;
}

function matches(form: RegExp, part: string): { hall: string; boothText: string } | undefined {
  if (part.length > LENGTH) return undefined;
  const { hall, booth } = form.exec(phaseless(part))?.groups ?? {};
  return hall === undefined || booth === undefined ? undefined : { hall: hall.trim(), boothText: booth };
}

/** `H2`, `Hall 3.1`, `2号馆`, `3.2`: usual names of halls, for events that have none yet. */
const HALL =
  /^(?:Hall|Halle|Pavilion)\s+(?<worded>[a-z0-9][a-z0-9.]*)$|^(?:H|Hall|馆)\s*(?<marked>[a-z]?\d[a-z0-9.]*)$|^(?<bare>\d+(?:\.\d+)?)$|^(?<counted>[a-z]?\d+(?:\.\d+)?)\s*号?(?:馆|展厅|厅)$/i;

/** `H2` for `H2` and `Hall 2`, `3.2` for `3.2`; undefined if the text is not like a hall. */
export function hallCode(text: string): string | undefined {
  if (text.length > 50) return undefined;
  const { worded, marked, bare, counted } = HALL.exec(text)?.groups ?? {};
  return /^H\d/i.test(text) ? text.toUpperCase() : (worded ?? marked ?? bare ?? counted);
}

/**
 * What the codes of a hall's booths begin with: `N2-` in `N2-C101`, `L` in `L001`; undefined for other texts.
 */
export function boothPrefix(text: string): string | undefined {
  const prefix = /^[A-Z]{1,3}\d{0,2}[-–](?=[A-Z]{0,2}\d)/i.exec(text) ?? /^[A-Z]{1,3}(?=\d)/i.exec(text);
  return prefix?.[0].toUpperCase();
}

const SPACE = 32;

/** The halls whose name begins the text, the longest name first: `1号馆A178`, `14.C06`, `世博中心 B12`. */
export function hallPrefixes(
  text: string,
  names: readonly (readonly [name: string, label: string])[],
): PlacedPart[] {
  const lowerText = text.toLowerCase();
  // Each cell is compared with all names of all halls.
  const first = lowerText.charCodeAt(0);
  const candidates = names.filter(([name]) => name.charCodeAt(0) === first || first === SPACE);
  return candidates.flatMap(([name, hall]) => {
    const end = endOf(lowerText, name);
    if (end === undefined) return [];
    const [separator = ''] = /^[\s\-–—.:：,·/|]*(?:(?:stand|booth|展位)\s*)?/i.exec(text.slice(end)) ?? [];
    const boothText = text.slice(end + separator.length).trim();
    if (boothText === '' || !isBoundary(name, separator, boothText)) return [];
    return [{ hall, boothText, pattern: patternOf(separator) }];
  });
}

/** The position after a name at the start of the text, without regard to spaces. */
function endOf(text: string, name: string): number | undefined {
  let end = 0;
  for (const character of name) {
    while (text[end] === ' ' && character !== ' ') end += 1;
    if (character === ' ') continue;
    if (text[end] !== character) return undefined;
    end += 1;
  }
  return end;
}

/** Whether a hall's name ends before `boothText`. Without a separator, `14C06` divides between digit and letter. */
function isBoundary(name: string, separator: string, boothText: string): boolean {
  if (separator.trim() === '.') return /^\p{L}/u.test(boothText) || !/\d$/.test(name);
  if (separator !== '') return true;
  if (!/[a-z0-9]$/.test(name)) return /^[\p{L}\p{N}]/u.test(boothText);
  return /\d$/.test(name) && /^[A-Za-z]/.test(boothText);
}

function patternOf(separator: string): BoothPattern {
  if (separator === '') return 'HALLBOOTH';
  if (separator.includes('.')) return 'HALL.BOOTH';
  if (/[-–—]/.test(separator)) return 'HALL-BOOTH';
  return /[:：]/.test(separator) ? 'HALL:BOOTH' : 'HALL BOOTH';
}
