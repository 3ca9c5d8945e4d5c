/** Control characters, noncharacters of Unicode, and characters that reverse the direction of a text. */
const FORBIDDEN = /[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** A text of only these characters looks empty: U+200B, fillers, variation selectors, the Braille blank. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}\u2800]/u;

/** The scripts whose letters change their form by joiners. */
const JOINING = [
  ...[
    'Arabic',
    'Syriac',
    'Mongolian',
    'Nko',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
  ],
  ...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
].map((script) => String.raw`\p{Script=${script}}`);
const JOINING_LETTER = `[${JOINING.join('')}]`;
/** The uses of format characters that change the look of a text: letters, emoji of several characters, flags. */
const MEANINGFUL = [
  String.raw`${JOINING_LETTER}\u200D`,
  String.raw`${JOINING_LETTER}\u200C(?=${JOINING_LETTER})`,
  String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]\u200D(?=\p{Extended_Pictographic})`,
  String.raw`\p{Extended_Pictographic}[\u{E0020}-\u{E007E}]{1,16}\u{E007F}`,
].join('|');
/** The format characters that have no shape of their own, such as U+200B. */
const INVISIBLE = String.raw`(?=\p{Cf})\p{Default_Ignorable_Code_Point}`;
const INVISIBLE_USES = new RegExp(`(${MEANINGFUL})|${INVISIBLE}`, 'gu');
/** The same with direction marks as meaningful, for texts with a script from right to left. */
const INVISIBLE_USES_RTL = new RegExp(String.raw`(${MEANINGFUL}|[\u061C\u200E\u200F])|${INVISIBLE}`, 'gu');
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The faults of a text in an input. */
export type TextFault = 'empty' | 'too long' | 'controls' | 'lines';

/** `many`: a text of paragraphs, which may contain line breaks and tabs. */
export type TextLines = 'one' | 'many';

/**
 * The text in its stored form: Unicode normal form C, trimmed, with line feeds, in one line without format characters
 * that do not change its look. Otherwise its fault. `maximum` counts UTF-16 units, as JavaScript and HTML do.
 */
export function cleanText(
  text: string,
  maximum: number,
  lines: TextLines = 'one',
): { text: string } | { fault: TextFault } {
  // This check bounds the time of the following steps.
  if (text.length > 2 * maximum + 100) return { fault: 'too long' };
  if (LONE_SURROGATE.test(text)) return { fault: 'controls' };
  const clean = text.replace(BREAKS, '\n').normalize('NFC').trim();
  if (lines === 'one' && clean.includes('\n')) return { fault: 'lines' };
  if (FORBIDDEN.test(lines === 'one' ? clean : clean.replace(/[\n\t]/g, ''))) return { fault: 'controls' };
  if (!VISIBLE.test(clean)) return { fault: 'empty' };
  const cleanest = lines === 'one' ? withoutInvisible(clean) : clean;
  return cleanest.length > maximum ? { fault: 'too long' } : { text: cleanest };
}

/** Two names that look the same should be the same for searches and comparisons. */
function withoutInvisible(text: string): string {
  const uses = RIGHT_TO_LEFT.test(text) ? INVISIBLE_USES_RTL : INVISIBLE_USES;
  return text.replace(uses, '$1').normalize('NFC').trim();
}
