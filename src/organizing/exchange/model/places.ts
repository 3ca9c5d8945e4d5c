import { hallLabels, type NamedHall } from '../../../catalog/snapshot/hall-label.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { boothCodeKey } from '../../../fair/booth/booth-code.fields.js';
import type { BoothForm, BoothName } from './booth/booth-form.js';
import { foldName } from './fold-name.js';

/** The zone of a new booth. */
export interface BoothZone {
  /** Undefined until it is created. */
  id: string | undefined;
  readonly slug: string;
}

export interface Hall {
  id: string | undefined;
  readonly code: string;
  /** The slug of its venue; undefined for a new hall in the event's first venue. */
  readonly venue: string | undefined;
  /** The code, or `venue.code` if the code alone is ambiguous. */
  readonly label: string;
  /** Its names in each language; with the venue in front if the code alone is ambiguous. */
  readonly names?: readonly string[];
  /** The name for readers in each language if the code alone is ambiguous: `Expo Centre H2`. */
  readonly fullName?: LocalizedText | undefined;
}

/** A live allocation of a booth. */
export interface Occupant {
  readonly exhibitorId: string;
  readonly shared: boolean;
  readonly held: boolean;
}

export interface Booth {
  id: string | undefined;
  readonly hall: Hall;
  readonly code: string;
  /** `hall-code`, or `hall:code` if another booth of the event has the first form. */
  label: string;
  readonly blocked: boolean;
  readonly occupants: readonly Occupant[];
  /** The zone of a booth that the plan makes. */
  zone?: BoothZone | undefined;
}

/** A hall as the database has it. */
export type StoredHall = NamedHall & {
  readonly id: string;
  readonly names?: readonly string[];
  /** All short and long names of its venue. */
  readonly venueNames?: readonly string[];
  /** The shortest name of its venue in each language, the event's first one first. */
  readonly venueName?: LocalizedText;
};

/** Halls and booths of an event by their codes. */
export class Places {
  /** By label. */
  readonly halls = new Map<string, Hall>();
  /** By label. */
  readonly booths = new Map<string, Booth>();
  /** The form of the file's column of booths; the plan sets it before it reads rows. */
  form: BoothForm | undefined;
  /** Whether `K71-73` are three booths in the file's column of booths; the plan sets it before it reads rows. */
  joinsShortRanges = true;
  /** Whether a text such as `N1-A1` is a printed code and no range in this column; the plan sets it, too. */
  isPrintedRange: (text: string) => boolean = () => false;
  /** Whether `14.C06` is in the hall 14 also beside other halls; the plan sets it, too. */
  pointsAreHalls = true;
  /** Whether some cells of the column begin with a number without letters; the plan sets it, too. */
  hasNumbers = false;
  /** Whether `A-12` beside a column of halls is in the hall `A`, if it exists; the plan sets it, too. */
  lettersAreHalls = true;
  /** The label and the usual names of each hall, in lower case and half width, the longest name first. */
  hallNames: readonly (readonly [name: string, label: string])[] = [];
  /** The halls and booths that the plan makes. */
  createdHalls: Hall[] = [];
  createdBooths: Booth[] = [];
  readonly #hallsById = new Map<string, Hall>();
  readonly #hallsByCode = new Map<string, Hall[]>();
  /** By `venue.code`. */
  readonly #hallsByQualifiedCode = new Map<string, Hall>();
  readonly #boothsById = new Map<string, Booth>();
  readonly #boothsByKey = new Map<string, Booth[]>();
  readonly #boothsByEnd = new Map<string, Booth[]>();
  readonly #boothsWithoutZeros = new Map<string, Booth[]>();
  /** The longest code of the file, by hall and code without leading zeros. */
  readonly #codesOfFile = new Map<string, string>();
  readonly #hallsByName = new Map<string, Hall[]>();
  readonly #ambiguousLabels = new Set<string>();

  /** Adds all stored halls at once, because the label of each depends on the others. */
  addHalls(storedHalls: readonly StoredHall[]): void {
    const labels = hallLabels(storedHalls);
    for (const [index, { names = [], venueNames = [], venueName, ...hall }] of storedHalls.entries()) {
      const label = labels[index] ?? hall.code;
      const withVenue = (venue: string): string => `${venue} ${hall.code}`;
      if (label === hall.code) this.#addHall({ ...hall, label, names });
      else {
        const texts = Object.entries(venueName ?? {}).map(([locale, venue]) => [locale, withVenue(venue)]);
        const fullName = venueName && (Object.fromEntries(texts) as LocalizedText);
        this.#addHall({ ...hall, label, names: [...names, ...venueNames.map(withVenue)], fullName });
      }
    }
  }

