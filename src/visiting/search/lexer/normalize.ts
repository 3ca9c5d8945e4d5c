import { SIMPLIFIED } from './simplified.js';

/** A text in normal form, with the original position of each character. */
export interface NormalText {
  text: string;
  /** The place in the original of each character of `text`; one more for the end. */
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
/** Typed or left out as people like: Xi'an, Lu’an, Han`s. */
const APOSTROPHES = /['’‘ʼʹ`´＇]/u;
const TIMES = /(?<=\d\s?)[×✕✖](?=\s?\d)/gu;
const MARKS = /\p{Mark}/gu;
const PLAIN = /^[a-z0-9 ]$/;

/** Chinese texts have fewer different characters; a visitor may send each of the million of Unicode. */
const KNOWN = 30_000;
const known = new Map<string, string>();

/** The normal form of documents and queries: one width, one case, no marks, simplified characters. */
export function normalize(text: string): string {
  let normal = '';
  for (const character of withTimes(text)) normal += normalCharacter(character);
  return normal;
}

/** The same with the position of each character, for marking matches in the original. */
export function normalizeWithPlaces(text: string): NormalText {
  const normal: NormalText = { text: '', places: [] };
  let place = 0;
  for (const character of withTimes(text)) {
    const written = normalCharacter(character);
    normal.places.push(...Array.from({ length: written.length }, () => place));
    normal.text += written;
    place += character.length;
  }
  normal.places.push(place);
  return normal;
}

/** 10×42 as 10x42; as many characters as before. */
function withTimes(text: string): string {
  return text.replace(TIMES, 'x');
}

function normalCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  const found = known.get(character);
  if (found !== undefined) return found;
  const written = write(character);
  if (known.size === KNOWN) known.clear();
  known.set(character, written);
  return written;
}

function write(character: string): string {
  if (APOSTROPHES.test(character)) return '';
  const plain = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
  return Array.from(plain, (each) => LETTERS.get(each) ?? SIMPLIFIED.get(each) ?? each).join('');
}
