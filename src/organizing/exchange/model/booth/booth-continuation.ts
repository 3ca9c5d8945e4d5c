import { message } from '../../../../platform/text/message.js';
import { CellFault } from '../column.js';

/** A number, or a range of numbers: `11`, `11A`, `11-13`. */
const NUMBERS = /^(?<number>\d{1,4})[A-Z]?(?:\s*[-~–—]\s*\d{1,4}[A-Z]?)?$/i;
/** What a code has before its number, and the number: `2C` and `07`. */
const LETTERS_AND_NUMBER = /^(?<prefix>[^/+&()（）]*\p{L}[-\s]?)(?<number>\d{1,4})[A-Z]?$/iu;

/** What shows whether a number is a code of its own. */
interface Evidence {
  /** The code of the part before, if the cell has one. */
  readonly previous: string | undefined;
  /** Whether the hall has a stored booth with this code. */
  readonly isStored: (code: string) => boolean;
  /** Whether other cells of the column begin with a number. */
  readonly hasNumbers: boolean;
}

/**
 * The code that a part of digits only stands for after a code with letters: `2C11` for `11` after `2C09`. Undefined for
 * a part that continues nothing. Throws a CellFault for a part that can also be a code of its own.
 */
export function continuedCode(text: string, evidence: Evidence): string | undefined {
  const { previous = '' } = evidence;
  const { number } = NUMBERS.exec(text)?.groups ?? {};
  const before = LETTERS_AND_NUMBER.exec(previous)?.groups;
  if (number === undefined || !before) return undefined;
  const { prefix = '' } = before;
  const isLike = number.length === before.number?.length;
  const continues = decision({ number, prefix, isLike }, evidence);
  const code = prefix + text;
  if (continues !== undefined) return continues ? code : undefined;
  throw new CellFault(
    message`is ambiguous: "${text}" after ${previous} can be ${code} or ${text}; write the whole code`,
    'INVALID',
    { option: 'dropBadCells' },
  );
}

/**
 * Whether a number continues the code before. Undefined if nothing decides it. `isLike`: whether it is as long as the
 * number before.
 */
function decision(
  { number, prefix, isLike }: { readonly number: string; readonly prefix: string; readonly isLike: boolean },
  { isStored, hasNumbers }: Evidence,
): boolean | undefined {
  const isCodeStored = isStored(prefix + number);
  const isNumberStored = isStored(number);
  if (isCodeStored) return isNumberStored ? undefined : true;
  if (isLike) return isNumberStored || hasNumbers ? undefined : true;
  return isNumberStored || hasNumbers ? false : undefined;
}
