import { type Message, message } from '../../../platform/text/message.js';
import type { InputCheck } from '../../../platform/failure/input-check.js';
import { guessReason, type GuessReason } from './guessable-password.js';

/**
 * The length in characters as people count them. NIST SP 800-63B requires a minimum length and a check for
 * common passwords.
 */
const MINIMUM = 12;
const MAXIMUM = 128;

const GUESSED: Readonly<Record<GuessReason, Message>> = {
  ADDRESS: message`This password is easy to guess: it is little more than your address. Several unrelated words make a good password.`,
  WORD: message`This password is easy to guess: it is little more than a common word. Several unrelated words make a good password.`,
  PATTERN: message`This password is easy to guess: it is little more than adjacent keys or repetitions. Several unrelated words make a good password.`,
};

/** Refuses a new password that is too short, too long, or guessed at once. */
export function checkPassword(
  check: InputCheck,
  password: string,
  path: readonly string[],
  email?: string,
): void {
  const { length } = Array.from(password.slice(0, 2 * MAXIMUM + 1));
  if (length < MINIMUM || length > MAXIMUM) {
    check.refuse(path, message`A password has ${MINIMUM} to ${MAXIMUM} characters.`);
  } else if (/[\p{Cc}\p{Surrogate}]/u.test(password)) {
    check.refuse(path, message`A password has no control characters.`);
  } else {
    const reason = new Set(password.toLowerCase()).size < 4 ? 'PATTERN' : guessReason(password, email);
    if (reason) check.refuse(path, GUESSED[reason]);
  }
}
