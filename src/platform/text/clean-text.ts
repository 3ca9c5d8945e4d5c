/** Control characters, noncharacters of Unicode, and characters that reverse the direction of a text. */
const FORBIDDEN = /[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** A text of only these characters looks empty: U+200B, fillers, variation selectors, the Braille blank. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}\u2800]/u;

/** The faults of a text in an input. */
export type TextFault = 'empty' | 'too long' | 'controls' | 'lines';

/** `many`: a text of paragraphs, which may contain line breaks and tabs. */
export type TextLines = 'one' | 'many';

/**
 * The text in its stored form: Unicode normal form C, trimmed, with line feeds. Otherwise its fault. `maximum`
 * counts UTF-16 units, as JavaScript and HTML do.
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
  return clean.length > maximum ? { fault: 'too long' } : { text: clean };
}
