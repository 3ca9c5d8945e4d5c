import type { SampleProduct } from '../../edition.js';
import type { Wording } from '../../generator/wording.js';
import { wordings } from '../../generator/wording.js';

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
  /** Its function, as the end of a sentence after the name. */
  purpose: Wording;
}

/** All values of a field except its offers. */
export interface FieldHead {
  category: string;
  zone: string;
  weight: number;
  words: string;
  focus: string;
}

/** Parses a field from compact text: offers are `category|kind|中文|English|用途|purpose`, one per line. */
export function weekField(head: FieldHead, offers: string): WeekField {
  const [focus = { zh: '', en: '' }] = wordings(head.focus);
  return { ...head, words: wordings(head.words), focus, offers: offers.trim().split('\n').map(offer) };
}

function offer(line: string): WeekOffer {
  const [category = '', kind = '', zh = '', en = '', purposeZh = '', purposeEn = ''] = line
    .split('|')
    .map((part) => part.trim());
  return { category, kind: kindOf(kind), name: { zh, en }, purpose: { zh: purposeZh, en: purposeEn } };
}

function kindOf(word: string): SampleProduct['kind'] {
  if (word === 'PRODUCT' || word === 'TECHNOLOGY' || word === 'SERVICE' || word === 'PROJECT') return word;
  throw new Error(`${word} is no kind of product`);
}
