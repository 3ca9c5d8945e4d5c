/** A word in letters and digits, or a run of characters that are written without spaces. */
export interface Token {
  text: string;
  /** Whether it is a run of Chinese, Japanese or Korean characters. */
  cjk: boolean;
  /** Its start in the normalized text. */
  start: number;
  /** Whether it is a word separated from the previous word by nothing or by one of `-./_+&`. */
  isJoined: boolean;
}

const TOKEN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]+)|[\p{L}\p{N}]+/gu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]/u;
const ANY_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]/u;
const JOINT = /^[-–—./_+&]?$/u;

/** The words and runs of a normalized text, in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previous: Token | undefined;
  for (const match of text.matchAll(TOKEN)) {
    for (const { text: part, cjk, start } of splitScripts(match[0], match.index)) {
      const gap = previous && text.slice(previous.start + previous.text.length, start);
      const isJoined = gap !== undefined && !cjk && previous?.cjk === false && JOINT.test(gap);
      previous = { text: part, cjk, start, isJoined };
      tokens.push(previous);
    }
  }
  return tokens;
}

/** Splits a text at changes of the script: `\p{L}` includes Chinese, so `ai医疗` is one match. */
function splitScripts(text: string, start: number): Omit<Token, 'isJoined'>[] {
  if (!ANY_CJK.test(text)) return [{ text, cjk: false, start }];
  const parts: Omit<Token, 'isJoined'>[] = [];
  let offset = 0;
  for (const character of text) {
    const cjk = CJK.test(character);
    const last = parts.at(-1);
    if (last?.cjk === cjk) last.text += character;
    else parts.push({ text: character, cjk, start: start + offset });
    offset += character.length;
  }
  return parts;
}

/** Whether a text begins with a character that is written without spaces. */
export function startsCjk(text: string): boolean {
  return CJK.test(text);
}

/** Whether a text has a character that is written without spaces. */
export function hasCjk(text: string): boolean {
  return ANY_CJK.test(text);
}

/**
 * Only the letters, digits and characters of a text, to compare whole names: `xr-200` and `xr 200` are equal.
 */
export function compact(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join('');
}
