/** A word in letters and digits, or a run of characters that are written without spaces. */
export interface Token {
  text: string;
  /** Whether it is a run of Chinese, Japanese or Korean characters. */
  cjk: boolean;
  /** Its start in the normalized text. */
  start: number;
  /** Whether it is a word separated from the previous word by nothing or by one of `-./_+&`. */
  joined: boolean;
}

const TOKEN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]+)|[\p{L}\p{N}]+/gu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]/u;
const ANY_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]/u;
const JOINT = /^[-–—./_+&]?$/u;

/** The words and runs of a normalised text, in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (const match of text.matchAll(TOKEN)) {
    for (const { text: part, cjk, start } of splitScripts(match[0], match.index)) {
      const gap = before && text.slice(before.start + before.text.length, start);
      const joined = gap !== undefined && !cjk && before?.cjk === false && JOINT.test(gap);
      before = { text: part, cjk, start, joined };
      tokens.push(before);
    }
  }
  return tokens;
}

/** `\p{L}` includes Chinese, so `ai医疗` is one match: split where the script changes. */
function splitScripts(text: string, start: number): Omit<Token, 'joined'>[] {
  if (!ANY_CJK.test(text)) return [{ text, cjk: false, start }];
  const parts: Omit<Token, 'joined'>[] = [];
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

/** Letters, digits and characters alone, as one compares whole names: `xr-200` and `xr 200` are alike. */
export function compact(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join('');
}
