import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { EventEntity } from '../../../fair/event/event.entity.js';
import type { CategorySeparators } from './category-separators.js';
import type { BoothPatterns } from './booth/booth-patterns.js';
import { foldName } from './fold-name.js';
import { append, type Places } from './places.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { Message } from '../../../platform/text/message.js';

/** The event of a file. */
export interface ExchangeEvent {
  readonly id: string;
  readonly slug: string;
  readonly status: EventEntity['status'];
  readonly name: Readonly<Record<string, string>>;
  readonly locales: readonly string[];
  readonly timeZone: string;
  /** ISO 3166-1; the country of telephone numbers without a country code. */
  readonly country: string | null;
  readonly quota: number | null;
}

/** An object that a cell can refer to. */
export interface NamedObject {
  /** Undefined until it is created. */
  id: string | undefined;
  readonly slug: string;
  readonly names: readonly string[];
  /** Its name in each language; absent for objects that the plan creates. */
  readonly name?: LocalizedText;
}

/** Objects of an event by their names: slug, external id, name in any language. */
export class NameIndex {
  readonly bySlug = new Map<string, NamedObject>();
  readonly #byName = new Map<string, NamedObject[]>();
  /** The objects that the plan creates. */
  createdObjects: NamedObject[] = [];
  readonly #bySpelling = new Map<string, NamedObject[]>();
  /** The number of cells that name each object that the plan creates, by slug. */
  readonly uses = new Map<string, number>();

  add(object: NamedObject): void {
    this.bySlug.set(object.slug, object);
    for (const name of object.names) {
      append(this.#byName, foldName(name), object);
      append(this.#bySpelling, foldSpelling(name), object);
    }
  }

  /** Several objects if a name is ambiguous. */
  find(text: string): readonly NamedObject[] {
    const bySlug = this.bySlug.get(text);
    return bySlug ? [bySlug] : (this.#byName.get(foldName(text)) ?? []);
  }

  /** Other objects whose name differs only in its spelling: `Mess-/Regeltechnik` and `Mess- und Regeltechnik`. */
  twinsOf(text: string): readonly NamedObject[] {
    const exactMatches = this.find(text);
    const spelling = foldSpelling(text);
    return spelling === ''
      ? []
      : (this.#bySpelling.get(spelling) ?? []).filter((twin) => !exactMatches.includes(twin));
  }

  /** The name that is most similar to a text, if any is. */
  closest(text: string): string | undefined {
    return suggestionList(
      text.slice(0, 100),
      [...this.bySlug.values()].flatMap(({ names }) => names),
    )[0];
  }

  create(object: NamedObject): NamedObject {
    this.add(object);
    this.createdObjects.push(object);
    return object;
  }

  /** Removes new objects that no accepted row uses. */
  removeUnused(usedSlugs: ReadonlySet<string>): void {
    this.createdObjects = this.createdObjects.filter(({ slug }) => usedSlugs.has(slug));
  }
}

/** The text before and after the part of a cell that differs from the other cells of its column. */
export interface CommonText {
  readonly before: string;
  readonly after: string;
}

/** All objects that the cells of a file can refer to. */
export interface ImportContext {
  readonly event: ExchangeEvent;
  readonly categories: NameIndex;
  readonly venues: NameIndex;
  readonly zones: NameIndex;
  readonly sponsorLevels: NameIndex;
  readonly exhibitors: NameIndex;
  readonly places: Places;
  readonly logos: Logos;
  /** Collects how booths are written in the file. */
  readonly patterns: BoothPatterns;
  /** The separators of categories in the file; the plan sets them before it reads rows. */
  categorySeparators?: CategorySeparators;
  /** What the codes of each hall's booths begin with in the file, by the label of the hall. */
  boothPrefixes?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The cells that say that a hall or booth is not assigned yet. */
  pendingCells?: { readonly count: number; readonly example: string };
  /** The names of new halls whose codes are made from the letters of the name, by code. */
  longCodes?: Map<string, string>;
  /** The sentence around the booths of the file, if all cells have one; the plan sets it, too. */
  boothSentence?: CommonText;
  /** Whether the event and the file together have several halls. If so, no booth is without a hall. */
  hasSeveralHalls?: boolean;
}

/** The letters and digits of a name without words for "and" and without the `s` of a plural. */
function foldSpelling(name: string): string {
  const foldedName = name.slice(0, 300).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = foldedName.replace(/\b(?:and|und|et|og|y|e|en)\b/g, ' ').replace(/[和与與及]/g, '');
  return words.replace(/s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The pictures given with an import, by the texts of cells. */
export interface LogoSource {
  /** The sha256 of the picture that a text names, or the reason why it cannot be used. */
  find: (text: string) => string | Message;
}

const SHA256 = /(?:^|\/)([0-9a-f]{64})(?:\/|\.|$)/;

/** The pictures that cells of logos can name. */
export class Logos {
  /** The number of cells that name pictures when none were given with the import. */
  unknownCount = 0;

  constructor(
    /** The ids of the event's pictures by their sha256. */
    readonly ids: ReadonlyMap<string, string> = new Map(),
    private readonly logoSource?: LogoSource,
  ) {}

  /**
   * The sha256 of a picture, or the reason why it cannot be used. Undefined if no pictures were given with
   * the import.
   */
  find(text: string): string | Message | undefined {
    // An exported cell, or the address of a picture of the event.
    const sha256 = SHA256.exec(text.trim())?.[1];
    if (sha256 !== undefined && this.ids.has(sha256)) return sha256;
    if (this.logoSource) return this.logoSource.find(text);
    this.unknownCount += 1;
    return undefined;
  }
}
