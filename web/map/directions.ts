import { type Point, turned } from './plan.js';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much more a unit sideways counts than one ahead. */
const SIDEWAYS = 2.5;

/** The place that an arrow key leads to from another, on a floor turned so that `heading` is up. */
export function nextPlace<Place extends Point>(
  from: Point,
  key: string,
  places: Iterable<Place>,
  heading = 0,
): Place | undefined {
  const seen = DIRECTIONS[key];
  if (seen === undefined) return undefined;
  const direction = turned(seen, heading, { x: 0, y: 0 });
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * direction.x + y * direction.y;
    const cost = ahead + SIDEWAYS * Math.abs(x * direction.y - y * direction.x);
    if (ahead > 1 && cost < least) [best, least] = [place, cost];
  }
  return best;
}