  /** Adds a stored booth. */
  addBooth(hallId: string, booth: Omit<Booth, 'hall' | 'label'>): void {
    const hall = this.#hallsById.get(hallId);
    if (!hall) return;
    const label = `${hall.label}-${booth.code}`;
    const other = this.booths.get(label);
    if (!other && !this.#ambiguousLabels.has(label)) {
      this.#addBooth({ ...booth, hall, label });
      return;
    }
    this.#ambiguousLabels.add(label);
    if (other) {
      this.booths.delete(label);
      other.label = exactLabel(other);
      this.booths.set(other.label, other);
    }
    this.#addBooth({ ...booth, hall, label: exactLabel({ ...booth, hall }) });
  }

  /** The label of a stored hall. */
  hallLabel(id: unknown): string | null {
    return this.#hallsById.get(String(id))?.label ?? null;
  }

  /** The label of a stored booth; undefined for one that was made since the places were loaded. */
  boothLabel(id: string): string | undefined {
    return this.#boothsById.get(id)?.label;
  }

  /** The halls with this label, `venue.code`, code or name; several if the text is ambiguous. */
  hallsNamed(text: string): readonly Hall[] {
    const labelledHall = this.halls.get(text);
    if (labelledHall && labelledHall.label !== labelledHall.code) return [labelledHall];
    const hallsWithCode = this.#hallsByCode.get(text);
    if (hallsWithCode) return hallsWithCode;
    const qualifiedHall = this.#hallsByQualifiedCode.get(text);
    return qualifiedHall ? [qualifiedHall] : (this.#hallsByName.get(foldHall(text)) ?? []);
  }

  /** Whether a text is the label, the code, `venue.code` or the name of a hall. */
  hasHall(text: string): boolean {
    return this.hallsNamed(text).length > 0;
  }

  /** The stored booth with exactly this label. Booths that the plan makes depend on the order of rows. */
  boothWithLabel(label: string): BoothName | undefined {
    const booth = this.booths.get(label);
    return booth?.id === undefined ? undefined : { hall: booth.hall.label, code: booth.code };
  }

  /** Whether any hall, or one that `hall` names, has a stored booth with this code. */
  hasBooth(code: string, hall?: string): boolean {
    return this.find(code, hall).some(({ id }) => id !== undefined);
  }

  /** The booths with this code, in the halls that a text names or in any. */
  find(code: string, hall?: string): readonly Booth[] {
    const halls = hall === undefined ? undefined : this.hallsNamed(hall);
    const booths = this.#boothsByKey.get(boothCodeKey(code)) ?? [];
    const candidates = halls ? booths.filter((booth) => halls.includes(booth.hall)) : booths;
    const exactMatches = candidates.filter((booth) => booth.code === code);
    return exactMatches.length > 0 ? exactMatches : candidates;
  }

  /** The stored booths whose printed code is this one after a hall: `N1-A1125` for `A1125`. */
  boothsEndingWith(code: string, hall?: Hall): readonly Booth[] {
    return inHall(this.#boothsByEnd.get(boothCodeKey(code)) ?? [], hall);
  }

  /** The stored booths whose codes differ only in the leading zeros of numbers: `A06` for `A6`. */
  boothsWithZeros(code: string, hall?: Hall): readonly Booth[] {
    const booths = this.#boothsWithoutZeros.get(keyWithoutZeros(code)) ?? [];
    return inHall(booths, hall).filter(({ id }) => id !== undefined);
  }

  /** Adds a code that the file has, so that `A6` can be compared with `A06` in any order of the rows. */
  addCodeOfFile(code: string, hall: string | undefined): void {
    const key = JSON.stringify([hall, keyWithoutZeros(code)]);
    const first = this.#codesOfFile.get(key);
    if (first === undefined || code.length > first.length) this.#codesOfFile.set(key, code);
  }

  /** The code with the most leading zeros that the file or the plan has for a new booth; undefined for the code itself. */
  codeWithZeros(code: string, hall: Hall): string | undefined {
    const key = keyWithoutZeros(code);
    const codes = [
      this.#codesOfFile.get(JSON.stringify([hall.label, key])),
      ...(this.#boothsWithoutZeros.get(key) ?? []).flatMap((booth) =>
        booth.hall === hall ? booth.code : [],
      ),
    ].filter((each) => each !== undefined && boothCodeKey(each) !== boothCodeKey(code));
    return codes.find((each) => each !== undefined);
  }

  /** A hall that the plan makes, in this venue or the event's first one. */
  createHall(code: string, venue?: string, name?: string): Hall {
    const isTwin = this.hasHall(code);
    const label = isTwin && venue !== undefined ? `${venue}.${code}` : code;
    const hall: Hall = { id: undefined, code, venue, label, names: name === undefined ? [] : [name] };
    this.#addHall(hall);
    this.createdHalls.push(hall);
    return hall;
  }

  /** A booth that the plan makes. */
  createBooth(code: string, hall: Hall, zone?: BoothZone): Booth {
    const label = `${hall.label}-${code}`;
    const isTaken = this.booths.has(label) || this.#ambiguousLabels.has(label);
    const booth: Booth = {
      id: undefined,
      hall,
      code,
      label: isTaken ? exactLabel({ hall, code }) : label,
      blocked: false,
      occupants: [],
      zone,
    };
    this.#addBooth(booth);
    this.createdBooths.push(booth);
    return booth;
  }

  /** Removes new booths and halls that no accepted row uses. */
  removeUnused(usedLabels: ReadonlySet<string>): void {
    this.createdBooths = this.createdBooths.filter(({ label }) => usedLabels.has(label));
    const halls = new Set(this.createdBooths.map(({ hall }) => hall));
    this.createdHalls = this.createdHalls.filter((hall) => halls.has(hall) || usedLabels.has(hall.label));
  }

  #addHall(hall: Hall): void {
    this.halls.set(hall.label, hall);
    if (hall.id !== undefined) this.#hallsById.set(hall.id, hall);
    if (hall.venue !== undefined) this.#hallsByQualifiedCode.set(`${hall.venue}.${hall.code}`, hall);
    append(this.#hallsByCode, hall.code, hall);
    const names = new Set([hall.code, ...(hall.names ?? [])].flatMap(usualNames).map(foldHall));
    for (const name of names) append(this.#hallsByName, name, hall);
    const pairs = [...names].map((name) => [name, hall.label] as const);
    this.hallNames = [...this.hallNames, ...pairs].sort(([one], [other]) => other.length - one.length);
  }

  #addStoredBooth(id: string, booth: Booth): void {
    this.#boothsById.set(id, booth);
    const { end } = CODE_AFTER_HALL.exec(booth.code)?.groups ?? {};
    if (end !== undefined) append(this.#boothsByEnd, boothCodeKey(end), booth);
  }

  #addBooth(booth: Booth): void {
    this.booths.set(booth.label, booth);
    if (booth.id !== undefined) this.#addStoredBooth(booth.id, booth);
    append(this.#boothsByKey, boothCodeKey(booth.code), booth);
    append(this.#boothsWithoutZeros, keyWithoutZeros(booth.code), booth);
  }
}

/** A printed code with its hall: `N1-A1125`, `N1 101`. The end is long enough to be a code of its own. */
const CODE_AFTER_HALL = /^[A-Z]{0,3}\d{1,2}(?:\.\d)?(?:号?馆)?[-–· ](?<end>(?:[A-Z]{1,3}-?\d|\d{3}).*)$/iu;

function keyWithoutZeros(code: string): string {
  return boothCodeKey(code).replace(/(?<!\d)0+(?=\d)/g, '');
}

function inHall(booths: readonly Booth[], hall: Hall | undefined): readonly Booth[] {
  return hall ? booths.filter((booth) => booth.hall === hall) : booths;
}

/** A code or name of a hall, and how lists write it: `Hall 1` and `1号馆` for the hall `1`. */
function usualNames(text: string): string[] {
  if (!/^[A-Za-z]?\d+(?:\.\d+)?$/.test(text)) return [text];
  return [text, `Hall ${text}`, `Halle ${text}`, `${text}号馆`, `${text}馆`, `${text}號館`, `${text}館`];
}

function foldHall(text: string): string {
  return foldName(text.slice(0, 200));
}

/** No code of a hall or booth has a colon. */
function exactLabel({ hall, code }: Pick<Booth, 'hall' | 'code'>): string {
  return `${hall.label}:${code}`;
}

/** Adds an item to the list of its key. */
export function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
