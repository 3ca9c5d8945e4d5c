import type { Point } from './plan.js';
import { tourLength, tourOf } from './tour.js';

const START = { x: 20, y: 30 };

/** Places in a hall of 40 by 30 metres, the same in each run. */
function places(count: number, seed: number): Point[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () => ({ x: random(40), y: random(30) }));
}

/** The length of the shortest tour, found among all orders. */
function shortest(from: Point, remaining: readonly Point[]): number {
  if (remaining.length === 0) return 0;
  return Math.min(
    ...remaining.map((place) => {
      const next = remaining.filter((one) => one !== place);
      return tourLength(from, [place]) + shortest(place, next);
    }),
  );
}

describe('a tour through a hall', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('is at most a tenth longer than the shortest one: %i', (seed) => {
    const stops = places(7, seed);
    const tour = tourOf(START, stops);
    expect(new Set(tour)).toEqual(new Set(stops));
    expect(tourLength(START, tour)).toBeLessThanOrEqual(1.1 * shortest(START, stops));
  });

  it('goes along a row and back along the next one', () => {
    const row = (y: number): Point[] => [0, 10, 20].map((x) => ({ x, y }));
    const tour = tourOf({ x: 0, y: 10 }, [...row(10), ...row(0)]);
    expect(tour.map(({ x, y }) => `${x},${y}`)).toEqual(['0,10', '10,10', '20,10', '20,0', '10,0', '0,0']);
  });

  it('contains each place of a large list, and is empty without places', () => {
    expect(tourOf(START, places(400, 3))).toHaveLength(400);
    expect(tourOf(START, [])).toEqual([]);
  });
});
