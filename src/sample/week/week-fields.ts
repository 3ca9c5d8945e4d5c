import type { SampleProduct } from '../edition.js';
import type { Wording } from '../wording.js';
import { wordings } from '../wording.js';

/** What firms of a field are called, work at and show; all of it invented. */
export interface WeekField {
  /** The slug of a root category. */
  category: string;
  /** The slug of the zone (展区) where the field stands. */
  zone: string;
  /** How often the field is met, against the weights of the others. */
  weight: number;
  /** What stands between a brand and 有限公司: 智能科技, Intelligent Technology. */
  words: readonly Wording[];
  /** What follows 专注于 and "works on". */
  focus: Wording;
  offers: readonly WeekOffer[];
}

/** A kind of product that several firms of a field may show. */
export interface WeekOffer {
  /** The slug of a category, at best one below the field's. */
  category: string;
  kind: SampleProduct['kind'];
  name: Wording;
  /** What it does: follows the name in a sentence. */
  purpose: Wording;
}

/** Everything about a field but its offers. */
export interface FieldHead {
  category: string;
  zone: string;
  weight: number;
  words: string;
  focus: string;
}

/** A field from compact text: offers are `category|kind|中文|English|用途|purpose`, one a line. */
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
