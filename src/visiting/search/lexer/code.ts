const ZEROS = /(?<!\d)0+(?=\d)/g;

/** A code without signs and leading zeros: `A-01`, `a 1` and `A1` are equal. Expects normalized text. */
export function compactCode(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').replace(ZEROS, '');
}
