/** The parts of a code such as `A12` or `N1-A07`: prefix, letters of the row, and number. */
const CODE = /^(.*?)([A-Z]*)[-.]?(\d+)$/i;

/** The form in which the server compares codes: without case, spaces and separators. */
export function comparable(code: string): string {
  return code.toUpperCase().replace(/[\s._\-–—/]+/g, '');
}

/** The next letters of a row: B after A, AA after Z. */
export function nextLetters(letters: string, steps = 1): string {
  let value = 0;
  for (const letter of letters.toUpperCase()) value = value * 26 + letter.charCodeAt(0) - 64;
  value = Math.max(1, value + steps);
  let text = '';
  while (value > 0) {
    const digit = (value - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    value = (value - 1 - digit) / 26;
  }
  return text;
}

/** The code of a copy. `rows` is added to the letters, `numbers` to the number. */
export function copiedCode(code: string, rows: number, numbers: number): string {
  const parts = CODE.exec(code);
  if (!parts) return code;
  const [, before = '', letters = '', digits = ''] = parts;
  const separator = code.slice(before.length + letters.length, code.length - digits.length);
  const row = rows === 0 || letters === '' ? letters : nextLetters(letters, rows);
  const number = String(Number(digits) + numbers).padStart(digits.length, '0');
  return `${before}${row}${separator}${number}`;
}

/** The number at the end of a code; undefined if there is none. */
export function numberOf(code: string): number | undefined {
  const digits = CODE.exec(code)?.[3];
  return digits === undefined ? undefined : Number(digits);
}

/** The letters of the row of a code. */
export function rowOf(code: string): string {
  return CODE.exec(code)?.[2] ?? '';
}

/** The first unused code, starting with this one. */
export function freeCode(code: string, takenCodes: ReadonlySet<string>): string {
  let nextCode = /\d$/.test(code) ? code : `${code}1`;
  while (takenCodes.has(comparable(nextCode))) nextCode = copiedCode(nextCode, 0, 1);
  return nextCode;
}
