import { SIMPLIFIED } from './simplified.js';

/** A text in normal form, with the original position of each character. */
export interface NormalText {
  text: string;
  /** The position in the original of each character of `text`, and of its end. */
  places: number[];
}

/** Letters with strokes that Unicode does not decompose, mapped to plain letters. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    þ: 'th',
    ħ: 'h',
    ŋ: 'n',
  }),
);
/** Removed, because they are often omitted in typing: Xi'an, Lu’an, Han`s. */
const APOSTROPHES = /['’‘ʼʹ`´＇]/u;
const TIMES = /(?<=\d\s?)[×✕✖](?=\s?\d)/gu;
const MARKS = /\p{Mark}/gu;
const PLAIN_CHARACTER = /^[a-z0-9 ]$/;

/**
 * The maximum number of cached characters. Chinese texts have fewer, but a visitor may send the million of
 * Unicode.
 */
const MAXIMUM_CACHED = 30_000;
const cache = new Map<string, string>();

/** The normal form of documents and queries: one width, one case, no marks, simplified characters. */
export function normalize(text: string): string {
  let normalText = '';
  for (const character of withTimes(text)) normalText += normalCharacter(character);
  return normalText;
}

/** The normal form with the position of each character, to mark matches in the original. */
export function normalizeWithPlaces(text: string): NormalText {
  const result: NormalText = { text: '', places: [] };
  let place = 0;
  for (const character of withTimes(text)) {
    const normalForm = normalCharacter(character);
    result.places.push(...Array.from({ length: normalForm.length }, () => place));
    result.text += normalForm;
    place += character.length;
  }
  result.places.push(place);
  return result;
}

/** 10×42 becomes 10x42, with the same number of characters. */
function withTimes(text: string): string {
  return text.replace(TIMES, 'x');
}

function normalCharacter(character: string): string {
  if (PLAIN_CHARACTER.test(character)) return character;
  const cachedForm = cache.get(character);
  if (cachedForm !== undefined) return cachedForm;
  const normalForm = computeNormalForm(character);
  if (cache.size === MAXIMUM_CACHED) cache.clear();
  cache.set(character, normalForm);
  return normalForm;
}

function computeNormalForm(character: string): string {
  if (APOSTROPHES.test(character)) return '';
  const plainText = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
  return Array.from(plainText, (each) => LETTERS.get(each) ?? SIMPLIFIED.get(each) ?? each).join('');
}
