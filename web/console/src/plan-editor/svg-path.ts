import type { Point } from '@vitrine/map/plan';
import type { Outline } from './geometry.js';

const TOKEN = /([a-z])|(-?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?)/gi;
/** The number of arguments of each command. Only the end points of curves are used. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

/**
 * The closed parts of a path, closed by Z or by an end at their start. Curves become straight lines between
 * their ends, because booths have at most rounded corners.
 */
export function closedPaths(d: string): Outline[] {
  const outlines: Outline[] = [];
  let points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  const finish = (isClosed: boolean): void => {
    const [first, last] = [points[0], points.at(-1)];
    const meets = first && last && Math.hypot(first.x - last.x, first.y - last.y) < 1e-6;
    if (meets && points.length > 3) outlines.push(points.slice(0, -1));
    else if (isClosed && points.length > 2) outlines.push(points);
    points = [];
  };
  for (const { command, numbers } of commandsOf(d)) {
    const kind = command.toUpperCase();
    if (kind === 'Z') {
      at = points[0] ?? at;
      finish(true);
      continue;
    }
    if (kind === 'M') finish(false);
    at = endOf(kind, numbers, at, command !== kind);
    points.push(at);
  }
  finish(false);
  return outlines;
}

/** The end point of a command. Lower-case commands are relative to the current point. */
function endOf(kind: string, numbers: readonly number[], at: Point, isRelative: boolean): Point {
  const origin = isRelative ? at : { x: 0, y: 0 };
  const last = numbers.at(-1) ?? 0;
  if (kind === 'H') return { x: origin.x + last, y: at.y };
  if (kind === 'V') return { x: at.x, y: origin.y + last };
  return { x: origin.x + (numbers.at(-2) ?? 0), y: origin.y + last };
}

function* commandsOf(d: string): Generator<{ command: string; numbers: number[] }> {
  let command = '';
  let numbers: number[] = [];
  for (const [, letter, number] of d.matchAll(TOKEN)) {
    if (letter !== undefined && letter.toLowerCase() !== 'e') {
      if (letter.toUpperCase() === 'Z') yield { command: letter, numbers: [] };
      [command, numbers] = [letter, []];
      continue;
    }
    if (number === undefined) continue;
    numbers.push(Number(number));
    if (numbers.length < (COUNTS[command.toUpperCase()] ?? Infinity)) continue;
    yield { command, numbers };
    numbers = [];
    // Further pairs after a move command are lines.
    if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
  }
}
