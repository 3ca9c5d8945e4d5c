/**
 * Which part of the deep matrices a run includes, by the variable `DEEP`: one of eight parts, `all`, or nothing if it
 * is not set. `test/setup/deep.ts` reads it.
 */
import { execFileSync } from 'node:child_process';
import { root } from '../installed.mjs';

const PARTS = 8;

/** Why the value of `DEEP` is refused; undefined if it is right. */
export function wrongDeep(value) {
  if (value === undefined || value === 'all' || /^[0-7]$/.test(value)) return undefined;
  return `DEEP=${value} is neither a number from 0 to ${PARTS - 1} nor "all".`;
}

/** The part whose turn it is, by the number of commits; 0 without the history. */
export function partOfTurn() {
  try {
    const count = execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: root, encoding: 'utf8' });
    return String(Number(count) % PARTS);
  } catch {
    return '0';
  }
}
