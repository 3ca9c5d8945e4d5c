/** Digits and letters without the ambiguous letters I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * Parses a credit code as people write it. Returns it in half-width capitals without spaces; undefined if
 * invalid.
 */
export function parseCreditCode(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return isCreditCode(code) ? code : undefined;
}

/**
 * Whether the text is a unified social credit code by GB 32100-2015: 18 characters. The last one is the
 * check character of the others, which are weighted by powers of 3.
 */
function isCreditCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
