const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Whether a text is a unified social credit code (统一社会信用代码) with the check digit that GB 32100-2015 asks for. */
export function isCreditCode(text: string): boolean {
  if (!FORM.test(text)) return false;
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(text.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === text.charAt(17);
}
