import { withoutEnds } from './english/endings.js';
import { CHINESE_PLACES } from './places.js';
import { compact, tokensOf } from './tokens.js';

const BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/gu;
/** Legal forms and size words do not distinguish firms. */
const CHINESE_FORM =
  /(?:股份有限公司|有限责任公司|集团有限公司|集团公司|有限公司|总公司|分公司|公司|集团|股份|控股|工厂|厂)$/u;
/** A Chinese name without legal form and size words. */
export function withoutChineseForms(name: string): string {
  return withoutEnds(name, CHINESE_FORM);
}

const CHINESE_TRADES = /(?:科技|技术|实业|国际|制造|系统|电子|股份|集团)+$/u;
const LATIN_FORMS = new Set(
  `co ltd inc incorporated gmbh ag kg sa spa srl sas sarl kk corp corporation llc plc group holding holdings limited
   company ab as oy bv nv sro pte pty sl ltda the`.split(/\s+/),
);

/** Whether a word is a legal form, such as `ltd`. */
export function isLegalForm(word: string): boolean {
  return LATIN_FORMS.has(word);
}

const PLAIN_FORMS = new Set(
  'ltd inc incorporated gmbh corp corporation llc group holdings limited pty srl sarl'.split(' '),
);

/** Whether a word at the end of a name is a legal form and can hardly be anything else. */
export function isPlainLegalForm(word: string): boolean {
  return PLAIN_FORMS.has(word);
}

const PLACE = /^(?:中国|(?:[^省市]{2,3}(?:省|市|自治区)){1,2})/u;
/**
 * Short names of a firm: without legal form, a leading place and remarks in brackets, removed one after the
 * other. Expects normalized text; the result includes the whole name, compact.
 */
export function commonNamesOf(name: string, cities: readonly string[] = []): string[] {
  const plain = name.replace(BRACKETS, ' ');
  const found = new Set([compact(name), compact(plain)]);
  if (/\p{Script=Han}/u.test(plain)) {
    for (const form of chineseNames(compact(plain), cities)) found.add(form);
  } else {
    found.add(latinWords(plain).join(''));
  }
  found.delete('');
  return [...found];
}

/** The first letters of a whole Latin name without its legal form, if they identify the name. */
export function acronymsOfName(name: string): string[] {
  const plain = name.replace(BRACKETS, ' ');
  if (/\p{Script=Han}/u.test(plain)) return [];
  return acronymsOf(latinWords(plain)).filter((acronym) => acronym.length >= MINIMUM_ACRONYM);
}

function chineseNames(name: string, cities: readonly string[]): string[] {
  const short = withoutChineseForms(name);
  const placeless = withoutPlace(short, cities);
  const forms = [short, placeless, placeless.replace(CHINESE_TRADES, '')];
  // `市` alone or one character is no name any more.
  return forms.filter((form) => form.length >= 2);
}

function withoutPlace(name: string, cities: readonly string[]): string {
  const known = [...cities, ...CHINESE_PLACES].find((place) => place.length >= 2 && name.startsWith(place));
  const rest = known ? name.slice(known.length).replace(/^[市省]/u, '') : name.replace(PLACE, '');
  // 北京大学 does not get the short name 大学: the rest must still be a name.
  return rest.length >= 3 || (rest.length === 2 && !GENERIC.has(rest)) ? rest : name;
}

/** Fewer letters are ambiguous. */
export const MINIMUM_ACRONYM = 3;

/** More letters are typed as words. */
export const MAXIMUM_INNER_ACRONYM = 5;

const GENERIC = new Set('大学 学院 银行 医院 科技 集团 汽车 钢铁 物流 电子 机器'.split(' '));

function latinWords(name: string): string[] {
  const words = tokensOf(name).map(({ text }) => text);
  while (words.length > 1 && LATIN_FORMS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

const STOP_WORDS = new Set('of and the for in de a an at on und et y di co ltd'.split(' '));

/** The first letters of an English name's words, with and without the small ones: `icbc`, `hit`. */
export function acronymsOf(words: readonly string[]): string[] {
  const letters = (those: readonly string[]): string => those.map((word) => word.charAt(0)).join('');
  const forms = [letters(words.filter((word) => !STOP_WORDS.has(word))), letters(words)];
  return [...new Set(forms)].filter((form) => /^[a-z]{2,8}$/.test(form));
}

/** A word of a name with its first letter, for short forms. */
interface Lettered<Word> {
  word: Word;
  letter: string;
}

/** The words of a name for short forms, with their first letters; `text` contains the word. */
export function letteredWords<Word>(words: readonly Word[], text: (word: Word) => string): Lettered<Word>[] {
  return words
    .filter((word) => !STOP_WORDS.has(text(word)))
    .map((word) => ({ word, letter: text(word).charAt(0) }));
}

/** The first letters of each few words side by side: `agv` in Smart Automated Guided Vehicle. */
export function innerAcronymsOf(words: readonly string[]): string[] {
  const letters = letteredWords(words, (word) => word)
    .map(({ letter }) => letter)
    .join('');
  const found = new Set<string>();
  for (let length = MINIMUM_ACRONYM; length <= MAXIMUM_INNER_ACRONYM; length += 1) {
    for (let start = 0; start + length <= letters.length; start += 1) {
      found.add(letters.slice(start, start + length));
    }
  }
  return [...found].filter((acronym) => /^[a-z]+$/.test(acronym));
}
