import { compactCode } from '../lexer/code.js';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NAME = String.raw`\d{1,2}|[a-z]\d{0,2}|${NUMBERS.join('|')}`;
/** A hall as people name it: 3号馆, 第三馆, hall 3, hall no. three, H3, pavilion B, 展馆3. */
const EXPRESSIONS = [
  /(?<![a-z0-9])(?:第\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]\d{0,2})\s*号?\s*(?:展馆|展厅|馆|厅)/u,
  new RegExp(String.raw`\b(?:halle|hall|pavilion)\s*(?:no\b\.?|nr\b\.?|number\b|#)?\s*(${NAME})\b`, 'u'),
  /\b(h\d{1,2})\b(?!-)/u,
  /(?:展馆|展厅)\s*(\d{1,2})(?![a-z0-9])/u,
  /\b(\d{1,2})\s+hall\s*$/u,
];
/** Words that connect a hall with its contents. */
const CONNECTING_WORDS = /^\s*(?:里面|里|内)?的?/u;
/** Digits as they are written in Chinese, by their value. */
export const DIGITS = '零一二三四五六七八九';

const CHINESE_NUMBER = /^(?<tens>[一二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?$/u;

/** A hall with its names in normal form. */
export interface NamedHall {
  id: string;
  code: string;
  names: readonly string[];
}

/** The halls in a query, and the query without them. */
export interface HallChoice {
  ids: readonly string[];
  remainingQuery: string;
}

/** Removes a hall from a normalized query; undefined if the query names no hall of the event. */
export function extractHall(query: string, halls: readonly NamedHall[]): HallChoice | undefined {
  for (const expression of EXPRESSIONS) {
    const match = expression.exec(query);
    if (!match?.[1]) continue;
    const key = keyOf(match[1]);
    const ids = halls.filter((hall) => keysOf(hall).has(key)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const textAfter = query.slice(match.index + match[0].length).replace(CONNECTING_WORDS, '');
    const remainingQuery = `${query.slice(0, match.index)} ${textAfter}`;
    return { ids, remainingQuery };
  }
  return undefined;
}

/** The short names of a hall: its code, and the number or letter in its names. */
function keysOf({ code, names }: NamedHall): Set<string> {
  const keys = new Set([keyOf(code)]);
  for (const name of names) {
    for (const expression of EXPRESSIONS) {
      const match = expression.exec(name);
      if (match?.[1]) keys.add(keyOf(match[1]));
    }
  }
  return keys;
}

function keyOf(text: string): string {
  const number = chineseNumber(text) ?? (NUMBERS.includes(text) ? NUMBERS.indexOf(text) + 1 : undefined);
  const plainText = number === undefined ? text : String(number);
  return compactCode(plainText).replace(/^(?:hall|h)(?=\d)/u, '');
}

function chineseNumber(text: string): number | undefined {
  const { tens, ones } = CHINESE_NUMBER.exec(text)?.groups ?? {};
  if (tens === undefined && ones === undefined) return undefined;
  const units = ones ? DIGITS.indexOf(ones) : 0;
  if (tens === undefined) return units;
  return (tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0))) * 10 + units;
}
