/** Line breaks and tabs stay; other controls, and what turns the direction of writing round, would only deceive. */
const FORBIDDEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const BREAKS = /\r\n?/g;

/** What is wrong with a text that somebody has sent. */
export type TextFault = 'empty' | 'too long' | 'controls';

/**
 * The text as it is kept: in Unicode's normal form C, trimmed, with line feeds; or what is wrong with it.
 * `maximum` counts UTF-16 units, as JavaScript and HTML do.
 */
export function cleanText(text: string, maximum: number): { text: string } | { fault: TextFault } {
  // Checked before it is normalised, which takes time for what is much too long.
  if (text.length > 2 * maximum + 100) return { fault: 'too long' };
  if (LONE_SURROGATE.test(text)) return { fault: 'controls' };
  const clean = text.replace(BREAKS, '\n').normalize('NFC').trim();
  if (clean === '') return { fault: 'empty' };
  if (FORBIDDEN.test(clean.replace(/[\n\t]/g, ''))) return { fault: 'controls' };
  return clean.length > maximum ? { fault: 'too long' } : { text: clean };
}
