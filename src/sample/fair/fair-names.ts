import { BRANDS } from '../generator/brand-names.js';
import type { FairPlace } from './fair-places.js';
import { at } from '../generator/random.js';
import { wordings } from '../generator/wording.js';
import type { Wording } from '../generator/wording.js';

const ABROAD_FIRST = wordings(`
奥尔|Al\n贝尔|Bel\n卡诺|Cano\n多米|Domi\n埃尔|El\n法罗|Faro\n加利|Gali\n赫尔|Hel\n伊诺|Ino\n朱诺|Juno
凯罗|Kairo\n卢米|Lumi\n马里|Mari\n诺尔|Nor\n奥林|Olin\n佩罗|Pero\n昆塔|Quinta\n罗萨|Rosa\n索拉|Sola\n特拉|Terra
乌尔|Ul\n维罗|Vero\n温特|Wint\n赞诺|Zano\n阿里诺|Arino\n布里|Bri\n科罗|Coro\n德尔塔|Delta\n菲奥|Fio\n格兰|Gran`);
const ABROAD_SECOND = wordings(`
维斯|vis\n丹|dan\n莫尔|mor\n泰克|tek\n纳|na\n瓦|va\n林|lin\n多|do\n塔|ta\n桑|san\n贝|be\n科|co\n迪亚|dia\n芬|fen\n盖|gai\n肯|ken
洛|lo\n米尔|mir\n帕|pa\n里昂|rion\n斯塔|sta\n托|to\n维亚|via\n泽|ze`);

/** Invented names of foreign firms, in Latin letters first. */
const ABROAD_BRANDS: readonly Wording[] = ABROAD_FIRST.flatMap((first) =>
  ABROAD_SECOND.map((second) => ({ zh: first.zh + second.zh, en: first.en + second.en })),
);

const FORMS = wordings(
  '科技|Technology\n实业|Industries\n|\n国际|International\n制造|Manufacturing\n系统|Systems',
);

/** The full name of a firm, and the short name for its products. */
export interface FairName {
  full: Wording;
  brand: Wording;
}

/**
 * Generates unique names of firms: for each word of a sector it uses all brands once, and then again with
 * another legal form.
 */
export class FairNames {
  private readonly given = new Map<string, number>();

  /** The next name for a firm of the place with this word of its sector. */
  next(place: FairPlace, word: Wording): FairName {
    const chinese = place.country === 'CN' || place.country === 'TW';
    const brands = chinese ? BRANDS : ABROAD_BRANDS;
    const count = this.count(`${chinese ? 'home' : 'abroad'} ${word.en}`);
    // 619 is a prime and coprime to both lists' lengths, so that each brand occurs once in a round.
    const position = (count * 619 + startOf(word)) % brands.length;
    const brand = at(brands, position);
    const form = at(FORMS, position + Math.floor(count / brands.length));
    return {
      full: chinese ? chineseName(place, brand, word, form) : abroadName(place, brand, word, form),
      brand,
    };
  }

  private count(key: string): number {
    const count = this.given.get(key) ?? 0;
    this.given.set(key, count + 1);
    return count;
  }
}

/** Each word starts at another position of the list, so that a small fair has varied brands. */
function startOf(word: Wording): number {
  let start = 7;
  for (const letter of word.en) start = (start * 31 + letter.charCodeAt(0)) % 65521;
  return start;
}

function chineseName(place: FairPlace, brand: Wording, word: Wording, form: Wording): Wording {
  return {
    zh: `${place.city.zh}${brand.zh}${word.zh}${form.zh}有限公司`,
    en: joined([place.city.en, brand.en, word.en, form.en, place.legalForm]),
  };
}

function abroadName(place: FairPlace, brand: Wording, word: Wording, form: Wording): Wording {
  return {
    zh: `${brand.zh}${word.zh}${form.zh}公司（${place.city.zh}）`,
    en: joined([brand.en, word.en, form.en, place.legalForm]),
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
