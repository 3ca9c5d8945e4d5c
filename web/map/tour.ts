import type { Point } from './plan.js';

/** The maximum number of passes that shorten a tour. Each looks at all pairs of places. */
const PASSES = 20;
/** The maximum number of places of a tour that is shortened. A longer one only goes to the nearest place each time. */
const LONGEST = 40;

/** The walk between two places of a hall in metres, along and across its rows. */
function walk(from: Point, to: Point): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}

/** The length of a tour in metres, from `start` through the places in their order. */
export function tourLength(start: Point, places: readonly Point[]): number {
  return places.reduce((sum, place, index) => sum + walk(places[index - 1] ?? start, place), 0);
}

/** The places of a hall in an order with a short walk from `start`, such as its entrance. */
export function tourOf<T extends Point>(start: Point, places: readonly T[]): T[] {
  let tour: T[] = [];
  const remaining = new Set(places);
  for (let from: Point = start; remaining.size > 0; from = tour.at(-1) ?? from) {
    const [nearest] = [...remaining].sort((one, next) => walk(from, one) - walk(from, next));
    if (nearest === undefined) break;
    remaining.delete(nearest);
    tour.push(nearest);
  }
  if (tour.length > LONGEST) return tour;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const shorterTour = shorter(start, tour);
    if (shorterTour === undefined) break;
    tour = shorterTour;
  }
  return tour;
}

/** The tour after the reversal or the move of a part that shortens it most; undefined if none does. */
function shorter<T extends Point>(start: Point, tour: readonly T[]): T[] | undefined {
  let best: T[] | undefined;
  let shortest = tourLength(start, tour) - 1e-6;
  for (const candidate of variants(tour)) {
    const length = tourLength(start, candidate);
    if (length >= shortest) continue;
    shortest = length;
    best = candidate;
  }
  return best;
}

/** The tours with a part reversed, or with its first or last place moved to its other end. */
function* variants<T>(tour: readonly T[]): Generator<T[]> {
  for (let from = 0; from < tour.length; from += 1) {
    for (let to = from + 2; to <= tour.length; to += 1) {
      const [before, part, after] = [tour.slice(0, from), tour.slice(from, to), tour.slice(to)];
      yield [...before, ...part.toReversed(), ...after];
      yield [...before, ...part.slice(1), ...part.slice(0, 1), ...after];
      yield [...before, ...part.slice(-1), ...part.slice(0, -1), ...after];
    }
  }
}
