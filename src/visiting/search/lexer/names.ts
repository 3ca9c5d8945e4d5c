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

/** Whether a word at the end of a name is almost certainly a legal form. */
export function isPlainLegalForm(word: string): boolean {
  return PLAIN_FORMS.has(word);
}

const PLACE = /^(?:中国|(?:[^省市]{2,3}(?:省|市|自治区)){1,2})/u;
/**
 * Short names of a firm: without legal form, a leading place and remarks in brackets, removed one after the
 * other. Expects normalized text; the result includes the whole name, compact.
 */
export function commonNamesOf(name: string, cities: readonly string[]): string[] {
  const plainName = name.replace(BRACKETS, ' ');
  const commonNames = new Set([compact(name), compact(plainName)]);
  if (/\p{Script=Han}/u.test(plainName)) {
    for (const form of chineseNames(compact(plainName), cities)) commonNames.add(form);
  } else {
    commonNames.add(latinWords(plainName).join(''));
  }
  commonNames.delete('');
  return [...commonNames];
}

/** The first letters of a whole Latin name without its legal form, if they identify the name. */
export function acronymsOfName(name: string): string[] {
  const plainName = name.replace(BRACKETS, ' ');
  if (/\p{Script=Han}/u.test(plainName)) return [];
  return acronymsOf(latinWords(plainName)).filter((acronym) => acronym.length >= MINIMUM_ACRONYM);
}

function chineseNames(name: string, cities: readonly string[]): string[] {
  const shortName = withoutChineseForms(name);
  const nameWithoutPlace = withoutPlace(shortName, cities);
  const forms = [shortName, nameWithoutPlace, nameWithoutPlace.replace(CHINESE_TRADES, '')];
  // A single character, such as `市`, is not a name.
  return forms.filter((form) => form.length >= 2);
}

function withoutPlace(name: string, cities: readonly string[]): string {
  const placeName = [...cities, ...CHINESE_PLACES].find(
    (place) => place.length >= 2 && name.startsWith(place),
  );
  const shortName = placeName
    ? name.slice(placeName.length).replace(/^[市省]/u, '')
    : name.replace(PLACE, '');
  // 北京大学 does not get the short name 大学: the rest must still be a name.
  return shortName.length >= 3 || (shortName.length === 2 && !GENERIC_WORDS.has(shortName))
    ? shortName
    : name;
}

/** The minimum length of an acronym: fewer letters are ambiguous. */
export const MINIMUM_ACRONYM = 3;

/** The maximum length of an acronym within a name: more letters are typed as words. */
export const MAXIMUM_INNER_ACRONYM = 5;

const GENERIC_WORDS = new Set('大学 学院 银行 医院 科技 集团 汽车 钢铁 物流 电子 机器'.split(' '));

function latinWords(name: string): string[] {
  const words = tokensOf(name).map(({ text }) => text);
  while (words.length > 1 && LATIN_FORMS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

const STOP_WORDS = new Set('of and the for in de a an at on und et y di co ltd'.split(' '));

/** The first letters of an English name's words, with and without stop words: `icbc`, `hit`. */
export function acronymsOf(words: readonly string[]): string[] {
  const letters = (selectedWords: readonly string[]): string =>
    selectedWords.map((word) => word.charAt(0)).join('');
  const forms = [letters(words.filter((word) => !STOP_WORDS.has(word))), letters(words)];
  return [...new Set(forms)].filter((form) => /^[a-z]{2,8}$/.test(form));
}

/** A word of a name with its first letter, for short forms. */
interface LetteredWord<Word> {
  word: Word;
  letter: string;
}

/** The words of a name for short forms, with their first letters; `text` returns the text of a word. */
export function letteredWords<Word>(
  words: readonly Word[],
  text: (word: Word) => string,
): LetteredWord<Word>[] {
  return words
    .filter((word) => !STOP_WORDS.has(text(word)))
    .map((word) => ({ word, letter: text(word).charAt(0) }));
}

/** The first letters of 3 to 5 adjacent words: `agv` in Smart Automated Guided Vehicle. */
export function innerAcronymsOf(words: readonly string[]): string[] {
  const letters = letteredWords(words, (word) => word)
    .map(({ letter }) => letter)
    .join('');
  const acronyms = new Set<string>();
  for (let length = MINIMUM_ACRONYM; length <= MAXIMUM_INNER_ACRONYM; length += 1) {
    for (let start = 0; start + length <= letters.length; start += 1) {
      acronyms.add(letters.slice(start, start + length));
    }
  }
  return [...acronyms].filter((acronym) => /^[a-z]+$/.test(acronym));
}
