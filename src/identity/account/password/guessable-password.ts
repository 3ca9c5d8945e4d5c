import { dataWords } from '../../../platform/text/data-file.js';

/** Common passwords in lower case and words in them. */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dataWords(import.meta.url, 'common-passwords.txt'));

/** Sequences of letters, digits and adjacent keys, in both directions. */
const KEY_SEQUENCES = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujmik',
  'йцукенгшщзхъ',
].flatMap((sequence) => [sequence, Array.from(sequence).reverse().join('')]);
/** A shorter piece of a sequence can be part of a word. */
const SEQUENCE_LENGTH = 3;
const LONGEST = Math.max(...KEY_SEQUENCES.map(({ length }) => length));

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};

/**
 * Whether an attacker would try this password early: a common word, the owner's address, adjacent keys, or
 * repetitions. Capitals, digits and signs around or in place of letters do not count.
 */
export function isGuessable(password: string, email = ''): boolean {
  const address = email.toLowerCase();
  const plain = password.normalize('NFKC').toLowerCase();
  const solid = plain.replace(/[\s._-]+/gu, '');
  const forms = [plain, solid, trimmed(plain), trimmed(solid)].flatMap((form) => [form, lettered(form)]);
  return [...new Set(forms)].some(
    (form) =>
      COMMON_PASSWORDS.has(form) || [address, address.split('@', 1)[0]].includes(form) || isPatterned(form),
  );
}

/** Without digits and signs at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** With letters in place of digits and signs of similar shape. */
function lettered(text: string): string {
  return text.replace(/[01!34@5$7]/g, (sign) => LETTERS[sign] ?? sign);
}

function isPatterned(text: string): boolean {
  const characters = Array.from(text);
  const everyOther = [0, 1].map((parity) => characters.filter((_, index) => index % 2 === parity).join(''));
  return isMonotonous(text) || everyOther.every((half) => isMonotonous(half));
}

function isMonotonous(text: string): boolean {
  return /^(.{1,8}?)\1+.?$/u.test(text) || isKeySequence(text);
}

/** Whether the text can be cut into pieces of sequences. */
function isKeySequence(text: string): boolean {
  /** For each place, whether the text before it can be cut. */
  const isReachable = [true];
  for (let end = 1; end <= text.length; end += 1) {
    isReachable[end] = isReachable.some((isCut, start) => isCut && isSequencePiece(text.slice(start, end)));
  }
  return isReachable[text.length] ?? false;
}

function isSequencePiece(piece: string): boolean {
  if (piece.length < SEQUENCE_LENGTH || piece.length > LONGEST) return false;
  return KEY_SEQUENCES.some((sequence) => sequence.includes(piece)) || /^(.)\1+$/u.test(piece);
}
