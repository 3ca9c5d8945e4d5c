import { dataValue } from '../../platform/text/data-file.js';
import type { Wording } from '../generator/wording.js';

/** A city of exhibitors of the generated fair. */
export interface FairPlace {
  city: Wording;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The legal form of companies there; Chinese names also have 有限公司. */
  legalForm: string;
}

/** A sector of the generated fair: a root category and its products. */
export interface FairSector {
  name: Wording;
  /** The words for names of its firms. */
  words: readonly Wording[];
  /** Five kinds of product: each names a category, by its plural in s, and the products of the category. */
  goods: readonly Wording[];
}

/** The phrases of descriptions and names. */
interface FairPhrases {
  /** About a firm; each has nine to fourteen words in English. */
  firm: readonly Wording[];
  /** Only for a few firms. */
  robot: Wording;
  /** About a product; each has six to ten words in English. */
  product: readonly Wording[];
  /** The words between brand and product, 智能 Smart. */
  adjectives: readonly Wording[];
  /** The forms of sessions. */
  sessions: readonly Wording[];
}

/** Twenty-four cities of fourteen countries and regions; ten of them on the Chinese mainland. */
export const FAIR_PLACES = dataValue(import.meta.url, 'fair-places.json') as readonly FairPlace[];

/** Fifteen sectors; the first ones have the most exhibitors. */
export const FAIR_SECTORS = dataValue(import.meta.url, 'fair-sectors.json') as readonly FairSector[];

export const FAIR_PHRASES = dataValue(import.meta.url, 'fair-phrases.json') as FairPhrases;
