import { dataValue } from '../../platform/text/data-file.js';
import type {
  SampleAnnouncement,
  SampleEdition,
  SampleExhibitor,
  SampleProduct,
  SampleVenue,
  SampleZone,
} from '../edition.js';
import type { Wording } from '../generator/wording.js';

/** The documented data of the Third Week, and its invented places and announcements. */
interface Week2017 {
  event: SampleEdition['event'];
  /** The zones (展区). */
  zones: readonly SampleZone[];
  venues: readonly WeekVenue[];
  documented: readonly (DocumentedExhibitor & { venue: string; zone?: string })[];
  announcements: SampleAnnouncement[];
}

/** A venue; its halls are generated. */
export interface WeekVenue extends Omit<SampleVenue, 'halls'> {
  exhibitionHalls: { count: number; booths: number; width: number };
}

/** An exhibitor that the sources name, with the data of the sources. */
export interface DocumentedExhibitor {
  sources: readonly string[];
  exhibitor: Pick<SampleExhibitor, 'slug' | 'name'> & Partial<SampleExhibitor>;
}

/** The invented names, work and products of firms of a field. */
export interface WeekField {
  /** The slug of a root category. */
  category: string;
  /** The slug of the zone (展区) of the field. */
  zone: string;
  /** The relative frequency of the field. */
  weight: number;
  /** The words between a brand and 有限公司: 智能科技, Intelligent Technology. */
  words: readonly Wording[];
  /** The words after 专注于 and "works on". */
  focus: Wording;
  offers: readonly WeekOffer[];
}

/** A kind of product for several firms of a field. */
export interface WeekOffer {
  /** The slug of a category, preferably a child of the field's. */
  category: string;
  kind: SampleProduct['kind'];
  name: Wording;
  /** Its function: the end of a sentence that begins with the name. */
  purpose: Wording;
}

/** A city of invented exhibitors. */
interface WeekCity extends Wording {
  /** Its relative frequency. */
  weight: number;
}

interface WeekPhrases {
  cities: { aroundBeijing: readonly WeekCity[]; aroundShanghai: readonly WeekCity[] };
  /** Sentences for any invented exhibitor. */
  backgrounds: readonly Wording[];
  /** Sentences for any invented product. */
  maturities: readonly Wording[];
  /** The roles of invented representatives. */
  roles: Readonly<Record<SampleExhibitor['kind'], readonly Wording[]>>;
}

export const WEEK_2017 = dataValue(import.meta.url, 'week-2017.json') as Week2017;
export const WEEK_FIELDS = dataValue(import.meta.url, 'week-fields.json') as readonly WeekField[];
export const WEEK_PHRASES = dataValue(import.meta.url, 'week-phrases.json') as WeekPhrases;

/** An exhibitor with documented data only. */
export function documentedExhibitor({ exhibitor }: DocumentedExhibitor): SampleExhibitor {
  return {
    kind: 'COMPANY',
    published: true,
    representatives: [],
    categories: [],
    booths: [],
    products: [],
    ...exhibitor,
  };
}

/** The items of a list, each repeated by its weight. */
export function repeatByWeight<Item extends { weight: number }>(items: readonly Item[]): Item[] {
  return items.flatMap((item) => Array.from({ length: item.weight }, () => item));
}
