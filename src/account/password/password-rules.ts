import type { InputCheck } from '../../platform/failure/input-check.js';

/** The length in characters, as people count them; NIST SP 800-63B asks for nothing but length. */
const MINIMUM = 12;
const MAXIMUM = 128;

/** Refuses a new password that is too short, too long, or guessed at once. */
export function checkPassword(
  check: InputCheck,
  password: string,
  path: readonly string[],
  email?: string,
): void {
  const { length } = Array.from(password);
  if (length < MINIMUM || length > MAXIMUM) {
    check.refuse(path, `A password has ${MINIMUM} to ${MAXIMUM} characters.`);
  } else if (/[\p{Cc}\p{Surrogate}]/u.test(password)) {
    check.refuse(path, 'A password has no control characters.');
  } else if (new Set(password.toLowerCase()).size < 4 || password.toLowerCase() === email?.toLowerCase()) {
    check.refuse(path, 'This password is guessed at once.');
  }
}
