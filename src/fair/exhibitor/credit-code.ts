/** Digits and letters without those that are mistaken for others: I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * Whether the text is a unified social credit code (统一社会信用代码) by GB 32100-2015: 18 characters, the last
 * of which checks the others, each weighted by a power of 3.
 */
export function isCreditCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
