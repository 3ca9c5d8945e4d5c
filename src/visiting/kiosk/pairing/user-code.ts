import { randomInt } from 'node:crypto';

/** Consonants only, so that no code is a word; RFC 8628, section 6.1. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;
const FORM = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A new code in its stored form, `BCDFGHJK`. There are 25.6 thousand million codes. */
export function createUserCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** The code in its displayed form, `BCDF-GHJK`. */
export function shownUserCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** Parses a typed code, with or without hyphen, in any case; null if it is not a code. */
export function readUserCode(typedCode: string): string | null {
  const code = typedCode.slice(0, 40).replace(/[\s-]/g, '').toUpperCase();
  return FORM.test(code) ? code : null;
}
