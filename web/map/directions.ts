import { type Point, rotatePoint } from './plan.js';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The factor of sideways distances against distances ahead. */
const SIDEWAYS = 2.5;

/** The place that an arrow key selects, on a floor turned so that `heading` is up. */
export function nextPlace<Place extends Point>(
  from: Point,
  key: string,
  places: Iterable<Place>,
  heading = 0,
): Place | undefined {
  const screenDirection = DIRECTIONS[key];
  if (screenDirection === undefined) return undefined;
  const direction = rotatePoint(screenDirection, heading, { x: 0, y: 0 });
  let nearest: Place | undefined;
  let lowestCost = Infinity;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * direction.x + y * direction.y;
    const cost = ahead + SIDEWAYS * Math.abs(x * direction.y - y * direction.x);
    if (ahead > 1 && cost < lowestCost) [nearest, lowestCost] = [place, cost];
  }
  return nearest;
}
