import type { SpoolState } from '../../../../platform/spool/spool.js';

/** The languages of the fixed words. */
export type PrintedLanguage = 'zh' | 'en';

/** The language of the fixed words in a catalog in one of the event's languages. */
export function printedLanguage(locale: string): PrintedLanguage {
  return /^zh\b/.test(locale) ? 'zh' : 'en';
}

/** A corner of an outline, in metres. */
export interface PrintedPoint {
  readonly x: number;
  readonly y: number;
}

export interface PrintedVenue {
  readonly name: string;
  readonly address: string | null;
}

export interface PrintedFeature {
  readonly kind: string;
  readonly outline: readonly PrintedPoint[];
  /** Its name, else the word of its kind; empty for walls, columns and texts without a name. */
  readonly name: string;
}

export interface PrintedHall {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly venue: string;
  /** In metres; null without a plan. */
  readonly width: number | null;
  readonly depth: number | null;
  readonly features: readonly PrintedFeature[];
  /** The number of booths with an outline. */
  readonly drawnCount: number;
}

/** A hall whose plan can be drawn. */
export type DrawnHall = PrintedHall & { readonly width: number; readonly depth: number };

/** A category in the order of the tree. */
export interface PrintedCategory {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  /** 1 to 10, the colour of its root. */
  readonly color: number;
  /** The name of its root. */
  readonly root: string;
}

export interface PrintedBooth {
  readonly hall: string;
  readonly code: string;
  readonly outline: readonly PrintedPoint[];
  /** Ids of published exhibitors. */
  readonly exhibitors: readonly string[];
}

/** The place of an exhibitor: one booth. */
export interface PrintedPlace {
  readonly hallId: string;
  /** The codes of hall and booth. */
  readonly hall: string;
  readonly code: string;
  /** The short name of the venue, if a hall of another venue has the same code. */
  readonly venue: string | null;
}

export interface PrintedExhibitor {
  readonly id: string;
  readonly slug: string;
  /** A letter, or `#`. */
  readonly initial: string;
  readonly name: string;
  /** The name in the event's other language. */
  readonly otherName: string | null;
  readonly shortName: string;
  readonly places: readonly PrintedPlace[];
  /** City and country. */
  readonly origin: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** The first products. */
  readonly products: readonly string[];
  readonly productCount: number;
  readonly website: string | null;
}

export interface PrintedSession {
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly title: string;
  readonly room: string;
  readonly speakers: string;
  readonly isCancelled: boolean;
}

/** The published catalog of an event in one language. Long lists are in spools. */
export interface PrintedContent {
  readonly locale: string;
  readonly language: PrintedLanguage;
  readonly slug: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly theme: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly revision: number;
  readonly venues: readonly PrintedVenue[];
  readonly halls: readonly PrintedHall[];
  readonly categories: readonly PrintedCategory[];
  /** The occurring initials, in the order of the list. */
  readonly initials: readonly string[];
  readonly days: readonly string[];
  /** The address of the visitors' site, if the server has a public one. */
  readonly site: string | null;
  /** The logo as PNG. */
  readonly logo: Uint8Array | null;
  readonly exhibitors: SpoolState;
  readonly booths: SpoolState;
  readonly sessions: SpoolState;
}
