import { dataValue } from '../../platform/text/data-file.js';
import { BRANDS, combineParts } from '../generator/brand-names.js';
import { itemAt } from '../generator/random.js';
import type { Wording } from '../generator/wording.js';
import type { FairPlace } from './fair-words.js';

/** The parts of invented names: of foreign firms, in Latin letters, and the legal forms of all firms. */
interface NameParts {
  first: readonly Wording[];
  second: readonly Wording[];
  forms: readonly Wording[];
}

const PARTS = dataValue(import.meta.url, 'fair-names.json') as NameParts;
const ABROAD_BRANDS = combineParts(PARTS.first, PARTS.second);

/** The full name of a firm, and the short name for its products. */
export interface FairName {
  full: Wording;
  brand: Wording;
}

/**
 * Generates unique names of firms. For each word of a sector it uses all brands once, and then again with
 * another legal form.
 */
export class FairNames {
  private readonly counts = new Map<string, number>();

  /** The next name for a firm at the place, with this word of its sector. */
  next(place: FairPlace, word: Wording): FairName {
    const isChinese = place.country === 'CN' || place.country === 'TW';
    const brands = isChinese ? BRANDS : ABROAD_BRANDS;
    const count = this.count(`${isChinese ? 'home' : 'abroad'} ${word.en}`);
    // 619 is a prime and coprime to the lengths of both lists, so that each brand occurs once in a round.
    const position = (count * 619 + startOf(word)) % brands.length;
    const brand = itemAt(brands, position);
    const form = itemAt(PARTS.forms, position + Math.floor(count / brands.length));
    return {
      full: isChinese ? chineseName(place, brand, word, form) : abroadName(place, brand, word, form),
      brand,
    };
  }

  private count(key: string): number {
    const count = this.counts.get(key) ?? 0;
    this.counts.set(key, count + 1);
    return count;
  }
}

/** The position of the first brand differs by word, so that a small fair has varied brands. */
function startOf(word: Wording): number {
  let start = 7;
  for (const letter of word.en) start = (start * 31 + letter.charCodeAt(0)) % 65521;
  return start;
}

function chineseName(place: FairPlace, brand: Wording, word: Wording, form: Wording): Wording {
  return {
    zh: `${place.city.zh}${brand.zh}${word.zh}${form.zh}有限公司`,
    en: words([place.city.en, brand.en, word.en, form.en, place.legalForm]),
  };
}

function abroadName(place: FairPlace, brand: Wording, word: Wording, form: Wording): Wording {
  return {
    zh: `${brand.zh}${word.zh}${form.zh}公司（${place.city.zh}）`,
    en: words([brand.en, word.en, form.en, place.legalForm]),
  };
}

function words(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
